namespace Tidemark.Statistics.Descriptive;

/// <summary>The descriptive statistics of one variable. NaN among the values counts as missing.
/// Theory: docs/theory/quantiles.md.</summary>
/// <param name="Missing">Number of NaN among the values.</param>
/// <param name="Mean">Mean, standard deviation and t interval of the values present.</param>
/// <param name="Median">The median.</param>
/// <param name="LowerQuartile">The first quartile.</param>
/// <param name="UpperQuartile">The third quartile.</param>
/// <param name="Minimum">The smallest value.</param>
/// <param name="Maximum">The largest value.</param>
/// <param name="MedianDeviation">1.4826 times the median absolute deviation from the median.</param>
/// <param name="GeometricMean">exp(mean of logs); NaN where a value is not positive.</param>
/// <param name="GeometricConfidence">exp(t interval of the mean of logs).</param>
/// <param name="GeometricCv">√(exp(s²) - 1) of the logs, as a fraction.</param>
/// <param name="Warnings">What could not be computed.</param>
public sealed record Summary(
    int Missing,
    MeanEstimate Mean,
    double Median,
    double LowerQuartile,
    double UpperQuartile,
    double Minimum,
    double Maximum,
    double MedianDeviation,
    double GeometricMean,
    Interval GeometricConfidence,
    double GeometricCv,
    IReadOnlyList<StatisticalWarning> Warnings)
{
    /// <summary>Number of values present.</summary>
    public int N => Mean.N;

    /// <summary>Summarizes values.</summary>
    /// <param name="values">Observations; NaN is missing.</param>
    /// <param name="quantileType">Hyndman and Fan's type of the quartiles, 1 to 9.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    public static Summary Of(ReadOnlySpan<double> values, int quantileType = 7, double confidenceLevel = 0.95)
    {
        double[] present = [.. values.ToArray().Where(v => !double.IsNaN(v))];
        double[] sorted = [.. present.Order()];
        var median = Quantiles.OfSorted(sorted, 0.5, quantileType);
        var center = Quantiles.OfSorted(sorted, 0.5);
        var positive = sorted.Length > 0 && sorted[0] > 0;
        var logs = positive ? MeanEstimate.Of([.. present.Select(v => Math.Log(v))], 0, confidenceLevel) : null;
        return new Summary(
            values.Length - present.Length,
            MeanEstimate.Of(present, 0, confidenceLevel),
            median,
            Quantiles.OfSorted(sorted, 0.25, quantileType),
            Quantiles.OfSorted(sorted, 0.75, quantileType),
            sorted.Length > 0 ? sorted[0] : double.NaN,
            sorted.Length > 0 ? sorted[^1] : double.NaN,
            1.4826 * Quantiles.Median(sorted.Select(v => Math.Abs(v - center))),
            logs is null ? double.NaN : Math.Exp(logs.Mean),
            logs is null ? Interval.None : new(Math.Exp(logs.Confidence.Low), Math.Exp(logs.Confidence.High)),
            logs is null ? double.NaN : Math.Sqrt(Math.Exp(logs.StdDev * logs.StdDev) - 1),
            [.. Verdicts(sorted, positive)]);
    }

    private static IEnumerable<StatisticalWarning> Verdicts(double[] sorted, bool positive)
    {
        if (sorted.Length < 2)
        {
            yield return StatisticalWarning.TooFew($"{sorted.Length} value(s): no standard deviation, no interval.");
        }

        if (sorted.Length > 0 && !positive)
        {
            yield return StatisticalWarning.Domain("A value is not positive: no geometric mean.");
        }
    }
}
