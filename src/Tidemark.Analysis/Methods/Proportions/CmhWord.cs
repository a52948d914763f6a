using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Methods.Proportions;

/// <summary><c>cmh "row ~ column + strata(s)"</c>: association across strata.</summary>
public static class CmhWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("cmh", "Cochran-Mantel-Haenszel test with the common odds ratio, exact and generalized; homogeneity of odds ratios", "stats::mantelhaen.test, DescTools::BreslowDayTest, vcd::woolf_test", Ask)
    {
        Forms = [new("row ~ column + strata(s)", "rows by columns within strata; --weights names a column of counts")],
        OwnOptions =
        [
            CountTable.Weights,
            MethodOption.Switch("correct", "Continuity correction (2 x 2 x k)", otherwise: true),
            MethodOption.Switch("exact", "The exact conditional test with the conditional odds ratio (2 x 2 x k)"),
            CommonOptions.Alternative with { Description = "Alternative about the common odds ratio (2 x 2 x k)" },
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            .. Keys.Estimate(),
            new("estimates[].name", "odds ratio"),
            new("estimates[].stratum", "the stratum"),
            new("estimates[].estimate", "its odds ratio"),
            .. Keys.Test("homogeneity.woolf", "Woolf's test"),
            .. Keys.Test("homogeneity.breslowDay", "Breslow and Day's test"),
            .. Keys.Test("homogeneity.tarone", "Breslow and Day's test with Tarone's correction"),
        ],
        Notes = "`estimate` is the common odds ratio of a 2 x 2 x k table with the test; of larger tables the test alone.",
        Theory = ["mantel-haenszel"],
        Examples = ["cmh \"Admit ~ Gender + strata(Dept)\" --weights Freq --levels \"Gender=Male,Female\" --data ucb.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => CountTable.Read(question, hasStrata: true, (frame, table) =>
    {
        if (!table.IsFourfold)
        {
            var general = GeneralizedMantelHaenszel.Test(table.Counts);
            return new(
                new Answer(general.Method, table.N, frame.Dropped, new Fields { { "estimate", Broom.Statistic("Cochran-Mantel-Haenszel M^2", general) } }) { Warnings = general.Warnings },
                []);
        }

        var strata = table.Fourfold;
        var exact = question.Flag("exact") ? FisherExact.Test(strata, question.Alternative, question.ConfLevel) : null;
        var test = MantelHaenszel.Test(strata, question.Flag("correct"), question.Alternative, question.ConfLevel);
        TestResult[] homogeneity = [MantelHaenszel.Woolf(strata), MantelHaenszel.BreslowDay(strata, tarone: false), MantelHaenszel.BreslowDay(strata)];
        return new(
            new Answer(exact?.Method ?? test.Method, table.N, frame.Dropped, new Fields
            {
                { "estimate", exact is null ? Broom.Estimate("common odds ratio", test.OddsRatio, test.Confidence, test: test) : FisherWord.OddsRatio(exact, strata.Sum(s => s.A)) },
                { "estimates", strata.Select((s, k) => new Fields { { "name", "odds ratio" }, { "stratum", table.Strata[k] }, { "estimate", (double)s.A * s.D / ((double)s.B * s.C) } }).ToArray() },
                {
                    "homogeneity", new Fields
                    {
                        { "woolf", Broom.Test(homogeneity[0]) }, { "breslowDay", Broom.Test(homogeneity[1]) }, { "tarone", Broom.Test(homogeneity[2]) },
                    }
                },
            })
            { Warnings = [.. test.Warnings.Concat(homogeneity.SelectMany(h => h.Warnings)).Distinct()] },
            []);
    });
}
