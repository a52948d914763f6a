namespace Tidemark.Statistics.Distributions;

/// <summary>Student's t distribution; df = +∞ is the normal one. Theory: docs/theory/distributions.md.</summary>
public static class StudentT
{
    /// <summary>P(T ≤ t).</summary>
    public static double Cdf(double t, double df) => UpperTail(-t, df);

    /// <summary>P(T &gt; t).</summary>
    public static double UpperTail(double t, double df)
    {
        if (double.IsPositiveInfinity(df))
        {
            return Normal.Cdf(t, upper: true);
        }

        if (!(df > 0) || double.IsNaN(t))
        {
            return double.NaN;
        }

        var half = 0.5 * TwoSided(t, df);
        return t >= 0 ? half : 1 - half;
    }

    /// <summary>P(|T| &gt; |t|).</summary>
    public static double TwoSidedP(double t, double df) => double.IsPositiveInfinity(df)
        ? 2 * Normal.Cdf(Math.Abs(t), upper: true)
        : !(df > 0) || double.IsNaN(t) ? double.NaN : TwoSided(t, df);

    /// <summary>The t with P(T ≤ t) = p; NaN for p outside [0, 1].</summary>
    public static double Quantile(double p, double df)
    {
        if (double.IsPositiveInfinity(df))
        {
            return Normal.Quantile(p);
        }

        if (!(p >= 0 && p <= 1 && df > 0))
        {
            return double.NaN;
        }

        if (p == 0.5)
        {
            return 0;
        }

        var tail = Math.Min(p, 1 - p);
        var t = tail == 0
            ? double.PositiveInfinity
            : Math.Exp(0.5 * (Math.Log(df) - Beta.LogitQuantile(2 * tail, df / 2, 0.5)));
        return p < 0.5 ? -t : t;
    }

    // P(|T| > t) = I_x(df/2, 1/2), x = df / (df + t²) (Abramowitz and Stegun 26.7.1).
    private static double TwoSided(double t, double df)
    {
        var w = df / t / t;
        return double.IsPositiveInfinity(w) ? 1 : Beta.TailsAt(w / (1 + w), 1 / (1 + w), df / 2, 0.5).Lower;
    }
}
