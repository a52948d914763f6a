using Tidemark.Analysis.Answers;
using Tidemark.Analysis.Methods.MarginalMeans;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.MarginalMeans;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary><c>lm "y ~ x"</c>: the linear model.</summary>
public static class LmWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("lm", "linear model (ANCOVA) with robust errors, analysis of variance, diagnostics, predictions and marginal means", "stats::lm, sandwich, car, lmtest, emmeans", Ask)
    {
        Forms =
        [
            new("y ~ x + factor(z)", "least squares"),
            new("y ~ x + offset(known)", "with a known part"),
        ],
        OwnOptions =
        [
            CommonOptions.Weights,
            LinearOptions.Robust,
            CommonOptions.ConfLevel,
            CommonOptions.Show("fitted", "residuals", "influence", "anova", "drop1", "vif", "diagnostics", "predict"),
            LinearOptions.Type,
            CommonOptions.NewData,
            .. MarginalMeansOptions.All,
        ],
        AnswerKeys = [.. LmKeys.All, .. MarginalMeansKeys.All],
        Notes =
            "With `--robust`, `statistic`, `pValue` and the limits are those of `robustStdError` (t on n - p), as `lmtest::coeftest` with `sandwich::vcovHC`; `stdError` and `covariance` stay the model's.\n"
            + "A column that is a combination of those before it has no estimate, as in R. A row of weight 0 takes no part. `fit.logLik` and AIC count the residual variance.\n"
            + "The p value of Durbin and Watson's test is by its normal approximation against positive autocorrelation (`lmtest::dwtest(exact = FALSE)`).",
        Theory = ["linear-model", "formulas", "marginal-means"],
        Examples =
        [
            "lm \"wt.loss ~ age + factor(sex) * ph.karno + log(meal.cal)\" --data lung.csv --robust HC3",
            "lm \"change ~ baseline + arm\" --data change.csv --show anova,vif --type II",
            "lm \"mpg ~ wt\" --data cars.csv --show predict --newdata new.csv --conf-level 0.9",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnModel(frame => Answered(question, frame));

    private static Outcome<Answer> Answered(Question question, ModelFrame frame)
    {
        if (frame.ResponseFault is { } fault)
        {
            return question.Refused(fault);
        }

        if (LinearForms.Refusal(question, frame) is { } refusal)
        {
            return refusal;
        }

        var weights = question.Text("weights") is { } column ? frame.Column(column) : null;
        if (weights?.Any(w => w < 0) == true)
        {
            return Question.Refuse(FindingCodes.ValuesDoNotFit, "A weight is negative.", "weights");
        }

        var fit = LinearModel.Fit(frame.Design, frame.Response, weights, question.ConfLevel, frame.Offset);
        var (predictions, refused) = question.Shows("predict") ? LmPrediction.Of(question, frame, fit) : (null, null);
        if (refused is not null)
        {
            return refused;
        }

        var covariance = LinearOptions.RobustKindOf(question) is { } kind ? fit.RobustCovariance(kind) : fit.Covariance;
        var means = MarginalMeansAnswer.Of(question, frame, FittedCoefficients.WithDf([.. fit.Terms.Select(t => t.Estimate)], covariance, fit.ResidualDf));
        return means.Value is not { } part ? new(null, means.Findings) : new(
            new Answer("linear model", fit.N, frame.Dropped, Body(question, frame, fit, predictions).And(part.Body)) { Warnings = [.. fit.Warnings, .. part.Warnings] },
            []);
    }

    private static Fields Body(Question question, ModelFrame frame, LinearModelFit fit, Fields[]? predictions)
    {
        var robust = LinearOptions.RobustKindOf(question) is { } kind ? fit.RobustCovariance(kind) : null;
        var errors = robust is null ? null : LinearFields.RootOfDiagonal(robust);
        var terms = errors is null ? fit.Terms : LinearFields.Robust(fit.Terms, errors, fit.ResidualDf, question.ConfLevel);
        var rows = question.Shows("influence") ? LinearModelInfluence.Of(fit) : null;
        return new Fields
        {
            { "terms", Broom.Terms(terms, errors) },
            { "covariance", fit.Covariance },
            { "robustCovariance", robust },
            { "fit", LmFields.Fit(fit) },
            { "fitted", question.Shows("fitted") ? fit.Fitted.ToArray() : null },
            { "residuals", question.Shows("residuals") ? LmFields.Residuals(fit) : null },
            { "influence", rows is null ? null : LmFields.Influence(rows) },
            { "anova", question.Shows("anova") ? LinearFields.Anova(AnalysisOfVariance.Of(fit, frame.Terms, frame.HasIntercept, LinearOptions.AnovaTypeOf(question)), isDeviance: false) : null },
            { "drop1", question.Shows("drop1") ? LmFields.Dropped(fit, frame) : null },
            { "vif", question.Shows("vif") ? LinearFields.Inflation(VarianceInflation.Of(fit.Covariance, frame.Terms)) : null },
            { "diagnostics", question.Shows("diagnostics") ? LmFields.Diagnostics(fit) : null },
            { "predict", predictions },
        };
    }
}
