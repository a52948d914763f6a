using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Proportions;

/// <summary>McNemar's test of symmetry (1947) and Bowker's of k × k tables (1948), as R's <c>mcnemar.test</c>; exact by the
/// binomial distribution of the discordant pairs. Theory: docs/theory/mcnemar.md.</summary>
public static class McNemar
{
    /// <summary>Tests whether a square table is symmetric.</summary>
    /// <param name="table">Counts, one array per row.</param>
    /// <param name="correct">Continuity correction; it applies to two rows.</param>
    public static TestResult Test(IReadOnlyList<int[]> table, bool correct = true)
    {
        const string Method = "McNemar's Chi-squared test";
        var k = table.Count;
        var (statistic, df) = (0.0, 0);
        var corrects = correct && k == 2;
        for (var i = 0; i < k; i++)
        {
            for (var j = i + 1; j < k; j++)
            {
                double sum = table[i][j] + table[j][i];
                var difference = Math.Abs(table[i][j] - table[j][i]);
                var deviation = difference - (corrects && difference > 0 ? 1.0 : 0);
                statistic += sum > 0 ? deviation * deviation / sum : 0;
                df += sum > 0 ? 1 : 0;
            }
        }

        var name = corrects ? $"{Method} with continuity correction" : Method;
        if (df == 0)
        {
            return new TestResult(double.NaN, null, double.NaN, name)
            {
                Warnings = [StatisticalWarning.TooFew("No pair is discordant: no test.")],
            };
        }

        return new TestResult(statistic, df, ChiSquared.UpperTail(statistic, df), name)
        {
            Warnings = df < k * (k - 1) / 2
                ? [StatisticalWarning.TooFew("Pairs of categories without a discordant pair are left out, with their degree of freedom.")]
                : [],
        };
    }

    /// <summary>The exact test of a 2 × 2 table with the odds ratio of the discordant pairs.</summary>
    /// <param name="table">Counts, one array per row.</param>
    /// <param name="alternative">Alternative about row 1, column 2 over row 2, column 1.</param>
    /// <param name="level">Level of the interval of the odds ratio.</param>
    public static OddsRatioResult Exact(
        IReadOnlyList<int[]> table, Alternative alternative = Alternative.TwoSided, double level = 0.95)
    {
        var (b, c) = (table[0][1], table[1][0]);
        var p = b + c == 0 ? double.NaN : ProportionInterval.Test(b, b + c, 0.5, alternative).PValue;
        var tail = alternative == Alternative.TwoSided ? level : (2 * level) - 1;
        var share = ProportionInterval.ClopperPearson(b, b + c, tail);
        return new OddsRatioResult(p, (double)b / c, new Interval(
            alternative == Alternative.Less ? 0 : share.Low / (1 - share.Low),
            alternative == Alternative.Greater ? double.PositiveInfinity : share.High / (1 - share.High)))
        {
            Method = "Exact McNemar test",
            Warnings = b + c == 0 ? [StatisticalWarning.TooFew("No pair is discordant: no test.")] : [],
        };
    }
}
