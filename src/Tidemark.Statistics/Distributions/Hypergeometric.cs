namespace Tidemark.Statistics.Distributions;

/// <summary>The hypergeometric distribution: white balls among k drawn from m white and n black ones, by Loader's
/// saddle-point form (2000). Theory: docs/theory/distributions.md.</summary>
public static class Hypergeometric
{
    /// <summary>P(X = x).</summary>
    public static double Density(int x, int m, int n, int k)
    {
        if (x < Math.Max(0, k - n) || x > Math.Min(k, m))
        {
            return 0;
        }

        var p = m + n == 0 ? 0 : (double)k / (m + n);
        return p is 0 or 1
            ? 1
            : Math.Exp(Binomial.LogDensity(x, m, p) + Binomial.LogDensity(k - x, n, p) - Binomial.LogDensity(k, m + n, p));
    }

    /// <summary>P(X ≤ x).</summary>
    public static double Cdf(int x, int m, int n, int k)
    {
        var (low, high) = (Math.Max(0, k - n), Math.Min(k, m));
        return x < low ? 0 : x >= high ? 1 : Sum(low, x);

        double Sum(int from, int to)
        {
            var sum = 0.0;
            for (var i = from; i <= to; i++)
            {
                sum += Density(i, m, n, k);
            }

            return Math.Min(1, sum);
        }
    }
}
