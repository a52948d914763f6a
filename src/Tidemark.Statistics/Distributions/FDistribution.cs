namespace Tidemark.Statistics.Distributions;

/// <summary>Fisher's F distribution. Theory: docs/theory/distributions.md.</summary>
public static class FDistribution
{
    /// <summary>P(F ≤ f).</summary>
    public static double Cdf(double f, double df1, double df2) => TailsAt(f, df1, df2).Lower;

    /// <summary>P(F &gt; f).</summary>
    public static double UpperTail(double f, double df1, double df2) => TailsAt(f, df1, df2).Upper;

    /// <summary>The f with P(F ≤ f) = p; NaN for p outside [0, 1].</summary>
    public static double Quantile(double p, double df1, double df2) => p switch
    {
        0 => 0,
        1 => double.PositiveInfinity,
        > 0 and < 1 => df2 / df1 * Math.Exp(Beta.LogitQuantile(p, df1 / 2, df2 / 2)),
        _ => double.NaN,
    };

    private static Tails TailsAt(double f, double df1, double df2)
    {
        if (double.IsPositiveInfinity(df2))
        {
            return Gamma.TailsAt(f * df1 / 2, df1 / 2);
        }

        var w = f <= 0 ? 0 : df1 / df2 * f;
        return double.IsPositiveInfinity(w)
            ? new Tails(0, double.NegativeInfinity)
            : Beta.TailsAt(w / (1 + w), 1 / (1 + w), df1 / 2, df2 / 2);
    }
}
