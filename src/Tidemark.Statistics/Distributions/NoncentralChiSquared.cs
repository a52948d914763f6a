namespace Tidemark.Statistics.Distributions;

/// <summary>The noncentral chi-squared distribution, a Poisson mixture of central ones.
/// Theory: docs/theory/multiple-comparison-distributions.md.</summary>
public static class NoncentralChiSquared
{
    /// <summary>P(X ≤ x).</summary>
    /// <param name="x">Value.</param>
    /// <param name="df">Degrees of freedom.</param>
    /// <param name="ncp">Noncentrality λ ≥ 0, the sum of squared means.</param>
    public static double Cdf(double x, double df, double ncp) => PoissonMixture.Sum(j => ChiSquared.Cdf(x, df + (2 * j)), ncp / 2);

    /// <summary>P(X &gt; x).</summary>
    /// <param name="x">Value.</param>
    /// <param name="df">Degrees of freedom.</param>
    /// <param name="ncp">Noncentrality λ ≥ 0, the sum of squared means.</param>
    public static double UpperTail(double x, double df, double ncp) =>
        PoissonMixture.Sum(j => ChiSquared.UpperTail(x, df + (2 * j)), ncp / 2);
}
