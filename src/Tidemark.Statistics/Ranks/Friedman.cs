using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Ranks;

/// <summary>Friedman's test of k treatments in blocks (1937), with the correction for ties.
/// Theory: docs/theory/rank-tests.md.</summary>
public static class Friedman
{
    /// <summary>Tests blocks of k treatments each.</summary>
    /// <param name="blocks">One array per block (subject), k values each; a block with NaN is dropped.</param>
    /// <exception cref="ArgumentException">The blocks differ in length.</exception>
    public static TestResult Test(IReadOnlyList<IReadOnlyList<double>> blocks)
    {
        const string Method = "Friedman rank sum test";
        var complete = Complete(blocks);
        double n = complete.Length;
        double k = complete.FirstOrDefault()?.Length ?? 0;
        if (n == 0 || k < 2)
        {
            return new TestResult(double.NaN, null, double.NaN, Method)
            {
                Warnings = [StatisticalWarning.TooFew("No complete block of two or more treatments.")],
            };
        }

        var sums = new double[(int)k];
        var ties = 0.0;
        foreach (var block in complete)
        {
            var ranks = Ranking.MidRanks(block);
            ties += Ranking.TieSum(block);
            for (var j = 0; j < sums.Length; j++)
            {
                sums[j] += ranks[j];
            }
        }

        var spread = sums.Sum(s => (s - (n * (k + 1) / 2)) * (s - (n * (k + 1) / 2)));
        var q = 12 * spread / ((n * k * (k + 1)) - (ties / (k - 1)));
        return new TestResult(q, k - 1, ChiSquared.UpperTail(q, k - 1), Method)
        {
            Warnings = double.IsNaN(q) ? [StatisticalWarning.Constant("Every block is constant.")] : [],
        };
    }

    /// <summary>Kendall's coefficient of concordance W = Q / (b (k - 1)) of b complete blocks, 0 to 1.</summary>
    /// <param name="blocks">One array per block (subject), k values each; a block with NaN is dropped.</param>
    public static double Concordance(IReadOnlyList<IReadOnlyList<double>> blocks)
    {
        var complete = Complete(blocks);
        return complete.Length == 0 ? double.NaN : Test(complete).Statistic / (complete.Length * (complete[0].Length - 1.0));
    }

    internal static double[][] Complete(IReadOnlyList<IReadOnlyList<double>> blocks) =>
        blocks.Select(b => b.Count).Distinct().Count() > 1
            ? throw new ArgumentException("Blocks differ in length.", nameof(blocks))
            : [.. blocks.Where(b => !b.Any(double.IsNaN)).Select(b => b.ToArray())];
}
