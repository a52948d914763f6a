namespace Tidemark.Statistics.MeasurementError;

/// <summary>The mean estimates at one amount of added error.</summary>
/// <param name="Lambda">λ: the error variance is multiplied by 1 + λ.</param>
/// <param name="Estimates">Mean of the coefficients over the simulated markers.</param>
public sealed record SimexPoint(double Lambda, IReadOnlyList<double> Estimates);
