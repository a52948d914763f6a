namespace Tidemark.Subjects;

/// <summary>A baseline characteristic of a subject.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Name">Name as the analysis plan calls it.</param>
/// <param name="Value">Value verbatim (codes already translated).</param>
/// <param name="Number">The value as a number, null where it is text.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Covariate(string Subject, string Name, string Value, double? Number, SourceLine Source);
