using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Methods.Proportions;

/// <summary><c>fisher "row ~ column"</c>: Fisher's exact test.</summary>
public static class FisherWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("fisher", "Fisher's exact test; in 2 x 2 the conditional odds ratio with its exact interval", "stats::fisher.test", Ask)
    {
        Forms = CountTable.Forms,
        OwnOptions = [CountTable.Weights, CommonOptions.Alternative, CommonOptions.ConfLevel],
        AnswerKeys = [.. Keys.Estimate(), new("table", "the counts"), new("rows", "levels of the rows"), new("columns", "levels of the columns")],
        Notes = "`--alternative` is about the odds ratio of a 2 x 2 table. Estimate and limits are roots to full precision; R stops its search between 1e-4 and 1e-2 of them.",
        Theory = ["fisher-exact"],
        Examples = ["fisher \"response ~ arm\" --data trial.csv", "fisher \"Job ~ Income\" --weights Freq --data job.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => CountTable.Read(question, hasStrata: false, (frame, table) =>
    {
        var cells = table.Counts[0];
        if (!table.IsFourfold)
        {
            var any = FisherExact.Test(cells);
            return new(
                new Answer("Fisher's Exact Test for Count Data", table.N, frame.Dropped, new Fields
                {
                    { "estimate", new Fields { { "name", "association" }, { "pValue", any.PValue }, { "method", any.Method } } },
                }.And(Shown(table)))
                { Warnings = any.Warnings },
                []);
        }

        var (a, b, c, d) = table.Fourfold[0];
        var test = FisherExact.Test(a, b, c, d, question.Alternative, question.ConfLevel);
        return new(
            new Answer("Fisher's Exact Test for Count Data", table.N, frame.Dropped, new Fields { { "estimate", OddsRatio(test) } }.And(Shown(table))) { Warnings = test.Warnings },
            []);
    });

    /// <summary>An odds ratio with its exact test, which has no statistic.</summary>
    internal static Fields OddsRatio(OddsRatioResult test, double? statistic = null) => new()
    {
        { "name", "odds ratio" },
        { "estimate", test.OddsRatio },
        { "statistic", statistic },
        { "pValue", test.PValue },
        { "confLow", test.Confidence.Low },
        { "confHigh", test.Confidence.High },
        { "method", test.Method },
    };

    /// <summary>The counts.</summary>
    internal static Fields Shown(CountTable table)
    {
        var counts = new double[table.Rows.Count, table.Columns.Count];
        for (var i = 0; i < table.Rows.Count; i++)
        {
            for (var j = 0; j < table.Columns.Count; j++)
            {
                counts[i, j] = table.Counts[0][i][j];
            }
        }

        return new() { { "table", counts }, { "rows", table.Rows.ToArray() }, { "columns", table.Columns.ToArray() } };
    }
}
