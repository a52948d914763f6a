namespace Tidemark.Statistics.MeasurementError;

/// <summary>A fit that takes the marker as measured without error.</summary>
/// <param name="Estimates">Coefficients in the order of the terms.</param>
/// <param name="Covariance">Their covariance.</param>
public sealed record NaiveFit(IReadOnlyList<double> Estimates, double[,] Covariance);
