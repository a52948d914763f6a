using Tidemark.Statistics.Ranks;

namespace Tidemark.Statistics.Descriptive;

/// <summary>Paired change of a positive marker from baseline: absolute, percent, ratio of geometric means, signed rank.
/// Theory: docs/theory/change-from-baseline.md.</summary>
/// <param name="Dropped">Pairs with a missing member.</param>
/// <param name="Change">Mean of the differences with t interval and paired t test.</param>
/// <param name="MedianChange">Median of the differences.</param>
/// <param name="LowerQuartile">First quartile (type 7) of the differences.</param>
/// <param name="UpperQuartile">Third quartile (type 7) of the differences.</param>
/// <param name="MeanPercent">Mean of the percent changes; NaN where a baseline is zero.</param>
/// <param name="MedianPercent">Median of the percent changes.</param>
/// <param name="Ratio">exp(mean of log ratios); NaN where a value is not positive.</param>
/// <param name="RatioConfidence">exp(t interval of the mean log ratio).</param>
/// <param name="RatioPValue">Two-sided p value of the hypothesis that the ratio is 1.</param>
/// <param name="SignedRank">Wilcoxon's signed rank test of the differences.</param>
/// <param name="Warnings">What could not be computed.</param>
public sealed record ChangeFromBaseline(
    int Dropped,
    MeanEstimate Change,
    double MedianChange,
    double LowerQuartile,
    double UpperQuartile,
    double MeanPercent,
    double MedianPercent,
    double Ratio,
    Interval RatioConfidence,
    double RatioPValue,
    RankTestResult SignedRank,
    IReadOnlyList<StatisticalWarning> Warnings)
{
    /// <summary>t of the hypothesis that the ratio is 1; NaN where a value is not positive.</summary>
    public double RatioStatistic { get; init; } = double.NaN;

    /// <summary>Number of complete pairs.</summary>
    public int N => Change.N;

    /// <summary>Compares paired values.</summary>
    /// <param name="baseline">Values at baseline; NaN is missing.</param>
    /// <param name="later">Values later, in the same order of subjects; NaN is missing.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static ChangeFromBaseline Of(
        IReadOnlyList<double> baseline, IReadOnlyList<double> later, double confidenceLevel = 0.95)
    {
        Pairs.RequireSameLength(baseline, later);
        var (b, y) = Pairs.Complete(baseline, later);
        double[] change = [.. y.Zip(b, (l, f) => l - f)];
        double[] percent = [.. y.Zip(b, (l, f) => 100 * (l - f) / f)];
        var positive = b.Length > 0 && b.Concat(y).All(v => v > 0);
        var logs = positive ? MeanEstimate.Of([.. y.Zip(b, (l, f) => Math.Log(l) - Math.Log(f))], 0, confidenceLevel) : null;
        return new ChangeFromBaseline(
            baseline.Count - b.Length,
            MeanEstimate.Of(change, 0, confidenceLevel),
            Quantiles.Median(change),
            Quantiles.Of(change, 0.25),
            Quantiles.Of(change, 0.75),
            b.Contains(0) ? double.NaN : Moments.Mean(percent),
            b.Contains(0) ? double.NaN : Quantiles.Median(percent),
            logs is null ? double.NaN : Math.Exp(logs.Mean),
            logs is null ? Interval.None : new(Math.Exp(logs.Confidence.Low), Math.Exp(logs.Confidence.High)),
            logs?.PValue ?? double.NaN,
            WilcoxonSignedRank.Test(change, confidenceLevel: confidenceLevel),
            [.. Verdicts(b.Length, positive)])
        {
            RatioStatistic = logs?.Statistic ?? double.NaN,
        };
    }

    private static IEnumerable<StatisticalWarning> Verdicts(int n, bool positive)
    {
        if (n < 2)
        {
            yield return StatisticalWarning.TooFew($"{n} complete pair(s): no interval and no test.");
        }

        if (n > 0 && !positive)
        {
            yield return StatisticalWarning.Domain("A value is not positive: no ratio of geometric means.");
        }
    }
}
