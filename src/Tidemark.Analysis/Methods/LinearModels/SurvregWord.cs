using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary><c>survreg "Surv(time, event) ~ x" --dist weibull</c>: parametric survival regression.</summary>
public static class SurvregWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "survreg", "parametric survival regression (accelerated failure time) of exact, left-, right- and interval-censored times", "survival::survreg", Ask)
    {
        Forms =
        [
            new("Surv(time, event) ~ x", "right-censored times"),
            new("Surv(l, u, type = \"interval2\") ~ x", "times between two limits; an empty limit is open"),
            new("Surv(time, event, type = \"left\") ~ x", "without event the time lies below"),
            new("Surv(time, event) ~ x + strata(s)", "a scale for each stratum"),
            new("Surv(time, event) ~ x + cluster(id)", "robust covariance of clusters"),
        ],
        OwnOptions =
        [
            FailureTimeQuestion.Distribution("weibull"),
            new("scale", OptionKind.Number, "The scale where it is known; estimated where it is not given") { AtLeast = 0, Open = true },
            CommonOptions.Weights,
            CommonOptions.ConfLevel,
            CommonOptions.Show("fitted", "residuals", "predict", "quantiles"),
            new("p", OptionKind.Numbers, "Probabilities of --show quantiles") { Default = "0.1,0.9", AtLeast = 0, AtMost = 1, Open = true },
            CommonOptions.NewData,
        ],
        AnswerKeys = FailureTimeFields.Keys,
        Notes =
            "`terms` ends with `Log(scale)`, or with the logarithm of the scale of each stratum under its name; `covariance` is in that order. The exponential has scale 1 and no such row.\n"
            + "With `cluster()` tests, limits and errors of predictions are robust; `terms[].stdError` stays the model's and `robustStdError` stands beside it.\n"
            + "The log likelihood is that of the times, not of their logarithms, as in R.",
        Theory = ["accelerated-failure-time", "formulas"],
        Examples =
        [
            "survreg \"Surv(time, status) ~ age + sex\" --data lung.csv --dist lognormal",
            "survreg \"Surv(time, status) ~ age + sex\" --data lung.csv --show quantiles --p 0.1,0.5,0.9 --newdata new.csv",
            "survreg \"Surv(left, right, type = 'interval2') ~ arm\" --data visits.csv",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnModel(frame => Answered(question, frame));

    private static Outcome<Answer> Answered(Question question, ModelFrame frame)
    {
        if (frame.Survival is not { Kind: not SurvivalKind.Counting } survival)
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "survreg needs Surv(time, event) or another form without a start on the left.", "FORMULA");
        }

        return FailureTimeQuestion.Answered(question, frame, FailureTimeQuestion.Times(survival), question.NumberOrNone("scale"), "parametric survival regression");
    }
}
