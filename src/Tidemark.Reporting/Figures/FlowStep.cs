namespace Tidemark.Reporting.Figures;

/// <summary>One box of the flow.</summary>
/// <param name="Label">What those in it have in common, e.g. <c>Sampled at cycle 2</c>.</param>
/// <param name="Count">How many subjects.</param>
/// <param name="Events">Events among them; null where not counted.</param>
/// <param name="Lost">Those lost before the next step, by reason.</param>
public sealed record FlowStep(string Label, int Count, int? Events = null, IReadOnlyList<FlowLoss>? Lost = null);
