namespace Tidemark.Analysis.Results;

/// <summary>How many were at risk just before a day.</summary>
/// <param name="Days">Days from the origin of the curve.</param>
/// <param name="Count">Subjects at risk.</param>
public sealed record AtRiskCount(double Days, int Count);
