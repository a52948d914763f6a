namespace Tidemark.Statistics.Distributions;

/// <summary>The binomial distribution, by Loader's saddle-point expansion (2000) and the incomplete beta function.
/// Theory: docs/theory/distributions.md.</summary>
public static class Binomial
{
    /// <summary>P(X = k) among n trials of probability p.</summary>
    public static double Density(int k, int n, double p) => Math.Exp(LogDensity(k, n, p));

    /// <summary>log P(X = k) among n trials of probability p.</summary>
    public static double LogDensity(int k, int n, double p)
    {
        if (k < 0 || k > n)
        {
            return double.NegativeInfinity;
        }

        if (p is 0 or 1)
        {
            return k == (p == 0 ? 0 : n) ? 0 : double.NegativeInfinity;
        }

        if (k == 0 || k == n)
        {
            return n * (k == 0 ? MathNet.Numerics.SpecialFunctions.Log1p(-p) : Math.Log(p));
        }

        double x = k;
        double m = n - k;
        return GammaFunction.StirlingError(n) - GammaFunction.StirlingError(x) - GammaFunction.StirlingError(m)
            - GammaFunction.Deviance(x, n * p) - GammaFunction.Deviance(m, n * (1 - p))
            + (0.5 * Math.Log(n / (2 * Math.PI * x * m)));
    }

    /// <summary>P(X ≤ k).</summary>
    public static double Cdf(int k, int n, double p) =>
        k < 0 ? 0 : k >= n ? 1 : Beta.UpperTail(p, k + 1, n - k);

    /// <summary>P(X &gt; k).</summary>
    public static double UpperTail(int k, int n, double p) =>
        k < 0 ? 1 : k >= n ? 0 : Beta.Cdf(p, k + 1, n - k);
}
