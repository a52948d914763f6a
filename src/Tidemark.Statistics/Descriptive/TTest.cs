using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Descriptive;

/// <summary>Student's and Welch's t tests, as R's <c>t.test</c>. Theory: docs/theory/t-tests.md.</summary>
public static class TTest
{
    /// <summary>Tests one mean.</summary>
    /// <param name="values">Observations, or differences of pairs; NaN is dropped.</param>
    /// <param name="nullMean">Hypothetical mean.</param>
    /// <param name="alternative">Alternative hypothesis.</param>
    /// <param name="confidenceLevel">Level of the interval.</param>
    /// <param name="paired">The values are differences of pairs; changes the name of the method only.</param>
    public static TTestResult OneSample(
        IReadOnlyList<double> values,
        double nullMean = 0,
        Alternative alternative = Alternative.TwoSided,
        double confidenceLevel = 0.95,
        bool paired = false)
    {
        double[] x = [.. values.Where(v => !double.IsNaN(v))];
        var mean = Moments.Mean(x);
        var se = Moments.StdDev(x, mean) / Math.Sqrt(x.Length);
        var name = paired ? "Paired t-test" : "One Sample t-test";
        return Result(mean, nullMean, se, x.Length - 1, Math.Abs(mean), [mean], x.Length, alternative, confidenceLevel, name);
    }

    /// <summary>Tests the difference of two means.</summary>
    /// <param name="first">First sample; NaN is dropped.</param>
    /// <param name="second">Second sample; NaN is dropped.</param>
    /// <param name="nullDifference">Hypothetical difference, first less second.</param>
    /// <param name="equalVariance">Student's test with the pooled variance; false for Welch's.</param>
    /// <param name="alternative">Alternative hypothesis about the difference.</param>
    /// <param name="confidenceLevel">Level of the interval.</param>
    public static TTestResult TwoSample(
        IReadOnlyList<double> first,
        IReadOnlyList<double> second,
        double nullDifference = 0,
        bool equalVariance = false,
        Alternative alternative = Alternative.TwoSided,
        double confidenceLevel = 0.95)
    {
        double[] x = [.. first.Where(v => !double.IsNaN(v))];
        double[] y = [.. second.Where(v => !double.IsNaN(v))];
        var (mx, my) = (Moments.Mean(x), Moments.Mean(y));
        double n = x.Length;
        double m = y.Length;
        var (sx, sy) = (Squared(x, mx), Squared(y, my));
        var (df, variance) = equalVariance
            ? (n + m - 2, ((sx * (n - 1)) + (sy * (m - 1))) / (n + m - 2) * ((1 / n) + (1 / m)))
            : (Welch(sx / n, n, sy / m, m), (sx / n) + (sy / m));
        return Result(
            mx - my,
            nullDifference,
            Math.Sqrt(variance),
            df,
            Math.Max(Math.Abs(mx), Math.Abs(my)),
            [mx, my],
            x.Length + y.Length,
            alternative,
            confidenceLevel,
            equalVariance ? "Two Sample t-test" : "Welch Two Sample t-test");
    }

    // One value has no spread of its own; with equal variances the other sample lends it.
    private static double Squared(double[] x, double mean) => x.Length == 1 ? 0 : Math.Pow(Moments.StdDev(x, mean), 2);

    // Satterthwaite (1946), as Welch (1947) uses it.
    private static double Welch(double vx, double n, double vy, double m) =>
        n < 2 || m < 2 ? double.NaN : (vx + vy) * (vx + vy) / ((vx * vx / (n - 1)) + (vy * vy / (m - 1)));

    private static TTestResult Result(
        double estimate,
        double null0,
        double se,
        double df,
        double size,
        double[] means,
        int n,
        Alternative alternative,
        double level,
        string name)
    {
        var constant = se < 10 * 2.220446049250313e-16 * size || se == 0;
        if (!(df > 0) || constant)
        {
            return new TTestResult(double.NaN, df, double.NaN, estimate, se, Interval.None, means, n, name)
            {
                Warnings = [constant
                    ? StatisticalWarning.Constant("The values are essentially constant: no test.")
                    : StatisticalWarning.TooFew("Too few values for a t test.")],
            };
        }

        var t = (estimate - null0) / se;
        var p = alternative switch
        {
            Alternative.Less => StudentT.Cdf(t, df),
            Alternative.Greater => StudentT.UpperTail(t, df),
            _ => StudentT.TwoSidedP(t, df),
        };
        var half = -StudentT.Quantile(alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level, df) * se;
        var interval = new Interval(
            alternative == Alternative.Less ? double.NegativeInfinity : estimate - half,
            alternative == Alternative.Greater ? double.PositiveInfinity : estimate + half);
        return new TTestResult(t, df, p, estimate, se, interval, means, n, name);
    }
}
