namespace Tidemark.Analysis.Results;

/// <summary>Subjects left out of an analysis for one reason.</summary>
/// <param name="Reason">Why, in words for the report.</param>
/// <param name="Count">How many subjects.</param>
public sealed record Dropped(string Reason, int Count);
