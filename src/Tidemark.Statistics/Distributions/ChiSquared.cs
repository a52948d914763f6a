namespace Tidemark.Statistics.Distributions;

/// <summary>The chi-squared distribution. Theory: docs/theory/distributions.md.</summary>
public static class ChiSquared
{
    /// <summary>P(X ≤ x) with df &gt; 0 degrees of freedom.</summary>
    public static double Cdf(double x, double df) => Gamma.Cdf(x / 2, df / 2);

    /// <summary>P(X &gt; x) with df &gt; 0 degrees of freedom.</summary>
    public static double UpperTail(double x, double df) => Gamma.UpperTail(x / 2, df / 2);

    /// <summary>The x with P(X ≤ x) = p.</summary>
    public static double Quantile(double p, double df) => 2 * Gamma.Quantile(p, df / 2);
}
