using MathNet.Numerics;

namespace Tidemark.Statistics.Distributions;

/// <summary>The standard normal distribution. The distribution function is Cody's rational approximation of erfc
/// (Math. Comp. 1969) with an asymptotic continued fraction in the far tail; the inverse solves it by Newton's method.
/// Theory: docs/theory/distributions.md.</summary>
public static class Normal
{
    private const double LogSqrtTwoPi = 0.91893853320467274178;
    private const double SqrtHalf = 0.70710678118654752440;

    /// <summary>The density at x.</summary>
    public static double Density(double x) => Math.Exp(LogDensity(x));

    /// <summary>The logarithm of the density at x.</summary>
    public static double LogDensity(double x) => (-0.5 * x * x) - LogSqrtTwoPi;

    /// <summary>P(Z ≤ x), or P(Z &gt; x) with <paramref name="upper"/>, accurate in both tails.</summary>
    public static double Cdf(double x, bool upper = false)
    {
        var z = upper ? x : -x;
        return z > 5 ? Math.Exp(LogTail(z)) : 0.5 * SpecialFunctions.Erfc(z * SqrtHalf);
    }

    /// <summary>The logarithm of <see cref="Cdf"/>, finite where the probability underflows.</summary>
    public static double LogCdf(double x, bool upper = false)
    {
        var z = upper ? x : -x;
        return z switch
        {
            > 5 => LogTail(z),
            < -1 => SpecialFunctions.Log1p(-Cdf(-z, upper: true)),
            _ => Math.Log(Cdf(z, upper: true)),
        };
    }

    /// <summary>density(x) / P(Z &gt; x), the inverse of Mills' ratio.</summary>
    public static double Hazard(double x) => Math.Exp(LogDensity(x) - LogCdf(x, upper: true));

    /// <summary>The x with P(Z ≤ x) = p, or P(Z &gt; x) = p with <paramref name="upper"/>.</summary>
    /// <param name="p">Probability in [0, 1]; outside it the answer is NaN.</param>
    /// <param name="upper">Whether p is the probability above.</param>
    public static double Quantile(double p, bool upper = false)
    {
        if (!(p >= 0 && p <= 1))
        {
            return double.NaN;
        }

        if (p is 0 or 1)
        {
            return (p == 0) == upper ? double.PositiveInfinity : double.NegativeInfinity;
        }

        var z = p <= 0.5 ? UpperPoint(p) : -UpperPoint(1 - p);
        return upper ? z : -z;
    }

    // Start: Abramowitz and Stegun 26.2.23; then Halley's method on the log tail, cubic.
    private static double UpperPoint(double p)
    {
        var logP = Math.Log(p);
        var t = Math.Sqrt(-2 * logP);
        var x = t - ((2.515517 + (t * (0.802853 + (t * 0.010328))))
            / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        for (var i = 0; i < 3; i++)
        {
            var h = Hazard(x);
            var f = LogCdf(x, upper: true) - logP;
            var d1 = -h;
            var d2 = -h * (h - x);
            x -= 2 * f * d1 / ((2 * d1 * d1) - (f * d2));
        }

        return x;
    }

    // Laplace's continued fraction of Mills' ratio (Abramowitz and Stegun 26.2.14), from the back.
    private static double LogTail(double z)
    {
        if (double.IsPositiveInfinity(z))
        {
            return double.NegativeInfinity;
        }

        var c = z;
        for (var k = 80; k >= 1; k--)
        {
            c = z + (k / c);
        }

        return LogDensity(z) - Math.Log(c);
    }
}
