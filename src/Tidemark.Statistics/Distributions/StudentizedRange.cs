using MathNet.Numerics;
using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.Distributions;

/// <summary>Tukey's studentized range: the largest minus the smallest of k independent normal means over an independent
/// estimate of their standard deviation (Copenhaver and Holland 1988, equations 1-3). Both tails keep their relative accuracy.
/// Theory: docs/theory/multiple-comparison-distributions.md.</summary>
public static class StudentizedRange
{
    /// <summary>P(Q ≤ q).</summary>
    /// <param name="q">Value of the range.</param>
    /// <param name="means">Number k ≥ 2 of means.</param>
    /// <param name="df">Degrees of freedom of the standard deviation; +∞ where it is known.</param>
    /// <param name="ranges">Number of independent ranges of which q is the largest.</param>
    public static double Cdf(double q, double means, double df, double ranges = 1) =>
        !IsDomain(q, means, df) ? double.NaN
        : q <= 0 ? 0
        : double.IsPositiveInfinity(q) ? 1
        : ScaledChi.Expect(s => Math.Pow(RangeCdf(q * s, means), ranges), df);

    /// <summary>P(Q &gt; q).</summary>
    /// <param name="q">Value of the range.</param>
    /// <param name="means">Number k ≥ 2 of means.</param>
    /// <param name="df">Degrees of freedom of the standard deviation; +∞ where it is known.</param>
    /// <param name="ranges">Number of independent ranges of which q is the largest.</param>
    public static double UpperTail(double q, double means, double df, double ranges = 1) =>
        !IsDomain(q, means, df) ? double.NaN
        : q <= 0 ? 1
        : double.IsPositiveInfinity(q) ? 0
        : ScaledChi.Expect(s => -Tails.Expm1(ranges * SpecialFunctions.Log1p(-Math.Min(1, RangeTail(q * s, means)))), df);

    /// <summary>The q with P(Q ≤ q) = p; NaN for p outside [0, 1].</summary>
    /// <param name="p">Probability.</param>
    /// <param name="means">Number k ≥ 2 of means.</param>
    /// <param name="df">Degrees of freedom of the standard deviation; +∞ where it is known.</param>
    /// <param name="ranges">Number of independent ranges of which q is the largest.</param>
    public static double Quantile(double p, double means, double df, double ranges = 1)
    {
        if (!(p is >= 0 and <= 1) || !IsDomain(1, means, df))
        {
            return double.NaN;
        }

        if (p is 0 or 1)
        {
            return p == 0 ? 0 : double.PositiveInfinity;
        }

        var low = p < 0.5;
        var target = Math.Log(low ? p : 1 - p);
        double Gap(double logQ)
        {
            var q = Math.Exp(logQ);
            return low ? Math.Log(Cdf(q, means, df, ranges)) - target : target - Math.Log(UpperTail(q, means, df, ranges));
        }

        return Math.Exp(Brent.Zero(Gap, Math.Log(1.5), 1));
    }

    private static bool IsDomain(double q, double means, double df) => !double.IsNaN(q) && means >= 2 && df > 0;

    /// <summary>P(range of k standard normals ≤ w) = k ∫ φ(z) (Φ(z) - Φ(z-w))^(k-1) dz.</summary>
    private static double RangeCdf(double w, double k) => Math.Min(1, LineIntegral.Of(
        t => k * Normal.Density(t + (w / 2)) * Math.Pow(Between(t - (w / 2), t + (w / 2)), k - 1), 0, 0.5));

    /// <summary>1 - <see cref="RangeCdf"/> without the difference: k ∫ φ(z) Φ(z)^(k-1) (1 - (1 - r)^(k-1)) dz, r = Φ(z-w)/Φ(z).</summary>
    private static double RangeTail(double w, double k) => LineIntegral.Of(
        z =>
        {
            var above = Normal.Cdf(z);
            var r = Normal.Cdf(z - w) / above;
            return k * Normal.Density(z) * Math.Pow(above, k - 1) * -Tails.Expm1((k - 1) * SpecialFunctions.Log1p(-Math.Min(r, 1)));
        },
        w / 2,
        0.5);

    private static double Between(double low, double high) => low + high > 0
        ? Normal.Cdf(low, upper: true) - Normal.Cdf(high, upper: true)
        : Normal.Cdf(high) - Normal.Cdf(low);
}
