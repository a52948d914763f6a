using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Statistics.Agreement;

/// <summary>Bias and limits of agreement of two methods (Bland and Altman 1986, 1999), also with several pairs a subject (2007).
/// Theory: docs/theory/bland-altman.md.</summary>
public static class BlandAltman
{
    /// <summary>Compares y with x.</summary>
    /// <param name="x">First method; NaN drops the pair.</param>
    /// <param name="y">Second method.</param>
    /// <param name="scale">Scale of the differences.</param>
    /// <param name="confidenceLevel">Level of the intervals.</param>
    /// <param name="agreement">Share of differences that the limits are to hold: 0.95 gives ±1.96 SD.</param>
    /// <param name="subjects">Subject of each pair where pairs are repeated; null where every pair is a subject.</param>
    public static BlandAltmanResult Of(
        IReadOnlyList<double> x,
        IReadOnlyList<double> y,
        BlandAltmanScale scale = BlandAltmanScale.Difference,
        double confidenceLevel = 0.95,
        double agreement = 0.95,
        IReadOnlyList<int>? subjects = null)
    {
        Pairs.RequireSameLength(x, y);
        int[] kept = [.. Enumerable.Range(0, x.Count).Where(i => IsUsable(x[i], y[i], scale))];
        var warnings = new List<StatisticalWarning>();
        var outside = Enumerable.Range(0, x.Count).Count(i => !double.IsNaN(x[i]) && !double.IsNaN(y[i])) - kept.Length;
        if (outside > 0)
        {
            warnings.Add(StatisticalWarning.Domain($"{outside} pairs have no {(scale == BlandAltmanScale.Ratio ? "ratio" : "percent difference")} and were left out."));
        }

        double[] d = [.. kept.Select(i => Difference(x[i], y[i], scale))];
        double[] m = [.. kept.Select(i => scale == BlandAltmanScale.Ratio ? (Math.Log(x[i]) + Math.Log(y[i])) / 2 : (x[i] + y[i]) / 2)];
        var spread = DifferenceSpread.Of(d, subjects is null ? null : [.. kept.Select(i => subjects[i])]);
        if (d.Length < 2)
        {
            warnings.Add(StatisticalWarning.TooFew($"{d.Length} pairs: no limits of agreement."));
        }
        else if (spread.StdDev == 0)
        {
            warnings.Add(StatisticalWarning.Constant("The differences do not vary: the limits are the bias."));
        }

        return Result(d, m, spread, scale, confidenceLevel, agreement, warnings);
    }

    private static BlandAltmanResult Result(
        double[] d, double[] m, DifferenceSpread s, BlandAltmanScale scale, double level, double agreement, List<StatisticalWarning> warnings)
    {
        var t = StudentT.Quantile(0.5 + (level / 2), s.Df);
        var z = Normal.Quantile((1 - agreement) / 2, upper: true);
        var limitError = s.LimitStdError(z);
        var (low, high) = (s.Mean - (z * s.StdDev), s.Mean + (z * s.StdDev));
        Interval About(double center, double error) => Back(new(center - (t * error), center + (t * error)), scale);
        var statistic = s.Mean / s.StdError;
        var regression = d.Length < 3 ? null : LinearModel.Fit(DesignMatrix.Intercept(d.Length).With("mean", m), d, confidenceLevel: level);
        warnings.AddRange(regression?.Warnings ?? []);
        var none = new Coefficient("mean", double.NaN, double.NaN, double.NaN, null, double.NaN, double.NaN, double.NaN);
        return new BlandAltmanResult(
            scale == BlandAltmanScale.Ratio ? Math.Exp(s.Mean) : s.Mean,
            About(s.Mean, s.StdError),
            s.StdError,
            s.StdDev,
            Back(new(low, high), scale),
            About(low, limitError),
            About(high, limitError),
            limitError,
            s.Df,
            new TestResult(statistic, s.Df, StudentT.TwoSidedP(statistic, s.Df), "paired t test of the bias"),
            regression?.Terms[0] ?? none with { Term = "(Intercept)" },
            regression?.Terms[1] ?? none,
            d.Length,
            s.Subjects,
            warnings);
    }

    private static bool IsUsable(double x, double y, BlandAltmanScale scale) => !double.IsNaN(x) && !double.IsNaN(y) && scale switch
    {
        BlandAltmanScale.Ratio => x > 0 && y > 0,
        BlandAltmanScale.Percent => x + y != 0,
        _ => true,
    };

    private static double Difference(double x, double y, BlandAltmanScale scale) => scale switch
    {
        BlandAltmanScale.Ratio => Math.Log(y / x),
        BlandAltmanScale.Percent => 200 * (y - x) / (x + y),
        _ => y - x,
    };

    private static Interval Back(Interval i, BlandAltmanScale scale) =>
        scale == BlandAltmanScale.Ratio ? new(Math.Exp(i.Low), Math.Exp(i.High)) : i;
}
