using MathNet.Numerics;

namespace Tidemark.Statistics.Distributions;

/// <summary>Tukey's studentized range: the range of k independent standard normal values over an independent estimate of
/// their standard deviation (Copenhaver and Holland 1988, equation 1.1; the upper tail in a form without cancellation).
/// Theory: docs/theory/distributions.md.</summary>
public static class StudentizedRange
{
    private const double Step = 0.2;

    /// <summary>P(Q ≤ q) for k values and df degrees of freedom (+∞ allowed).</summary>
    public static double Cdf(double q, double k, double df) => 1 - UpperTail(q, k, df);

    /// <summary>P(Q &gt; q), accurate in the tail; NaN for k &lt; 2 or df ≤ 0.</summary>
    public static double UpperTail(double q, double k, double df)
    {
        if (!(k >= 2 && df > 0) || double.IsNaN(q))
        {
            return double.NaN;
        }

        return q <= 0 ? 1 : Math.Min(1, ChiAverage.Of(s => RangeTail(q * s, k), df, 0.2, Math.Min(0, -Math.Log(q))));
    }

    /// <summary>The q with P(Q ≤ q) = p; NaN for p outside [0, 1].</summary>
    public static double Quantile(double p, double k, double df)
    {
        if (!(p >= 0 && p <= 1 && k >= 2 && df > 0))
        {
            return double.NaN;
        }

        if (p is 0 or 1)
        {
            return p == 0 ? 0 : double.PositiveInfinity;
        }

        var (low, high) = (0.0, 4.0);
        while (UpperTail(high, k, df) > 1 - p && high < 1e15)
        {
            (low, high) = (high, 2 * high);
        }

        return Root.Between(q => 1 - p - UpperTail(q, k, df), low, high);
    }

    // 1 - k ∫ φ(z) [Φ(z) - Φ(z - w)]^(k-1) dz, the 1 written as the same integral with w = ∞.
    private static double RangeTail(double w, double k)
    {
        var sum = 0.0;
        for (var z = -9.0; z <= w + 9 && z <= 40; z += Step)
        {
            var logAll = Normal.LogCdf(z);
            var outside = Math.Exp(Normal.LogCdf(z - w) - logAll);
            var logInside = outside >= 1 ? double.NegativeInfinity : SpecialFunctions.Log1p(-outside);
            sum += Math.Exp(Normal.LogDensity(z) + ((k - 1) * logAll)) * -Tails.Expm1((k - 1) * logInside);
        }

        return k * Step * sum;
    }
}
