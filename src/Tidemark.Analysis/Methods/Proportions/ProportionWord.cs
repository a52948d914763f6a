using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Methods.Proportions;

/// <summary><c>proportion --x 20 --n 50</c>: one proportion with its intervals, the exact and the score test.</summary>
public static class ProportionWord
{
    private static readonly (string Word, string Method)[] Names =
    [
        ("exact", "Clopper-Pearson"), ("score", "Wilson, continuity-corrected"), ("wilson", "Wilson"), ("jeffreys", "Jeffreys"),
        ("agresti-coull", "Agresti-Coull"), ("mid-p", "mid-P"), ("blaker", "Blaker"), ("wald", "Wald"),
    ];

    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "proportion", "one proportion: Clopper-Pearson, Wilson (also continuity-corrected), Jeffreys, Agresti-Coull, mid-P, Blaker and Wald intervals; exact and score test", "stats::binom.test, prop.test, PropCIs", Ask)
    {
        Arguments = [],
        ReadsData = false,
        OwnOptions =
        [
            new("x", OptionKind.Count, "Number with the property") { AtLeast = 0 },
            new("n", OptionKind.Count, "Number observed") { AtLeast = 1 },
            new("p", OptionKind.Number, "Proportion of the null hypothesis") { Default = "0.5", AtLeast = 0, AtMost = 1 },
            MethodOption.Among("method", "Method of estimate (estimates has them all): exact is binom.test with Clopper-Pearson, score is prop.test", [.. Names.Select(n => n.Word)]),
            MethodOption.Switch("correct", "Continuity correction of score", otherwise: true),
            CommonOptions.Alternative,
            CommonOptions.ConfLevel,
        ],
        AnswerKeys = [.. Keys.Estimate(), .. Keys.Estimate("estimates[]")],
        Notes = "Each row has its interval and, where R has it, its test: Clopper-Pearson with `binom.test`, Wilson with `prop.test(correct = FALSE)`, Wilson corrected with `prop.test`. "
            + "A one-sided alternative gives intervals open at 0 or 1. Agresti-Coull and Wald may reach beyond 0 and 1.",
        Theory = ["proportions"],
        Examples = ["proportion --x 20 --n 50", "proportion --x 3 --n 100 --p 0.1 --alternative less", "proportion --x 20 --n 50 --method wilson --conf-level 0.9"],
    };

    private static Outcome<Answer> Ask(Question question)
    {
        if (question.NumberOrNone("x") is not { } x || question.NumberOrNone("n") is not { } n || x > n)
        {
            return Question.Refuse(FindingCodes.OptionRefused, "proportion needs --x and --n, x not above n.", "x");
        }

        var (events, total, side, p) = ((int)x, (int)n, question.Alternative, question.Number("p"));
        var level = side == Alternative.TwoSided ? question.ConfLevel : (2 * question.ConfLevel) - 1;
        var exact = ProportionInterval.Test(events, total, p, side);
        TestResult? Score(bool correct) => p is > 0 and < 1 ? ProportionInterval.ScoreTest(events, total, p, side, correct) : null;
        Fields Row(string method, Func<int, int, double, Interval> interval, TestResult? of = null) =>
            Broom.Estimate("proportion", x / n, level > 0 ? OneSided(interval(events, total, level), side) : null, test: of, method: method);
        Fields[] rows =
        [
            Row("Clopper-Pearson", ProportionInterval.ClopperPearson, exact),
            Row("Wilson", ProportionInterval.Wilson, Score(correct: false)),
            Row("Wilson, continuity-corrected", (k, m, l) => ProportionInterval.WilsonCorrected(k, m, l, p), Score(correct: true)),
            Row("Jeffreys", ProportionInterval.Jeffreys),
            Row("Agresti-Coull", ProportionInterval.AgrestiCoull),
            Row("mid-P", ProportionInterval.MidP),
            Row("Blaker", ProportionInterval.Blaker),
            Row("Wald", ProportionInterval.Wald),
        ];
        var word = question.Text("method") == "score" && !question.Flag("correct") ? "wilson" : question.Text("method");
        var chosen = rows.Single(row => Equals(row["method"], Names.Single(name => name.Word == word).Method));
        return new(new Answer(exact.Method, total, 0, new Fields { { "estimate", chosen }, { "estimates", rows } }), []);
    }

    private static Interval OneSided(Interval interval, Alternative side) => side switch
    {
        Alternative.Less => interval with { Low = 0 },
        Alternative.Greater => interval with { High = 1 },
        _ => interval,
    };
}
