using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Agreement;

namespace Tidemark.Analysis.Methods.Agreement;

/// <summary><c>bland-altman "y ~ x"</c>: bias and limits of agreement.</summary>
public static class BlandAltmanWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("bland-altman", "bias, limits of agreement and proportional bias of two methods", "blandr, base", Ask)
    {
        Forms =
        [
            new("y ~ x", "differences y - x"),
            new("y ~ x | subject", "several pairs a subject: the limits hold the variance between subjects and within them"),
        ],
        OwnOptions =
        [
            MethodOption.Among("scale", "Differences as they are, in percent of the mean, or ratios", "difference", "percent", "ratio"),
            new("agreement", OptionKind.Number, "Share of differences within the limits") { Default = "0.95", AtLeast = 0, AtMost = 1, Open = true },
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            .. Keys.Estimate("estimates[]"),
            .. Keys.Terms.Where(key => key.Path is not ("covariance" or "terms[].robustStdError")),
            new("spread.stdDev", "standard deviation of a single difference (of the logarithm for ratios)"),
            new("spread.limitStdError", "standard error of a limit (of the logarithm for ratios)"),
            new("spread.df", "degrees of freedom of the intervals"),
            new("spread.subjects", "subjects"),
        ],
        Notes = "`estimates` are `bias`, `lowerLimit` and `upperLimit`; `terms` is the regression of the differences on the means of the two methods.",
        Theory = ["bland-altman"],
        Examples = ["bland-altman \"plasma ~ serum\" --data creatinine.csv --scale percent"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        if (frame.Left is not [{ } left] || frame.Right is not [{ } right] || frame.Given.Count > 1)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "bland-altman takes y ~ x or y ~ x | subject.", "FORMULA");
        }

        if ((left.NumberFault ?? right.NumberFault) is { } fault)
        {
            return question.Refused(fault);
        }

        var scale = question.Text("scale") switch
        {
            "percent" => BlandAltmanScale.Percent,
            "ratio" => BlandAltmanScale.Ratio,
            _ => BlandAltmanScale.Difference,
        };
        var result = BlandAltman.Of(
            right.Numbers!, left.Numbers!, scale, question.ConfLevel, question.Number("agreement"), frame.Given is [{ } subject] ? subject.AsFactor().Codes : null);
        return new(new Answer("Bland-Altman analysis", result.N, frame.Dropped, Body(result)) { Warnings = result.Warnings }, []);
    });

    private static Fields Body(BlandAltmanResult r) => new()
    {
        {
            "estimates", new[]
            {
                Broom.Estimate("bias", r.Bias, r.BiasInterval, r.BiasStdError, r.BiasTest),
                Broom.Estimate("lowerLimit", r.Limits.Low, r.LowerInterval, r.LimitStdError),
                Broom.Estimate("upperLimit", r.Limits.High, r.UpperInterval, r.LimitStdError),
            }
        },
        { "terms", Broom.Terms([r.Intercept, r.Slope]) },
        {
            "spread", new Fields
            {
                { "stdDev", r.StdDev }, { "limitStdError", r.LimitStdError }, { "df", r.Df }, { "subjects", r.Subjects },
            }
        },
    };
}
