namespace Tidemark.Statistics.Distributions;

/// <summary>The noncentral F distribution (noncentral numerator), a Poisson mixture of beta distributions.
/// Theory: docs/theory/multiple-comparison-distributions.md.</summary>
public static class NoncentralF
{
    /// <summary>P(F ≤ f).</summary>
    /// <param name="f">Value.</param>
    /// <param name="df1">Numerator degrees of freedom.</param>
    /// <param name="df2">Denominator degrees of freedom; +∞ gives χ²/df1.</param>
    /// <param name="ncp">Noncentrality λ ≥ 0.</param>
    public static double Cdf(double f, double df1, double df2, double ncp) =>
        PoissonMixture.Sum(j => FDistribution.Cdf(Rescaled(f, df1, j), df1 + (2 * j), df2), ncp / 2);

    /// <summary>P(F &gt; f).</summary>
    /// <param name="f">Value.</param>
    /// <param name="df1">Numerator degrees of freedom.</param>
    /// <param name="df2">Denominator degrees of freedom; +∞ gives χ²/df1.</param>
    /// <param name="ncp">Noncentrality λ ≥ 0.</param>
    public static double UpperTail(double f, double df1, double df2, double ncp) =>
        PoissonMixture.Sum(j => FDistribution.UpperTail(Rescaled(f, df1, j), df1 + (2 * j), df2), ncp / 2);

    private static double Rescaled(double f, double df1, double j) => f * df1 / (df1 + (2 * j));
}
