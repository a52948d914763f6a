using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Ranks;

/// <summary>The Kruskal-Wallis test of equal location in k groups (1952), with the correction for ties.
/// Theory: docs/theory/rank-tests.md.</summary>
public static class KruskalWallis
{
    /// <summary>Tests values in groups.</summary>
    /// <param name="values">Observations; NaN is dropped.</param>
    /// <param name="groups">Group code of each observation, any integers.</param>
    public static TestResult Test(IReadOnlyList<double> values, IReadOnlyList<int> groups)
    {
        const string Method = "Kruskal-Wallis rank sum test";
        var (x, codes, sizes) = Groups.Clean(values, groups);
        var (ranks, tieSum) = Ranking.WithTies(x);
        double n = x.Length;
        if (sizes.Length < 2 || tieSum == (n * n * n) - n)
        {
            return new TestResult(double.NaN, sizes.Length - 1, double.NaN, Method)
            {
                Warnings = sizes.Length < 2
                    ? [StatisticalWarning.TooFew("Fewer than two groups have values.")]
                    : [StatisticalWarning.Constant("All values are equal.")],
            };
        }

        var sums = new double[sizes.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            sums[codes[i]] += ranks[i];
        }

        var between = sums.Select((s, k) => s * s / sizes[k]).Sum();
        var h = ((12 * between / (n * (n + 1))) - (3 * (n + 1))) / (1 - (tieSum / ((n * n * n) - n)));
        var df = sizes.Length - 1;
        return new TestResult(h, df, ChiSquared.UpperTail(h, df), Method);
    }
}
