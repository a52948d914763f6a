using Tidemark.Statistics.Ranks;

namespace Tidemark.Statistics.Correlation;

/// <summary>Kendall's tau-b in O(n log n) by Knight's merge sort (1966); exact p below 50 pairs without ties, otherwise
/// normal with the variance under ties (Kendall 1970, chapter 4); interval by Fisher's z with variance 0.437/(n - 4)
/// (Fieller, Hartley and Pearson 1957). Theory: docs/theory/correlation.md.</summary>
public static class KendallCorrelation
{
    private const string Method = "Kendall's rank correlation tau";
    private const int ExactBelow = 50;

    /// <summary>Tests for association; the statistic is T (concordant pairs) if exact, z otherwise.</summary>
    /// <param name="x">First variable; NaN is missing.</param>
    /// <param name="y">Second variable; NaN is missing.</param>
    /// <param name="alternative">Alternative about the correlation.</param>
    /// <param name="exact">True or false to force (ties never allow it); null for R's rule.</param>
    /// <param name="continuity">Continuity correction of the normal approximation.</param>
    /// <param name="confidenceLevel">Level of the interval (needs 5 pairs).</param>
    public static CorrelationResult Test(
        IReadOnlyList<double> x,
        IReadOnlyList<double> y,
        Alternative alternative = Alternative.TwoSided,
        bool? exact = null,
        bool continuity = false,
        double confidenceLevel = 0.95)
    {
        Pairs.RequireSameLength(x, y);
        var (a, b) = Pairs.Complete(x, y);
        var n = a.Length;
        if (n < 2)
        {
            return CorrelationResult.Unusable(n, Method, StatisticalWarning.TooFew($"{n} complete pairs; 2 are needed."));
        }

        var tau = Coefficient(a, b);
        if (double.IsNaN(tau))
        {
            return CorrelationResult.Unusable(n, Method, StatisticalWarning.Constant("A variable is constant."));
        }

        int[] tx = [.. Ranking.TieSizes(a)];
        int[] ty = [.. Ranking.TieSizes(b)];
        var tied = tx.Length < n || ty.Length < n;
        var confidence = n > 4 ? FisherZ.Around(tau, Math.Sqrt(0.437 / (n - 4)), confidenceLevel, alternative) : Interval.None;
        if (!tied && (exact ?? n < ExactBelow))
        {
            var t = Math.Round((tau + 1) * n * (n - 1) / 4);
            return new CorrelationResult(tau, t, null, ExactP((int)t, n, alternative), confidence, n, Method);
        }

        var z = Standardized(tau, n, tx, ty, continuity);
        return new CorrelationResult(tau, z, null, NormalApproximation.PValue(z, alternative), confidence, n, Method)
        {
            Warnings = tied && exact == true ? [StatisticalWarning.Ties("Ties: normal approximation.")] : [],
        };
    }

    /// <summary>tau-b of complete pairs; NaN where a variable is constant.</summary>
    public static double Coefficient(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var n = x.Length;
        var pairs = new (double X, double Y)[n];
        for (var i = 0; i < n; i++)
        {
            pairs[i] = (x[i], y[i]);
        }

        Array.Sort(pairs);
        var both = TiedPairs(pairs, (p, q) => p.X == q.X && p.Y == q.Y);
        var tiedX = TiedPairs(pairs, (p, q) => p.X == q.X);
        double[] sorted = [.. pairs.Select(p => p.Y)];
        var discordant = Inversions(sorted, new double[n], 0, n);
        double total = (long)n * (n - 1) / 2;
        var tiedY = Ranking.TieSizes(y).Sum(t => (long)t * (t - 1) / 2);
        var s = total - tiedX - tiedY + both - (2.0 * discordant);
        return s / (Math.Sqrt(total - tiedX) * Math.Sqrt(total - tiedY));
    }

    private static long TiedPairs((double X, double Y)[] sorted, Func<(double X, double Y), (double X, double Y), bool> same)
    {
        long count = 0;
        long run = 1;
        for (var i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && same(sorted[i], sorted[i - 1]))
            {
                run++;
            }
            else
            {
                count += run * (run - 1) / 2;
                run = 1;
            }
        }

        return count;
    }

    private static long Inversions(double[] a, double[] buffer, int low, int high)
    {
        if (high - low < 2)
        {
            return 0;
        }

        var middle = (low + high) / 2;
        var count = Inversions(a, buffer, low, middle) + Inversions(a, buffer, middle, high);
        var (i, j) = (low, middle);
        for (var k = low; k < high; k++)
        {
            if (j == high || (i < middle && a[i] <= a[j]))
            {
                buffer[k] = a[i++];
            }
            else
            {
                count += middle - i;
                buffer[k] = a[j++];
            }
        }

        Array.Copy(buffer, low, a, low, high - low);
        return count;
    }

    private static double Standardized(double tau, double n, int[] tx, int[] ty, bool continuity)
    {
        double Sum(int[] ties, Func<double, double> f) => ties.Sum(t => f(t));
        var pairsX = Sum(tx, t => t * (t - 1));
        var pairsY = Sum(ty, t => t * (t - 1));
        var all = n * (n - 1);
        var s = tau * Math.Sqrt(all - pairsX) * Math.Sqrt(all - pairsY) / 2;
        var v0 = (all * ((2 * n) + 5)) - Sum(tx, t => t * (t - 1) * ((2 * t) + 5)) - Sum(ty, t => t * (t - 1) * ((2 * t) + 5));
        var v2 = Sum(tx, t => t * (t - 1) * (t - 2)) * Sum(ty, t => t * (t - 1) * (t - 2));
        var variance = (v0 / 18) + (pairsX * pairsY / (2 * all)) + (n > 2 ? v2 / (9 * all * (n - 2)) : 0);
        return (continuity ? Math.Sign(s) * (Math.Abs(s) - 1) : s) / Math.Sqrt(variance);
    }

    // The number of permutations with k inversions (Kendall 1970, 5.2), as probabilities.
    private static double ExactP(int concordant, int n, Alternative alternative)
    {
        double[] p = [1];
        for (var m = 2; m <= n; m++)
        {
            var next = new double[p.Length + m - 1];
            for (var k = 0; k < p.Length; k++)
            {
                for (var d = 0; d < m; d++)
                {
                    next[k + d] += p[k] / m;
                }
            }

            p = next;
        }

        var atMost = p.Take(concordant + 1).Sum();
        var atLeast = p.Skip(concordant).Sum();
        return alternative switch
        {
            Alternative.Less => atMost,
            Alternative.Greater => atLeast,
            _ => Math.Min(1, 2 * Math.Min(atMost, atLeast)),
        };
    }
}
