using Tidemark.Statistics.Descriptive;

namespace Tidemark.Statistics.Ranks;

/// <summary>Wilcoxon's signed rank test, as R's <c>wilcox.test</c>: zeros are dropped; exact below 50 values without ties
/// and zeros, otherwise the normal approximation with continuity correction. With <c>exact: true</c> the conditional
/// permutation distribution is used despite ties (Streitberg and Röhmel 1986). Theory: docs/theory/rank-tests.md.</summary>
public static class WilcoxonSignedRank
{
    private const int ExactBelow = 50;
    private const int AllWalshBelow = 2000;

    /// <summary>Tests whether the values are symmetric about the null value.</summary>
    /// <param name="values">Differences or single observations; NaN is dropped.</param>
    /// <param name="nullValue">Hypothetical center.</param>
    /// <param name="alternative">Alternative hypothesis about the center.</param>
    /// <param name="exact">True or false to force; null for R's rule.</param>
    /// <param name="correct">Continuity correction of the normal approximation.</param>
    /// <param name="confidenceLevel">Level of the interval of the pseudomedian.</param>
    public static RankTestResult Test(
        IReadOnlyList<double> values,
        double nullValue = 0,
        Alternative alternative = Alternative.TwoSided,
        bool? exact = null,
        bool correct = true,
        double confidenceLevel = 0.95)
    {
        double[] present = [.. values.Where(v => !double.IsNaN(v))];
        double[] x = [.. present.Select(v => v - nullValue).Where(v => v != 0)];
        if (x.Length == 0)
        {
            return new RankTestResult(0, double.NaN, "Wilcoxon signed rank test", double.NaN, Interval.None, 0)
            {
                Warnings = [StatisticalWarning.TooFew("No value differs from the null value.")],
            };
        }

        double[] size = [.. x.Select(Math.Abs)];
        var ranks = Ranking.MidRanks(size);
        var tieSum = Ranking.TieSum(size);
        var tied = tieSum > 0 || x.Length < present.Length;
        var v = x.Zip(ranks, (d, r) => d > 0 ? r : 0).Sum();
        var isExact = exact ?? (x.Length < ExactBelow && !tied);
        var p = isExact ? ExactP(v, ranks, alternative) : ApproximateP(v, x.Length, tieSum, alternative, correct);
        var (estimate, interval) = Location(present, isExact && !tied, alternative, correct, confidenceLevel);
        var name = isExact ? (tied ? "exact conditional test" : "exact test") : correct ? "test with continuity correction" : "test";
        return new RankTestResult(v, p, $"Wilcoxon signed rank {name}", estimate, interval, x.Length)
        {
            Warnings = tied && !isExact
                ? [StatisticalWarning.Ties("Ties or zeros: normal approximation in place of the exact distribution.")]
                : [],
        };
    }

    private static double ExactP(double v, double[] ranks, Alternative alternative)
    {
        var distribution = PermutationSums.OfSigns(ranks);
        return alternative switch
        {
            Alternative.Less => distribution.AtMost(v),
            Alternative.Greater => distribution.AtLeast(v),
            _ => Math.Min(1, 2 * Math.Min(distribution.AtMost(v), distribution.AtLeast(v))),
        };
    }

    private static double ApproximateP(double v, double n, double tieSum, Alternative alternative, bool correct) =>
        NormalApproximation.PValue(v - (n * (n + 1) / 4), StdDev(n, tieSum), alternative, correct);

    private static double StdDev(double n, double tieSum) => Math.Sqrt((n * (n + 1) * ((2 * n) + 1) / 24) - (tieSum / 48));

    private static (double Estimate, Interval Confidence) Location(
        double[] x, bool exact, Alternative alternative, bool correct, double level)
    {
        var (low, high) = (x.Min(), x.Max());
        if (!exact)
        {
            var interval = low == high
                ? Interval.None
                : NormalApproximation.Invert((d, side) => Standardized(x, d, side, correct), low, high, alternative, level);
            var center = x.Length < AllWalshBelow
                ? Quantiles.Median(WalshAverages(x))
                : NormalApproximation.Falling(d => Standardized(x, d, Alternative.TwoSided, false), low, high);
            return (center, interval);
        }

        var walsh = WalshAverages(x);
        Array.Sort(walsh);
        double[] ranks = [.. Enumerable.Range(1, x.Length).Select(i => (double)i)];
        var tail = alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level;
        var q = Math.Max(1, PermutationSums.OfSigns(ranks).Quantile(tail));
        return (Quantiles.OfSorted(walsh, 0.5), new Interval(
            alternative == Alternative.Less ? double.NegativeInfinity : walsh[q - 1],
            alternative == Alternative.Greater ? double.PositiveInfinity : walsh[walsh.Length - q]));
    }

    private static double Standardized(double[] x, double shift, Alternative side, bool correct)
    {
        double[] d = [.. x.Select(v => v - shift).Where(v => v != 0)];
        double[] size = [.. d.Select(Math.Abs)];
        var ranks = Ranking.MidRanks(size);
        double n = d.Length;
        var deviation = d.Zip(ranks, (v, r) => v > 0 ? r : 0).Sum() - (n * (n + 1) / 4);
        var sd = StdDev(n, Ranking.TieSum(size));
        return sd > 0 ? (deviation - NormalApproximation.Correction(deviation, side, correct)) / sd : 0;
    }

    private static double[] WalshAverages(double[] x)
    {
        var walsh = new double[x.Length * (x.Length + 1) / 2];
        var k = 0;
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = i; j < x.Length; j++)
            {
                walsh[k++] = (x[i] + x[j]) / 2;
            }
        }

        return walsh;
    }
}
