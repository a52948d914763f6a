namespace Tidemark.Analysis.Results;

/// <summary>One level of a variable.</summary>
/// <param name="Level">The level, or the name of the cut-off.</param>
/// <param name="Label">Label for the report.</param>
/// <param name="Count">Subjects with it (at or above the cut-off).</param>
public sealed record BaselineLevel(string Level, string Label, int Count);
