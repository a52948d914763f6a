namespace Tidemark.Analysis.Results;

/// <summary>An estimate with its confidence interval and p-value.</summary>
/// <param name="Value">Estimate; NaN where not estimable.</param>
/// <param name="Low">Lower confidence limit.</param>
/// <param name="High">Upper confidence limit.</param>
/// <param name="PValue">Two-sided p-value of no effect.</param>
public sealed record IntervalEstimate(double Value, double Low, double High, double PValue);
