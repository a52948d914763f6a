using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Methods.Proportions;

/// <summary><c>proportions --x 56,48 --n 70,80</c> or <c>proportions "response ~ arm" --data F</c>: two or more proportions.</summary>
public static class ProportionsWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "proportions", "two proportions: difference, ratio and odds ratio by Newcombe, Miettinen-Nurminen, Agresti-Caffo and others; tests of k and of a trend", "stats::prop.test, prop.trend.test, fisher.test, PropCIs", Ask)
    {
        Arguments = ["FORMULA?"],
        ReadsData = false,
        Forms = [new("y ~ group", "the share of rows with y at its second level (of 0 and 1: 1; see --positive) in each level of the group; needs --data")],
        OwnOptions =
        [
            new("x", OptionKind.Numbers, "Numbers with the property, one a group, where no formula is given") { AtLeast = 0 },
            new("n", OptionKind.Numbers, "Numbers observed, one a group") { AtLeast = 1 },
            new("positive", OptionKind.Text, "Level of y that is counted"),
            new("p", OptionKind.Numbers, "Proportions of the null hypothesis, one a group; not given: that all are equal") { AtLeast = 0, AtMost = 1, Open = true },
            new("score", OptionKind.Numbers, "Scores of the groups for the test of a trend; not given: 1, 2, ..."),
            MethodOption.Switch("correct", "Continuity correction of the test and of the interval of the difference (two groups)", otherwise: true),
            CommonOptions.Levels,
            CommonOptions.Alternative with { Description = "Alternative about the first less the second (two groups)" },
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            .. Keys.Estimate(),
            .. Keys.Estimate("estimates[]"),
            .. Keys.Test("trend", "Cochran-Armitage test of a trend"),
        ],
        Notes = "`estimate` is what `prop.test` gives (two groups: the difference). `estimates` has each group with Wilson's interval, and for two groups every interval of the difference, the ratio and the odds ratio, first over second, two-sided.",
        Theory = ["proportions"],
        Examples = ["proportions --x 56,48 --n 70,80", "proportions \"response ~ arm\" --positive CR --data trial.csv"],
    };

    private static Outcome<Answer> Ask(Question question)
    {
        if (question.Formula.Length > 0)
        {
            return question.OnVariables(frame => FromData(question, frame));
        }

        var (x, n) = (question.Numbers("x"), question.Numbers("n"));
        return x.Length < 2 || x.Length != n.Length || x.Zip(n).Any(pair => pair.First > pair.Second || pair.First != Math.Floor(pair.First) || pair.Second != Math.Floor(pair.Second))
            ? Question.Refuse(FindingCodes.OptionRefused, "proportions needs a formula with --data, or --x and --n with one whole number a group, x not above n.", "x")
            : Answered(question, [.. x.Select((_, i) => $"group {i + 1}")], [.. x.Select(v => (int)v)], [.. n.Select(v => (int)v)], 0);
    }

    private static Outcome<Answer> FromData(Question question, VariableFrame frame)
    {
        if (question.Misfit(frame, 1, (1, 1)) is { } misfit)
        {
            return misfit;
        }

        var (y, groups) = (frame.Left[0].AsFactor(), frame.Right[0].AsFactor());
        var positive = question.Text("positive") ?? y.Levels.ElementAtOrDefault(1) ?? "";
        if (!y.Levels.Contains(positive) || groups.Levels.Count < 2)
        {
            return Question.Refuse(FindingCodes.ValuesDoNotFit, $"{y.Name} needs the level to count (it has {string.Join(", ", y.Levels.Take(5))}), and {groups.Name} two levels.", y.Name);
        }

        var parts = FrameShape.Split([.. y.Codes.Select(code => y.Levels[code] == positive ? 1.0 : 0)], groups);
        return Answered(question, [.. groups.Levels], [.. parts.Select(part => (int)part.Sum())], [.. parts.Select(part => part.Length)], frame.Dropped);
    }

    private static Outcome<Answer> Answered(Question question, string[] names, int[] x, int[] n, int dropped)
    {
        var (level, side, correct) = (question.ConfLevel, question.Alternative, question.Flag("correct"));
        var (given, scores) = (question.Has("p") ? question.Numbers("p") : null, question.Has("score") ? question.Numbers("score") : null);
        if ((given ?? scores) is not null && ((given?.Length ?? x.Length) != x.Length || (scores?.Length ?? x.Length) != x.Length))
        {
            return Question.Refuse(FindingCodes.OptionRefused, $"There are {x.Length} groups; --p and --score take one number each.", "p");
        }

        var test = EqualProportions.Test(x, n, given, correct, side);
        var trend = x.Length > 2 || scores is not null ? EqualProportions.Trend(x, n, scores) : null;
        var two = x.Length == 2;
        var estimate = two && given is null
            ? Broom.Estimate("difference", ((double)x[0] / n[0]) - ((double)x[1] / n[1]), TwoProportions.Corrected(x[0], n[0], x[1], n[1], level, correct, side), test: test)
            : Broom.Statistic("X-squared", test);
        return new(
            new Answer(test.Method, n.Sum(), dropped, new Fields
            {
                { "estimate", estimate },
                { "estimates", names.Select((name, i) => Broom.Estimate(name, (double)x[i] / n[i], ProportionInterval.Wilson(x[i], n[i], level), method: "Wilson")).Concat(two ? Contrasts(x, n, level) : []).ToArray() },
                { "trend", Broom.Test(trend) },
            })
            { Warnings = test.Warnings },
            []);
    }

    private static IEnumerable<Fields> Contrasts(int[] x, int[] n, double level)
    {
        IEnumerable<ProportionContrast> rows =
        [
            .. TwoProportions.Differences(x[0], n[0], x[1], n[1], level),
            .. TwoProportions.Ratios(x[0], n[0], x[1], n[1], level),
            .. TwoProportions.OddsRatios(x[0], n[0], x[1], n[1], level),
        ];
        return rows.Select(row => Broom.Estimate(row.Name, row.Estimate, row.Confidence, method: row.Method))
            .Append(FisherWord.OddsRatio(FisherExact.Test(x[0], n[0] - x[0], x[1], n[1] - x[1], level: level)));
    }
}
