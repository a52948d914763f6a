namespace Tidemark.Analysis.Results;

/// <summary>A share with its exact (Clopper-Pearson) interval; NaN where there is nobody to count.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Value">Share.</param>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
public sealed record ExactShare(int Count, int Of, double Value, double Low, double High);
