using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Descriptive;

/// <summary>Tests of equal variances: the ratio of two (F), Bartlett's of k groups, and Levene's about the medians (Brown
/// and Forsythe 1974). Theory: docs/theory/variance-tests.md.</summary>
public static class VarianceTests
{
    /// <summary>The F test of two variances, as R's <c>var.test</c>.</summary>
    /// <param name="first">First sample; NaN is dropped.</param>
    /// <param name="second">Second sample; NaN is dropped.</param>
    /// <param name="nullRatio">Hypothetical ratio of variances, first over second.</param>
    /// <param name="alternative">Alternative about the ratio.</param>
    /// <param name="confidenceLevel">Level of the interval of the ratio.</param>
    public static VarianceRatio Ratio(
        IReadOnlyList<double> first,
        IReadOnlyList<double> second,
        double nullRatio = 1,
        Alternative alternative = Alternative.TwoSided,
        double confidenceLevel = 0.95)
    {
        var (df1, v1) = Spread(first);
        var (df2, v2) = Spread(second);
        if (df1 < 1 || df2 < 1 || v2 == 0)
        {
            return new VarianceRatio(double.NaN, df1, df2, double.NaN, double.NaN, Interval.None)
            {
                Warnings = [df1 < 1 || df2 < 1
                    ? StatisticalWarning.TooFew("A sample has fewer than two values.")
                    : StatisticalWarning.Constant("The second sample is constant.")],
            };
        }

        var ratio = v1 / v2;
        var f = ratio / nullRatio;
        var (lower, upper) = (FDistribution.Cdf(f, df1, df2), FDistribution.UpperTail(f, df1, df2));
        var tail = alternative == Alternative.TwoSided ? (1 - confidenceLevel) / 2 : 1 - confidenceLevel;
        var p = alternative switch
        {
            Alternative.Less => lower,
            Alternative.Greater => upper,
            _ => 2 * Math.Min(lower, upper),
        };
        return new VarianceRatio(f, df1, df2, p, ratio, new Interval(
            alternative == Alternative.Less ? 0 : ratio / FDistribution.Quantile(1 - tail, df1, df2),
            alternative == Alternative.Greater ? double.PositiveInfinity : ratio / FDistribution.Quantile(tail, df1, df2)));
    }

    /// <summary>Bartlett's test (1937) of k variances; sensitive to departures from normality.</summary>
    /// <param name="samples">The samples; NaN is dropped.</param>
    public static TestResult Bartlett(IReadOnlyList<IReadOnlyList<double>> samples)
    {
        const string Method = "Bartlett test of homogeneity of variances";
        var spreads = samples.Select(Spread).ToArray();
        if (spreads.Length < 2 || spreads.Any(s => s.Df < 1))
        {
            return Unusable(Method, StatisticalWarning.TooFew("Bartlett's test needs two groups and two values in each."));
        }

        double k = spreads.Length;
        var df = spreads.Sum(s => s.Df);
        var pooled = spreads.Sum(s => s.Df * s.Variance) / df;
        var statistic = ((df * Math.Log(pooled)) - spreads.Sum(s => s.Df * Math.Log(s.Variance)))
            / (1 + ((spreads.Sum(s => 1 / s.Df) - (1 / df)) / (3 * (k - 1))));
        return spreads.Any(s => s.Variance == 0)
            ? Unusable(Method, StatisticalWarning.Constant("A group is constant."))
            : new TestResult(statistic, k - 1, ChiSquared.UpperTail(statistic, k - 1), Method);
    }

    /// <summary>Levene's test about the medians (Brown-Forsythe): one-way analysis of absolute deviations.</summary>
    /// <param name="samples">The samples; NaN is dropped.</param>
    public static OneWayTest Levene(IReadOnlyList<IReadOnlyList<double>> samples) =>
        OneWay.Test([.. samples.Select(Deviations)], equalVariance: true) with { Method = "Levene's test about the medians" };

    private static double[] Deviations(IReadOnlyList<double> sample)
    {
        var median = Quantiles.Median(sample);
        return [.. sample.Select(v => Math.Abs(v - median))];
    }

    private static (double Df, double Variance) Spread(IReadOnlyList<double> sample)
    {
        double[] x = [.. sample.Where(v => !double.IsNaN(v))];
        var sd = Moments.StdDev(x, Moments.Mean(x));
        return (x.Length - 1, sd * sd);
    }

    private static TestResult Unusable(string method, StatisticalWarning warning) =>
        new(double.NaN, null, double.NaN, method) { Warnings = [warning] };
}
