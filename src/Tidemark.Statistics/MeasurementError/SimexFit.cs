namespace Tidemark.Statistics.MeasurementError;

/// <summary>Coefficients extrapolated to a marker without error.</summary>
/// <param name="Terms">The corrected coefficients.</param>
/// <param name="Naive">The coefficients with the marker as measured.</param>
/// <param name="Covariance">Jackknife covariance of the corrected coefficients.</param>
/// <param name="Points">What was extrapolated, λ ascending from 0.</param>
/// <param name="Warnings">What the curve or the simulation could not carry.</param>
public sealed record SimexFit(
    IReadOnlyList<Coefficient> Terms,
    IReadOnlyList<Coefficient> Naive,
    double[,] Covariance,
    IReadOnlyList<SimexPoint> Points,
    IReadOnlyList<StatisticalWarning> Warnings);
