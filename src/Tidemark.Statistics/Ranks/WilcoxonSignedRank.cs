using Tidemark.Statistics.Descriptive;

namespace Tidemark.Statistics.Ranks;

/// <summary>Wilcoxon's signed rank test, as R's <c>wilcox.test</c>: zeros are dropped (or ranked first, Pratt 1959); exact
/// below 50 values without ties and zeros, otherwise the normal approximation with continuity correction. With
/// <c>exact: true</c> the conditional permutation distribution is used despite ties (Streitberg and Röhmel 1986).
/// Theory: docs/theory/rank-tests.md.</summary>
public static class WilcoxonSignedRank
{
    private const int ExactBelow = 50;
    private const int ExactAtMost = 2000;
    private const int AllWalshBelow = 2000;

    /// <summary>Tests whether the values are symmetric about the null value.</summary>
    /// <param name="values">Differences or single observations; NaN is dropped.</param>
    /// <param name="nullValue">Hypothetical center.</param>
    /// <param name="alternative">Alternative hypothesis about the center.</param>
    /// <param name="exact">True or false to force (true up to 2000 values); null for R's rule.</param>
    /// <param name="correct">Continuity correction of the normal approximation.</param>
    /// <param name="confidenceLevel">Level of the interval of the pseudomedian.</param>
    /// <param name="zeros">What is done with values at the null value; the interval always drops them.</param>
    public static RankTestResult Test(
        IReadOnlyList<double> values,
        double nullValue = 0,
        Alternative alternative = Alternative.TwoSided,
        bool? exact = null,
        bool correct = true,
        double confidenceLevel = 0.95,
        ZeroMethod zeros = ZeroMethod.Wilcoxon)
    {
        double[] present = [.. values.Where(v => !double.IsNaN(v))];
        double[] all = [.. present.Select(v => v - nullValue)];
        double[] x = zeros == ZeroMethod.Pratt ? all : [.. all.Where(v => v != 0)];
        var n = all.Count(v => v != 0);
        if (n == 0)
        {
            return new RankTestResult(0, double.NaN, "Wilcoxon signed rank test", double.NaN, Interval.None, 0)
            {
                Warnings = [StatisticalWarning.TooFew("No value differs from the null value.")],
            };
        }

        var (ranks, tieSum) = Ranking.WithTies([.. x.Select(Math.Abs)]);
        double[] kept = [.. ranks.Where((_, i) => x[i] != 0)];
        var tied = tieSum > 0 || n < present.Length;
        var v = x.Zip(ranks, (d, r) => d > 0 ? r : 0).Sum();
        var isExact = n <= ExactAtMost && (exact ?? (n < ExactBelow && !tied));
        var (deviation, sd) = (v - (kept.Sum() / 2), Math.Sqrt(kept.Sum(r => r * r)) / 2);
        var p = isExact ? ExactP(v, kept, alternative) : NormalApproximation.PValue(deviation, sd, alternative, correct);
        var (estimate, interval, achieved) = Location(present, isExact && !tied, alternative, correct, confidenceLevel);
        var name = isExact ? (tied ? "exact conditional test" : "exact test") : correct ? "test with continuity correction" : "test";
        return new RankTestResult(v, p, $"Wilcoxon signed rank {name}", estimate, interval, n)
        {
            Z = deviation / sd,
            AchievedLevel = achieved,
            Warnings = [.. Verdicts(tied && !isExact, achieved, confidenceLevel)],
        };
    }

    internal static IEnumerable<StatisticalWarning> Verdicts(bool approximated, double achieved, double level)
    {
        if (approximated)
        {
            yield return StatisticalWarning.Ties("Ties or zeros: normal approximation in place of the exact distribution.");
        }

        if (achieved < level)
        {
            yield return StatisticalWarning.TooFew($"So few values give an interval of at most {achieved:0.####}, not {level:0.####}.");
        }
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

    private static double StdDev(double n, double tieSum) => Math.Sqrt((n * (n + 1) * ((2 * n) + 1) / 24) - (tieSum / 48));

    private static (double Estimate, Interval Confidence, double Level) Location(
        double[] x, bool exact, Alternative alternative, bool correct, double level)
    {
        double[] sorted = [.. x.Order()];
        var (low, high) = (sorted[0], sorted[^1]);
        if (!exact)
        {
            var shifted = new ShiftedSample(sorted);
            var interval = low == high
                ? Interval.None
                : NormalApproximation.Invert((d, side) => Standardized(shifted, d, side, correct), low, high, alternative, level);
            var center = x.Length < AllWalshBelow
                ? Quantiles.Median(WalshAverages(x))
                : NormalApproximation.Falling(d => Standardized(shifted, d, Alternative.TwoSided, false), low, high);
            return (center, interval, level);
        }

        var walsh = WalshAverages(x);
        Array.Sort(walsh);
        double[] ranks = [.. Enumerable.Range(1, x.Length).Select(i => (double)i)];
        var tail = alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level;
        var distribution = PermutationSums.OfSigns(ranks);
        var q = Math.Max(1, distribution.Quantile(tail));
        var outside = distribution.AtMost(q - 1) * (alternative == Alternative.TwoSided ? 2 : 1);
        return (
            Quantiles.OfSorted(walsh, 0.5),
            new Interval(
                alternative == Alternative.Less ? double.NegativeInfinity : walsh[q - 1],
                alternative == Alternative.Greater ? double.PositiveInfinity : walsh[walsh.Length - q]),
            Math.Min(level, 1 - outside));
    }

    private static double Standardized(ShiftedSample x, double shift, Alternative side, bool correct)
    {
        var (v, n, tieSum) = x.SignedRanks(shift);
        var deviation = v - (n * (n + 1) / 4);
        var sd = StdDev(n, tieSum);
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
