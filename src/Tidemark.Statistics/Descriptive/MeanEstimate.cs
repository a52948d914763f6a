using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Descriptive;

/// <summary>A mean with its t interval and the one-sample t test. Theory: docs/theory/change-from-baseline.md.</summary>
/// <param name="N">Number of values.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="StdDev">Standard deviation, n - 1 in the denominator.</param>
/// <param name="Statistic">t of the hypothesis that the mean is the null value.</param>
/// <param name="Df">n - 1.</param>
/// <param name="PValue">Two-sided p value.</param>
/// <param name="Confidence">t interval of the mean.</param>
public sealed record MeanEstimate(
    int N, double Mean, double StdDev, double Statistic, double Df, double PValue, Interval Confidence)
{
    /// <summary>The estimate from values without NaN; NaN from fewer than two or from constant values.</summary>
    /// <param name="values">Observations.</param>
    /// <param name="nullMean">Hypothetical mean.</param>
    /// <param name="confidenceLevel">Level of the interval.</param>
    public static MeanEstimate Of(ReadOnlySpan<double> values, double nullMean = 0, double confidenceLevel = 0.95)
    {
        var n = values.Length;
        var mean = Moments.Mean(values);
        var sd = Moments.StdDev(values, mean);
        var se = sd / Math.Sqrt(n);
        var t = se > 0 ? (mean - nullMean) / se : double.NaN;
        var half = n > 1 ? StudentT.Quantile(0.5 + (confidenceLevel / 2), n - 1) * se : double.NaN;
        return new MeanEstimate(
            n, mean, sd, t, n - 1, StudentT.TwoSidedP(t, n - 1), new Interval(mean - half, mean + half));
    }
}
