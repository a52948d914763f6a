using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Descriptive;

/// <summary>One-way comparison of k means: Welch's (1951) or with equal variances, as R's <c>oneway.test</c>, and Tukey's
/// honest differences with Kramer's unequal sizes. Theory: docs/theory/one-way.md.</summary>
public static class OneWay
{
    /// <summary>Tests equal means.</summary>
    /// <param name="samples">The samples; NaN is dropped.</param>
    /// <param name="equalVariance">The classical F test; false for Welch's.</param>
    public static OneWayTest Test(IReadOnlyList<IReadOnlyList<double>> samples, bool equalVariance = false)
    {
        var name = equalVariance ? "One-way analysis of means" : "One-way analysis of means (not assuming equal variances)";
        var groups = samples.Select(Group).ToArray();
        double k = groups.Length;
        var n = groups.Sum(g => g.N);
        if (k < 2 || groups.Any(g => g.N < (equalVariance ? 1 : 2)) || n <= k)
        {
            return Unusable(name, StatisticalWarning.TooFew("Two groups are needed, and values enough for a variance."));
        }

        if (equalVariance)
        {
            var grand = groups.Sum(g => g.N * g.Mean) / n;
            var between = groups.Sum(g => g.N * (g.Mean - grand) * (g.Mean - grand)) / (k - 1);
            return Result(between / (groups.Sum(g => g.Squares) / (n - k)), k - 1, n - k, name);
        }

        double[] w = [.. groups.Select(g => g.N / (g.Squares / (g.N - 1)))];
        var sum = w.Sum();
        var mean = w.Zip(groups, (v, g) => v * g.Mean).Sum() / sum;
        var correction = w.Zip(groups, (v, g) => Math.Pow(1 - (v / sum), 2) / (g.N - 1)).Sum() / ((k * k) - 1);
        var f = w.Zip(groups, (v, g) => v * (g.Mean - mean) * (g.Mean - mean)).Sum() / ((k - 1) * (1 + (2 * (k - 2) * correction)));
        return Result(f, k - 1, 1 / (3 * correction), name);
    }

    /// <summary>Tukey's honest significant differences of all pairs, second less first.</summary>
    /// <param name="samples">The samples; NaN is dropped.</param>
    /// <param name="confidenceLevel">Simultaneous level.</param>
    public static IReadOnlyList<PairwiseMean> TukeyDifferences(
        IReadOnlyList<IReadOnlyList<double>> samples, double confidenceLevel = 0.95)
    {
        var groups = samples.Select(Group).ToArray();
        var df = groups.Sum(g => g.N) - groups.Length;
        var variance = groups.Sum(g => g.Squares) / df;
        var q = StudentizedRange.Quantile(confidenceLevel, groups.Length, df);
        return
        [
            .. from a in Enumerable.Range(0, groups.Length)
               from b in Enumerable.Range(a + 1, groups.Length - a - 1)
               let difference = groups[b].Mean - groups[a].Mean
               let se = Math.Sqrt(variance / 2 * ((1 / groups[a].N) + (1 / groups[b].N)))
               select new PairwiseMean(
                   a,
                   b,
                   difference,
                   new Interval(difference - (q * se), difference + (q * se)),
                   StudentizedRange.UpperTail(Math.Abs(difference) / se, groups.Length, df)),
        ];
    }

    private static (double N, double Mean, double Squares) Group(IReadOnlyList<double> sample)
    {
        double[] x = [.. sample.Where(v => !double.IsNaN(v))];
        var mean = Moments.Mean(x);
        return (x.Length, mean, x.Sum(v => (v - mean) * (v - mean)));
    }

    private static OneWayTest Result(double f, double df1, double df2, string name) => double.IsFinite(f) && df2 > 0
        ? new OneWayTest(f, df1, df2, FDistribution.UpperTail(f, df1, df2), name)
        : Unusable(name, StatisticalWarning.Constant("A group is constant."));

    private static OneWayTest Unusable(string name, StatisticalWarning warning) =>
        new(double.NaN, double.NaN, double.NaN, double.NaN, name) { Warnings = [warning] };
}
