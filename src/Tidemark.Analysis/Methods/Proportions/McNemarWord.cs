using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Methods.Proportions;

/// <summary><c>mcnemar "first ~ second"</c>: symmetry of a square table.</summary>
public static class McNemarWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("mcnemar", "McNemar's test (Bowker's for more levels), exact test, odds ratio and paired difference with intervals", "stats::mcnemar.test, exact2x2", Ask)
    {
        Forms = [new("first ~ second", "two ratings of each row, or with --weights of each pair counted")],
        OwnOptions =
        [
            CountTable.Weights,
            MethodOption.Switch("correct", "Continuity correction of a 2 x 2 table", otherwise: true),
            MethodOption.Switch("exact", "The exact binomial p in place of chi-squared (2 x 2)"),
            CommonOptions.Alternative with { Description = "Alternative of the exact test, about row 1, column 2 over row 2, column 1" },
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            .. RankTestKeys("estimate", "McNemar's chi-squared"),
            .. Keys.Estimate("estimates[]"),
            new("table", "the counts"),
            new("rows", "levels of the rows"),
            new("columns", "levels of the columns"),
        ],
        Notes = "`estimates` of a 2 x 2 table: the odds ratio of the discordant pairs with its exact interval, and the difference of the paired proportions of the first level with Newcombe's interval (his method 10).",
        Theory = ["mcnemar", "proportions"],
        Examples = ["mcnemar \"first ~ second\" --weights Freq --data performance.csv"],
    };

    private static AnswerKey[] RankTestKeys(string path, string name) =>
    [
        new($"{path}.name", name), new($"{path}.statistic", "its value"), new($"{path}.df", "degrees of freedom"), new($"{path}.pValue", "p value"), new($"{path}.method", "the test"),
    ];

    private static Outcome<Answer> Ask(Question question) => CountTable.Read(
        question,
        hasStrata: false,
        (frame, table) =>
        {
            var cells = table.Counts[0];
            var test = McNemar.Test(cells, question.Flag("correct"));
            var isFourfold = table.Rows.Count == 2;
            var exact = isFourfold ? McNemar.Exact(cells, question.Alternative, question.ConfLevel) : null;
            var chosen = question.Flag("exact") && exact is not null
                ? new Fields { { "name", "discordant pairs" }, { "statistic", (double)cells[0][1] }, { "pValue", exact.PValue }, { "method", exact.Method } }
                : Broom.Statistic("McNemar's chi-squared", test);
            return new(
                new Answer(test.Method, table.N, frame.Dropped, new Fields
                {
                    { "estimate", chosen },
                    { "estimates", exact is null ? null : new[] { FisherWord.OddsRatio(exact), Difference(cells, question.ConfLevel) } },
                }.And(FisherWord.Shown(table)))
                { Warnings = test.Warnings },
                []);
        },
        isSquare: true);

    private static Fields Difference(int[][] cells, double level)
    {
        var paired = TwoProportions.Paired(cells[0][0], cells[0][1], cells[1][0], cells[1][1], level);
        return Broom.Estimate("difference of paired proportions", paired.Estimate, paired.Confidence, method: paired.Method);
    }
}
