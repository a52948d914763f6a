using Tidemark.Statistics.Descriptive;

namespace Tidemark.Statistics.Ranks;

/// <summary>Wilcoxon's rank sum (Mann-Whitney) test, as R's <c>wilcox.test</c>: exact below 50 values a sample without
/// ties, otherwise the normal approximation with continuity correction. With <c>exact: true</c> the conditional
/// permutation distribution is used despite ties. Theory: docs/theory/rank-tests.md.</summary>
public static class WilcoxonRankSum
{
    private const int ExactBelow = 50;
    private const long ExactAtMost = 200_000_000;

    /// <summary>Tests whether the first sample is shifted against the second.</summary>
    /// <param name="first">First sample; NaN is dropped.</param>
    /// <param name="second">Second sample; NaN is dropped.</param>
    /// <param name="alternative">Alternative about the shift of the first over the second.</param>
    /// <param name="exact">True or false to force (true where the distribution can be tabulated); null for R's rule.</param>
    /// <param name="correct">Continuity correction of the normal approximation.</param>
    /// <param name="confidenceLevel">Level of the interval of the shift.</param>
    /// <param name="nullShift">Hypothetical shift of the first sample over the second.</param>
    public static RankTestResult Test(
        IReadOnlyList<double> first,
        IReadOnlyList<double> second,
        Alternative alternative = Alternative.TwoSided,
        bool? exact = null,
        bool correct = true,
        double confidenceLevel = 0.95,
        double nullShift = 0)
    {
        double[] x = [.. first.Where(v => !double.IsNaN(v))];
        double[] y = [.. second.Where(v => !double.IsNaN(v))];
        if (x.Length == 0 || y.Length == 0)
        {
            return new RankTestResult(double.NaN, double.NaN, "Wilcoxon rank sum test", double.NaN, Interval.None, x.Length + y.Length)
            {
                Warnings = [StatisticalWarning.TooFew("A sample is empty.")],
            };
        }

        double[] all = [.. x.Select(v => v - nullShift), .. y];
        var (ranks, tieSum) = Ranking.WithTies(all);
        var w = ranks.Take(x.Length).Sum() - (x.Length * (x.Length + 1.0) / 2);
        var isExact = CanTabulate(x.Length, y.Length) && (exact ?? (x.Length < ExactBelow && y.Length < ExactBelow && tieSum == 0));
        var (deviation, sd) = (w - (x.Length * (double)y.Length / 2), StdDev(x.Length, y.Length, tieSum));
        var p = isExact
            ? ExactP(w, ranks, x.Length, alternative, tieSum > 0)
            : NormalApproximation.PValue(deviation, sd, alternative, correct);
        var (estimate, interval, achieved) = Shift(x, y, isExact && tieSum == 0, alternative, correct, confidenceLevel);
        var name = isExact ? (tieSum > 0 ? "exact conditional test" : "exact test") : correct ? "test with continuity correction" : "test";
        return new RankTestResult(w, p, $"Wilcoxon rank sum {name}", estimate, interval, all.Length)
        {
            Z = deviation / sd,
            AchievedLevel = achieved,
            Warnings = sd > 0
                ? [.. WilcoxonSignedRank.Verdicts(tieSum > 0 && !isExact, achieved, confidenceLevel)]
                : [StatisticalWarning.Constant("All values are equal.")],
        };
    }

    private static bool CanTabulate(long m, long n) => Math.Min(m, n) * 2 * m * (m + n) <= ExactAtMost;

    private static double ExactP(double w, double[] ranks, int m, Alternative alternative, bool tied)
    {
        var distribution = PermutationSums.OfSubsets(ranks, m);
        return alternative switch
        {
            Alternative.Less => distribution.AtMost(w),
            Alternative.Greater => distribution.AtLeast(w),
            _ when tied => distribution.AsExtreme(w, m * (ranks.Length - m) / 2.0),
            _ => Math.Min(1, 2 * Math.Min(distribution.AtMost(w), distribution.AtLeast(w))),
        };
    }

    private static double StdDev(double m, double n, double tieSum) =>
        Math.Sqrt(m * n / 12 * (m + n + 1 - (tieSum / ((m + n) * (m + n - 1)))));

    private static (double Estimate, Interval Confidence, double Level) Shift(
        double[] x, double[] y, bool exact, Alternative alternative, bool correct, double level)
    {
        var (low, high) = (x.Min() - y.Max(), x.Max() - y.Min());
        if (!exact)
        {
            double[][] sorted = [[.. x.Order()], [.. y.Order()], new double[x.Length]];
            var interval = low == high
                ? Interval.None
                : NormalApproximation.Invert((d, side) => Standardized(sorted, d, side, correct), low, high, alternative, level);
            var center = (long)x.Length * y.Length < 4_000_000
                ? Quantiles.Median(Differences(x, y))
                : NormalApproximation.Falling(d => Standardized(sorted, d, Alternative.TwoSided, false), low, high);
            return (center, interval, level);
        }

        var differences = Differences(x, y);
        Array.Sort(differences);
        double[] ranks = [.. Enumerable.Range(1, x.Length + y.Length).Select(i => (double)i)];
        var tail = alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level;
        var distribution = PermutationSums.OfSubsets(ranks, x.Length);
        var q = Math.Max(1, distribution.Quantile(tail));
        var outside = distribution.AtMost(q - 1) * (alternative == Alternative.TwoSided ? 2 : 1);
        return (
            Quantiles.OfSorted(differences, 0.5),
            new Interval(
                alternative == Alternative.Less ? double.NegativeInfinity : differences[q - 1],
                alternative == Alternative.Greater ? double.PositiveInfinity : differences[differences.Length - q]),
            Math.Min(level, 1 - outside));
    }

    private static double Standardized(double[][] sorted, double shift, Alternative side, bool correct)
    {
        var (x, y, buffer) = (sorted[0], sorted[1], sorted[2]);
        for (var i = 0; i < x.Length; i++)
        {
            buffer[i] = x[i] - shift;
        }

        var (rankSum, tieSum) = RankMerge.Of(buffer, y);
        double m = x.Length;
        var deviation = rankSum - (m * (m + 1) / 2) - (m * y.Length / 2);
        var sd = StdDev(m, y.Length, tieSum);
        return sd > 0 ? (deviation - NormalApproximation.Correction(deviation, side, correct)) / sd : 0;
    }

    private static double[] Differences(double[] x, double[] y)
    {
        var differences = new double[x.Length * y.Length];
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < y.Length; j++)
            {
                differences[(i * y.Length) + j] = x[i] - y[j];
            }
        }

        return differences;
    }
}
