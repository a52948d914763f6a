namespace Tidemark.Statistics.Distributions;

/// <summary>The probability of a rectangle under a multivariate distribution.</summary>
/// <param name="Probability">The probability.</param>
/// <param name="Error">Estimated absolute error: three standard errors over the shifts of the lattice, or the quadrature's.</param>
/// <param name="IsQuadrature">Whether the correlations have product form, so that the integral is one-dimensional.</param>
public readonly record struct RectangleProbability(double Probability, double Error, bool IsQuadrature);
