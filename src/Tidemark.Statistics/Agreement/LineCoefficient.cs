namespace Tidemark.Statistics.Agreement;

/// <summary>Intercept or slope of a method comparison.</summary>
/// <param name="Estimate">Estimate.</param>
/// <param name="StdError">Standard error; NaN where the method has none.</param>
/// <param name="Interval">Confidence interval.</param>
public readonly record struct LineCoefficient(double Estimate, double StdError, Interval Interval);
