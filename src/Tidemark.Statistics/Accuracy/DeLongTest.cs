namespace Tidemark.Statistics.Accuracy;

/// <summary>Comparison of two areas by DeLong, DeLong and Clarke-Pearson (1988). Theory: docs/theory/roc-curve.md.</summary>
public static class DeLongTest
{
    internal const string PairedMethod = "DeLong's test for two correlated ROC curves";
    internal const string UnpairedMethod = "DeLong's test for two ROC curves";

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
        var curves = PairedCurves.Of([first, second], isCase, [firstDirection, secondDirection], confLevel);
        return Paired(curves[0], curves[1], alternative, confLevel);
    }

    /// <summary>Two curves of the same rows.</summary>
    /// <param name="first">The first curve.</param>
    /// <param name="second">The second curve, of the same rows in the same order.</param>
    /// <param name="alternative">Less: the first area is smaller. Default two-sided.</param>
    /// <param name="confLevel">Confidence level of the difference in (0, 1); default 0.95.</param>
    /// <returns>NaN with a warning where the difference has no variance (one class, or two markers that order alike).</returns>
    /// <exception cref="ArgumentException">The rows differ.</exception>
    public static AucDifference Paired(
        RocCurve first, RocCurve second, Alternative alternative = Alternative.TwoSided, double confLevel = 0.95) =>
        AucComparison.Of(first, second, PairedCurves.Covariance(first, second), null, alternative, confLevel, PairedMethod);

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
        return AucComparison.Of(first, second, 0.0, df, alternative, confLevel, UnpairedMethod);
    }
}
