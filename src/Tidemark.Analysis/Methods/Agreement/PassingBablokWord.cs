using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Agreement;

namespace Tidemark.Analysis.Methods.Agreement;

/// <summary><c>passing-bablok "y ~ x"</c>: the line between two methods by the shifted median of the slopes.</summary>
public static class PassingBablokWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("passing-bablok", "line between two methods by the median of all slopes, with a test of linearity", "mcr::mcreg, deming::pbreg, deming::theilsen", Ask)
    {
        Forms = [new("y ~ x", "method y against method x; values may be negative or zero")],
        OwnOptions =
        [
            MethodOption.Among("method", "Passing and Bablok's shifted median, or Theil and Sen's median (x without error)", "passing-bablok", "theil-sen"),
            MethodOption.Among("slope-measure", "How two middle slopes are averaged", "radian", "tangent"),
            .. LineQuestion.Options,
        ],
        AnswerKeys = [.. LineQuestion.AnswerKeys, .. Keys.Test("linearity", "cumulative sum test of a straight line")],
        Theory = ["passing-bablok"],
        Examples = ["passing-bablok \"plasma ~ serum\" --data creatinine.csv --at 1,1.5"],
    };

    private static Outcome<Answer> Ask(Question question) => LineQuestion.Answer(
        question,
        question.Text("method") == "theil-sen" ? LineMethod.TheilSen : LineMethod.PassingBablok,
        question.Text("method") == "theil-sen" ? "Theil-Sen regression" : "Passing-Bablok regression",
        new LineOptions { AverageAngles = question.Text("slope-measure") == "radian" },
        (x, y, fit) => new Fields { { "linearity", Broom.Test(LinearityTest.Of(x, y, fit)) } });
}
