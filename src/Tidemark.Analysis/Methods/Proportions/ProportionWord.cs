using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Methods.Proportions;

/// <summary><c>proportion --x 20 --n 50</c>: one proportion with its intervals and the exact test.</summary>
public static class ProportionWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("proportion", "one proportion: Clopper-Pearson, Wilson, Jeffreys, Agresti-Coull intervals and the exact test", "stats::binom.test, PropCIs", Ask)
    {
        Arguments = [],
        ReadsData = false,
        OwnOptions =
        [
            new("x", OptionKind.Count, "Number with the property") { AtLeast = 0 },
            new("n", OptionKind.Count, "Number observed") { AtLeast = 1 },
            new("p", OptionKind.Number, "Proportion of the null hypothesis") { Default = "0.5", AtLeast = 0, AtMost = 1 },
            CommonOptions.Alternative,
            CommonOptions.ConfLevel,
        ],
        AnswerKeys = [.. Keys.Estimate("estimates[]")],
        Theory = ["proportions"],
        Examples = ["proportion --x 20 --n 50"],
    };

    private static Outcome<Answer> Ask(Question question)
    {
        if (question.NumberOrNone("x") is not { } x || question.NumberOrNone("n") is not { } n || x > n)
        {
            return Question.Refuse(FindingCodes.OptionRefused, "proportion needs --x and --n, x not above n.", "x");
        }

        var (events, total, level) = ((int)x, (int)n, question.ConfLevel);
        var test = ProportionInterval.Test(events, total, question.Number("p"), question.Alternative);
        Fields Row(string method, Interval interval, TestResult? of = null) => Broom.Estimate("proportion", x / n, interval, test: of, method: method);
        return new(
            new Answer(test.Method, total, 0, new Fields
            {
                {
                    "estimates", new[]
                    {
                        Row("Clopper-Pearson", ProportionInterval.ClopperPearson(events, total, level), test),
                        Row("Wilson", ProportionInterval.Wilson(events, total, level)),
                        Row("Jeffreys", ProportionInterval.Jeffreys(events, total, level)),
                        Row("Agresti-Coull", ProportionInterval.AgrestiCoull(events, total, level)),
                    }
                },
            }),
            []);
    }
}
