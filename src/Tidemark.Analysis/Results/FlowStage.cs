namespace Tidemark.Analysis.Results;

/// <summary>One stage of the participant flow.</summary>
/// <param name="Key">Short name, as in the numbers: enrolled, treated, baseline, assessed, or a visit.</param>
/// <param name="Label">What those in it have in common, in words.</param>
/// <param name="Count">Subjects.</param>
/// <param name="Events">Events of the flow's endpoint among them; null where no endpoint is followed.</param>
/// <param name="Lost">Those of the stage before who are not in it, by reason.</param>
public sealed record FlowStage(string Key, string Label, int Count, int? Events, IReadOnlyList<Dropped> Lost);
