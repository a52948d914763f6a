using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Accuracy;

/// <summary>The difference of two areas with a standard error: its statistic, p value and limits.</summary>
internal static class AucComparison
{
    internal static AucDifference Of(
        RocCurve first, RocCurve second, double covariance, double? df, Alternative alternative, double confLevel, string method) =>
        Of(first.Auc, second.Auc, first.Variance + second.Variance - (2 * covariance), covariance, df, alternative, confLevel, method);

    internal static AucDifference Of(
        double first, double second, double variance, double covariance, double? df, Alternative alternative, double confLevel, string method)
    {
        var difference = first - second;
        if (!(variance > 1e-15))
        {
            return new AucDifference(first, second, difference, double.NaN, double.NaN, double.NaN, covariance, Undefined(method));
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
            first, second, difference, se, difference - half, difference + half, covariance, new TestResult(z, df, p, method));
    }

    private static TestResult Undefined(string method) => new(double.NaN, null, double.NaN, method)
    {
        Warnings = [StatisticalWarning.TooFew("The difference of the areas has no variance: one class only, or the curves are the same or perfect.")],
    };
}
