using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Proportions;

/// <summary>χ² tests of k proportions, as R's <c>prop.test</c> and <c>prop.trend.test</c>. Theory: docs/theory/proportions.md.</summary>
public static class EqualProportions
{
    /// <summary>Tests whether k proportions are equal, or equal to given ones.</summary>
    /// <param name="events">Events of each group.</param>
    /// <param name="sizes">Size of each group, at least 1.</param>
    /// <param name="given">Hypothetical proportions; null for equality.</param>
    /// <param name="correct">Continuity correction; it applies to two groups.</param>
    /// <param name="alternative">For two groups: about the first less the second.</param>
    public static TestResult Test(
        IReadOnlyList<int> events,
        IReadOnlyList<int> sizes,
        IReadOnlyList<double>? given = null,
        bool correct = true,
        Alternative alternative = Alternative.TwoSided)
    {
        Pairs.RequireSameLength(events, sizes);
        var k = events.Count;
        var name = $"{k}-sample test for {(given is null ? "equality of" : "given")} proportions";
        double[] p = [.. events.Zip(sizes, (x, n) => (double)x / n)];
        var common = (double)events.Sum() / sizes.Sum();
        double[] expected = [.. given ?? Enumerable.Repeat(common, k)];
        var corrects = correct && k == 2;
        var least = given is null && k == 2 ? Math.Abs(p[0] - p[1]) / ((1.0 / sizes[0]) + (1.0 / sizes[1])) : 0.5;
        var yates = corrects ? Math.Min(0.5, least) : 0;
        var statistic = 0.0;
        for (var i = 0; i < k; i++)
        {
            var deviation = Math.Abs(events[i] - (sizes[i] * expected[i])) - yates;
            statistic += deviation * deviation / (sizes[i] * expected[i] * (1 - expected[i]));
        }

        double df = given is null ? k - 1 : k;
        var z = k == 2 && given is null ? Math.Sign(p[0] - p[1]) * Math.Sqrt(statistic) : double.NaN;
        var pValue = alternative switch
        {
            Alternative.Less when k == 2 && given is null => Normal.Cdf(z),
            Alternative.Greater when k == 2 && given is null => Normal.Cdf(z, upper: true),
            _ => ChiSquared.UpperTail(statistic, df),
        };
        return new TestResult(statistic, df, pValue, $"{name} with{(corrects ? "" : "out")} continuity correction")
        {
            Warnings = double.IsNaN(statistic) ? [StatisticalWarning.Constant("All or none have the property: no test.")] : [],
        };
    }

    /// <summary>The Cochran-Armitage test of a trend in proportions (Armitage 1955), without continuity correction.</summary>
    /// <param name="events">Events of each group.</param>
    /// <param name="sizes">Size of each group.</param>
    /// <param name="scores">Score of each group; null for 1, 2, ….</param>
    public static TestResult Trend(IReadOnlyList<int> events, IReadOnlyList<int> sizes, IReadOnlyList<double>? scores = null)
    {
        Pairs.RequireSameLength(events, sizes);
        double[] score = [.. scores ?? [.. Enumerable.Range(1, events.Count).Select(i => (double)i)]];
        double n = sizes.Sum();
        var p = events.Sum() / n;
        var mean = score.Zip(sizes, (s, m) => s * m).Sum() / n;
        var slope = score.Select((s, i) => (s - mean) * (events[i] - (sizes[i] * p))).Sum();
        var spread = score.Zip(sizes, (s, m) => m * (s - mean) * (s - mean)).Sum();
        var statistic = slope * slope / (p * (1 - p) * spread);
        return new TestResult(statistic, 1, ChiSquared.UpperTail(statistic, 1), "Chi-squared Test for Trend in Proportions")
        {
            Warnings = double.IsNaN(statistic) ? [StatisticalWarning.Constant("Scores or proportions do not vary: no test.")] : [],
        };
    }
}
