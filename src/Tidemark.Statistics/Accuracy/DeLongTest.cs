using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Accuracy;

/// <summary>Comparison of two areas by DeLong, DeLong and Clarke-Pearson (1988). Theory: docs/theory/roc-curve.md.</summary>
public static class DeLongTest
{
    /// <summary>Two markers measured on the same rows; rows where either is missing are left out.</summary>
    /// <param name="first">Values of the first marker, NaN where missing.</param>
    /// <param name="second">Values of the second marker, as many.</param>
    /// <param name="isCase">True for a case; as many.</param>
    /// <param name="firstDirection">Direction of the first marker; default by the medians.</param>
    /// <param name="secondDirection">Direction of the second marker; default by the medians.</param>
    /// <param name="alternative">Less: the first area is smaller. Default two-sided.</param>
    /// <param name="confLevel">Confidence level of the difference in (0, 1); default 0.95.</param>
    /// <returns>NaN with a warning where the difference has no variance (one class, or two markers that order alike).</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static AucDifference Paired(
        IReadOnlyList<double> first,
        IReadOnlyList<double> second,
        IReadOnlyList<bool> isCase,
        RocDirection firstDirection = RocDirection.Auto,
        RocDirection secondDirection = RocDirection.Auto,
        Alternative alternative = Alternative.TwoSided,
        double confLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(isCase);
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"{second.Count} values for {first.Count} rows.", nameof(second));
        }

        int[] rows = [.. Enumerable.Range(0, first.Count).Where(i => !double.IsNaN(first[i]) && !double.IsNaN(second[i]))];
        bool[] truth = [.. rows.Select(i => isCase[i])];
        var a = RocCurve.Fit([.. rows.Select(i => first[i])], truth, firstDirection);
        var b = RocCurve.Fit([.. rows.Select(i => second[i])], truth, secondDirection);
        var covariance = a.Placements is { } x && b.Placements is { } y ? x.Covariance(y) : double.NaN;
        return Compare(a, b, covariance, null, alternative, confLevel, "DeLong's test for two correlated ROC curves");
    }

    /// <summary>Two curves of different rows, for example of two groups of subjects; t with Welch-Satterthwaite degrees of freedom.</summary>
    /// <param name="first">The first curve.</param>
    /// <param name="second">The second curve.</param>
    /// <param name="alternative">Less: the first area is smaller. Default two-sided.</param>
    /// <param name="confLevel">Confidence level of the difference in (0, 1); default 0.95.</param>
    public static AucDifference Unpaired(
        RocCurve first, RocCurve second, Alternative alternative = Alternative.TwoSided, double confLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (v, w) = (first.Variance, second.Variance);
        var df = (v + w) * (v + w) / ((v * v / (first.Cases + first.Controls - 1)) + (w * w / (second.Cases + second.Controls - 1)));
        return Compare(first, second, 0.0, df, alternative, confLevel, "DeLong's test for two ROC curves");
    }

    private static AucDifference Compare(
        RocCurve a, RocCurve b, double covariance, double? df, Alternative alternative, double confLevel, string method)
    {
        var difference = a.Auc - b.Auc;
        var variance = a.Variance + b.Variance - (2 * covariance);
        if (!(variance > 1e-15))
        {
            return new AucDifference(a.Auc, b.Auc, difference, double.NaN, double.NaN, double.NaN, covariance, Undefined(method));
        }

        var se = Math.Sqrt(variance);
        var z = difference / se;
        double Upper(double x) => df is { } d ? StudentT.UpperTail(x, d) : Normal.Cdf(x, upper: true);
        var p = alternative switch
        {
            Alternative.TwoSided => 2 * Upper(Math.Abs(z)),
            Alternative.Less => Upper(-z),
            _ => Upper(z),
        };
        var half = se * (df is { } f ? StudentT.Quantile(0.5 + (confLevel / 2), f) : Normal.Quantile(0.5 + (confLevel / 2)));
        return new AucDifference(
            a.Auc, b.Auc, difference, se, difference - half, difference + half, covariance, new TestResult(z, df, p, method));
    }

    private static TestResult Undefined(string method) => new(double.NaN, null, double.NaN, method)
    {
        Warnings = [StatisticalWarning.TooFew("The difference of the areas has no variance: one class only, or the curves are the same or perfect.")],
    };
}
