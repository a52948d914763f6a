using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Ranks;

/// <summary>Quade's test of k treatments in blocks, each block weighted by the rank of its range (Quade 1979).
/// Theory: docs/theory/rank-tests.md.</summary>
public static class Quade
{
    /// <summary>Tests blocks of k treatments each; F on k - 1 and (b - 1)(k - 1) degrees of freedom.</summary>
    /// <param name="blocks">One array per block (subject), k values each; a block with NaN is dropped.</param>
    /// <returns>The F statistic, its first degrees of freedom, and p; the second degrees of freedom.</returns>
    /// <exception cref="ArgumentException">The blocks differ in length.</exception>
    public static (TestResult Test, double DfResidual) Test(IReadOnlyList<IReadOnlyList<double>> blocks)
    {
        const string Method = "Quade test";
        var complete = Friedman.Complete(blocks);
        double b = complete.Length;
        double k = complete.FirstOrDefault()?.Length ?? 0;
        if (b < 2 || k < 2)
        {
            return (new TestResult(double.NaN, null, double.NaN, Method)
            {
                Warnings = [StatisticalWarning.TooFew("Fewer than two complete blocks of two or more treatments.")],
            }, double.NaN);
        }

        var weights = Ranking.MidRanks([.. complete.Select(row => row.Max() - row.Min())]);
        var sums = new double[(int)k];
        var total = 0.0;
        for (var i = 0; i < complete.Length; i++)
        {
            var ranks = Ranking.MidRanks(complete[i]);
            for (var j = 0; j < sums.Length; j++)
            {
                var s = weights[i] * (ranks[j] - ((k + 1) / 2));
                sums[j] += s;
                total += s * s;
            }
        }

        var between = sums.Sum(s => s * s) / b;
        var f = total > between ? (b - 1) * between / (total - between) : between > 0 ? double.PositiveInfinity : double.NaN;
        var (df1, df2) = (k - 1, (b - 1) * (k - 1));
        return (new TestResult(f, df1, FDistribution.UpperTail(f, df1, df2), Method)
        {
            Warnings = double.IsNaN(f) ? [StatisticalWarning.Constant("Every block is constant.")] : [],
        }, df2);
    }
}
