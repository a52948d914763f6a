using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Ranks;

/// <summary>The Jonckheere-Terpstra test of ordered groups: exact without ties (the null distribution is that of a sum of
/// independent Mann-Whitney counts), otherwise normal with the variance under ties (Hollander and Wolfe 1999, 6.19), or by
/// seeded permutation. Theory: docs/theory/jonckheere.md.</summary>
public static class Jonckheere
{
    private const int ExactUpTo = 100;

    /// <summary>Tests for a trend of values along the order of group codes.</summary>
    /// <param name="values">Observations; NaN is dropped.</param>
    /// <param name="groups">Ordered group code of each observation.</param>
    /// <param name="alternative">Greater: values rise with the code.</param>
    /// <param name="exact">True or false to force; null: exact without ties up to 100 values.</param>
    public static TestResult Test(
        IReadOnlyList<double> values,
        IReadOnlyList<int> groups,
        Alternative alternative = Alternative.TwoSided,
        bool? exact = null)
    {
        var (x, codes, sizes) = Groups.Clean(values, groups);
        if (Unusable(x, sizes) is { } verdict)
        {
            return verdict;
        }

        var ties = Ranking.TieSizes(x);
        var j = Statistic(x, codes);
        var tied = ties.Any(t => t > 1);
        if (!tied && (exact ?? x.Length <= ExactUpTo))
        {
            return new TestResult(j, null, ExactP(j, sizes, alternative), "Jonckheere-Terpstra exact test");
        }

        var mean = Mean(sizes, x.Length);
        var p = NormalApproximation.PValue(j - mean, Math.Sqrt(Variance(sizes, ties)), alternative, correct: false);
        return new TestResult(j, null, p, "Jonckheere-Terpstra test, normal approximation")
        {
            Warnings = tied && exact == true
                ? [StatisticalWarning.Ties("Ties: normal approximation; use the permutation test for small samples.")]
                : [],
        };
    }

    /// <summary>The same by random permutation of the values over the groups; p = (1 + count) / (1 + replicates).</summary>
    /// <param name="values">Observations; NaN is dropped.</param>
    /// <param name="groups">Ordered group code of each observation.</param>
    /// <param name="random">Seeded generator.</param>
    /// <param name="replicates">Number of permutations.</param>
    /// <param name="alternative">Greater: values rise with the code.</param>
    public static TestResult Permutation(
        IReadOnlyList<double> values,
        IReadOnlyList<int> groups,
        SeededRandom random,
        int replicates = 9999,
        Alternative alternative = Alternative.TwoSided)
    {
        var (x, codes, sizes) = Groups.Clean(values, groups);
        if (Unusable(x, sizes) is { } verdict)
        {
            return verdict;
        }

        var mean = Mean(sizes, x.Length);
        var j = Statistic(x, codes);
        var observed = Deviation(j, mean, alternative) - 1e-9;
        var count = 1;
        for (var r = 0; r < replicates; r++)
        {
            random.Shuffle<double>(x);
            count += Deviation(Statistic(x, codes), mean, alternative) >= observed ? 1 : 0;
        }

        return new TestResult(j, null, count / (1.0 + replicates), "Jonckheere-Terpstra permutation test");
    }

    private static TestResult? Unusable(double[] x, int[] sizes) =>
        sizes.Length >= 2 && x.Distinct().Count() > 1
            ? null
            : new TestResult(double.NaN, null, double.NaN, "Jonckheere-Terpstra test")
            {
                Warnings = sizes.Length < 2
                    ? [StatisticalWarning.TooFew("Fewer than two groups have values.")]
                    : [StatisticalWarning.Constant("All values are equal.")],
            };

    private static double Deviation(double j, double mean, Alternative alternative) => alternative switch
    {
        Alternative.Greater => j - mean,
        Alternative.Less => mean - j,
        _ => Math.Abs(j - mean),
    };

    // Values in ascending order; a Fenwick tree counts the earlier ones of lower groups (Knuth 1998, section 5.2.4).
    private static double Statistic(double[] x, int[] codes)
    {
        var order = RadixOrder.Of(x);
        var tree = new int[codes.Max() + 2];
        var j = 0.0;
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start;
            while (end < order.Length && x[order[end]] == x[order[start]])
            {
                j += 0.5 * Below(codes[order[end++]]);
            }

            for (var i = start; i < end; i++)
            {
                for (var at = codes[order[i]] + 1; at < tree.Length; at += at & -at)
                {
                    tree[at]++;
                }
            }

            for (var i = start; i < end; i++)
            {
                j += 0.5 * Below(codes[order[i]]);
            }
        }

        return j;

        int Below(int code)
        {
            var count = 0;
            for (var at = code; at > 0; at -= at & -at)
            {
                count += tree[at];
            }

            return count;
        }
    }

    private static double Mean(int[] sizes, double n) => ((n * n) - sizes.Sum(s => (double)s * s)) / 4;

    private static double Variance(int[] sizes, int[] ties)
    {
        double n = sizes.Sum();
        double[] g = [.. sizes];
        double[] t = [.. ties];
        var first = (n * (n - 1) * ((2 * n) + 5)) - g.Sum(Cubic) - t.Sum(Cubic);
        var second = n > 2 ? g.Sum(Triples) * t.Sum(Triples) / (36 * n * (n - 1) * (n - 2)) : 0;
        return (first / 72) + second + (g.Sum(Doubles) * t.Sum(Doubles) / (8 * n * (n - 1)));

        static double Cubic(double m) => m * (m - 1) * ((2 * m) + 5);
        static double Triples(double m) => m * (m - 1) * (m - 2);
        static double Doubles(double m) => m * (m - 1);
    }

    private static double ExactP(double j, int[] sizes, Alternative alternative)
    {
        double[] distribution = [1];
        for (int k = 1, before = sizes[0]; k < sizes.Length; before += sizes[k], k++)
        {
            distribution = Convolve(distribution, MannWhitneyCounts(before, sizes[k]));
        }

        var total = distribution.Sum();
        var at = (int)Math.Round(j);
        var less = distribution.Take(at + 1).Sum() / total;
        var greater = distribution.Skip(at).Sum() / total;
        return alternative switch
        {
            Alternative.Less => less,
            Alternative.Greater => greater,
            _ => Math.Min(1, 2 * Math.Min(less, greater)),
        };
    }

    // c(m, n, u) = c(m-1, n, u-n) + c(m, n-1, u) (Mann and Whitney 1947, equation 4); one row of m at a time.
    private static double[] MannWhitneyCounts(int m, int n)
    {
        var size = (m * n) + 1;
        var rows = new double[n + 1][];
        for (var b = 0; b <= n; b++)
        {
            rows[b] = new double[size];
            rows[b][0] = 1;
        }

        for (var a = 1; a <= m; a++)
        {
            for (var b = 1; b <= n; b++)
            {
                var next = (double[])rows[b - 1].Clone();
                for (var u = b; u < size; u++)
                {
                    next[u] += rows[b][u - b];
                }

                rows[b] = next;
            }
        }

        return rows[n];
    }

    private static double[] Convolve(double[] a, double[] b)
    {
        var c = new double[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
        {
            for (var k = 0; k < b.Length; k++)
            {
                c[i + k] += a[i] * b[k];
            }
        }

        return c;
    }
}
