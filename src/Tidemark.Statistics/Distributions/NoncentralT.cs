namespace Tidemark.Statistics.Distributions;

/// <summary>The noncentral t distribution of (Z + δ) / √(χ²/df), by integration over the denominator (Johnson, Kotz and
/// Balakrishnan 1995, section 31.5). Theory: docs/theory/distributions.md.</summary>
public static class NoncentralT
{
    /// <summary>P(T ≤ t).</summary>
    /// <param name="t">The point.</param>
    /// <param name="df">Degrees of freedom, positive; +∞ allowed.</param>
    /// <param name="noncentrality">δ.</param>
    public static double Cdf(double t, double df, double noncentrality) => Probability(t, df, noncentrality, upper: false);

    /// <summary>P(T &gt; t).</summary>
    /// <param name="t">The point.</param>
    /// <param name="df">Degrees of freedom, positive; +∞ allowed.</param>
    /// <param name="noncentrality">δ.</param>
    public static double UpperTail(double t, double df, double noncentrality) => Probability(t, df, noncentrality, upper: true);

    private static double Probability(double t, double df, double δ, bool upper)
    {
        if (!(df > 0) || double.IsNaN(t) || double.IsNaN(δ))
        {
            return double.NaN;
        }

        if (double.IsInfinity(t))
        {
            return (t > 0) == upper ? 0 : 1;
        }

        if (t == 0 || double.IsPositiveInfinity(df))
        {
            return Normal.Cdf(t - δ, upper);
        }

        var width = 1 / Math.Max(1, Math.Abs(δ) + 4);
        var from = Math.Min(0, Math.Log((Math.Abs(δ) + 1) / Math.Abs(t)));
        return Math.Min(1, ChiAverage.Of(s => Normal.Cdf((t * s) - δ, upper), df, width, from));
    }
}
