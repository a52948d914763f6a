using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Ranks;

namespace Tidemark.Analysis.Methods.Ranks;

/// <summary><c>friedman "y ~ visit | subject"</c>: conditions within subjects.</summary>
public static class FriedmanWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("friedman", "Friedman's test, Quade's test and Kendall's coefficient of concordance", "stats::friedman.test, quade.test", Ask)
    {
        Forms = [new("y ~ visit | subject", "conditions (visit) within blocks (subject); subjects that miss one are left out")],
        AnswerKeys =
        [
            .. RankOptions.Test,
            new("kendallW", "Kendall's coefficient of concordance, 0 to 1"),
            .. Keys.Test("quade", "Quade's test"),
            new("quade.dfResidual", "Quade's test: degrees of freedom of the denominator"),
            new("blocks", "complete subjects"),
        ],
        Theory = ["rank-tests"],
        Examples = ["friedman \"y ~ m | block\" --data roundingtimes.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        if ((question.Misfit(frame, 1, (1, 1), (1, 1)) ?? question.NotNumeric(frame.Left[0])) is { } refusal)
        {
            return refusal;
        }

        var grid = SubjectGrid.Of(frame.Left[0].Numbers!, frame.Right[0].AsFactor(), frame.Given[0].AsFactor());
        if (grid.Refusal is { } repeated)
        {
            return repeated;
        }

        var test = Friedman.Test(grid.Values);
        var (quade, df2) = Quade.Test(grid.Values);
        return new(
            new Answer(test.Method, frame.Count - grid.Dropped, frame.Dropped + grid.Dropped, new Fields
            {
                { "estimate", Broom.Statistic("Friedman chi-squared", test) },
                { "kendallW", Friedman.Concordance(grid.Values) },
                { "quade", Broom.Test(quade)!.And(new() { { "dfResidual", df2 } }) },
                { "blocks", grid.Complete.Length },
            })
            { Warnings = [.. test.Warnings.Concat(quade.Warnings).Distinct()] },
            []);
    });
}
