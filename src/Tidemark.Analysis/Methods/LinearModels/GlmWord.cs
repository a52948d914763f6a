using Tidemark.Analysis.Answers;
using Tidemark.Analysis.Methods.MarginalMeans;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.MarginalMeans;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary><c>glm "y ~ x" --family binomial</c>: the generalized linear model.</summary>
public static class GlmWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "glm", "generalized linear model (logistic, Poisson, negative binomial, gamma, ...) with profile likelihood intervals and marginal means", "stats::glm, MASS::glm.nb, sandwich, car, emmeans", Ask)
    {
        Forms =
        [
            new("y ~ x", "y 0/1, false/true, two levels (the first is failure), counts or numbers, as the family has it"),
            new("cbind(successes, failures) ~ x", "numbers of successes and failures (binomial)"),
            new("y ~ x + offset(log(exposure))", "with a known part of the linear predictor"),
        ],
        OwnOptions =
        [
            MethodOption.Among("family", "Family of the response", "gaussian", "binomial", "poisson", "negbin", "Gamma", "inverse.gaussian", "quasibinomial", "quasipoisson"),
            new("link", OptionKind.Choice, "Link; the family's canonical one (negbin: log) where it is not given")
            {
                Choices = [.. LinkFunction.All.Select(link => link.Name)],
            },
            new("theta", OptionKind.Number, "θ of negbin where it is known; estimated where it is not given") { AtLeast = 0, Open = true },
            CommonOptions.Weights,
            LinearOptions.Robust,
            CommonOptions.ConfLevel,
            MethodOption.Among("ci", "Intervals of the coefficients: profile likelihood as R interpolates it, or solved for the limits, or Wald", "profile", "exact", "wald"),
            CommonOptions.Show("fitted", "residuals", "influence", "anova", "drop1", "vif", "predict"),
            LinearOptions.Type,
            new("epsilon", OptionKind.Number, "Share of the deviance below which its change ends the iteration; 1e-14, or 1e-8 (R's) in a quasi family") { AtLeast = 0, AtMost = 1, Open = true },
            CommonOptions.NewData,
            .. MarginalMeansOptions.All,
        ],
        AnswerKeys = [.. GlmKeys.All, .. MarginalMeansKeys.All, .. MarginalMeansKeys.Response],
        Notes =
            "Intervals are profile likelihood as `confint` of R with MASS interpolates them (up to 1e-3 standard errors off); `--ci exact` solves for the limits, `--ci wald` gives `confint.default`. With `--robust` tests and intervals are z by `robustStdError`.\n"
            + "Weights of a binomial are numbers of trials; a response between 0 and 1 is their proportion. A row of weight 0 takes no part.\n"
            + "Under separation `convergence.status` is diverged and there are no profile intervals: see `firth`. `fit.thetaStdError` is what `MASS::glm.nb` prints.\n"
            + "`--show anova`: type I by F where the dispersion is estimated, else likelihood ratios; II and III likelihood ratios.",
        Theory = ["generalized-linear-model", "formulas", "marginal-means"],
        Examples =
        [
            "glm \"low ~ age + lwt + factor(race) + smoke\" --data birthwt.csv --family binomial",
            "glm \"cbind(cases, controls) ~ age\" --data table.csv --family binomial --link probit --ci wald",
            "glm \"Days ~ Eth + Sex + Age\" --data quine.csv --family negbin --show anova --type II",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnModel(frame => Answered(question, frame));

    private static Outcome<Answer> Answered(Question question, ModelFrame frame)
    {
        var (fit, refused) = LinearForms.Refusal(question, frame) is { } refusal ? (null, refusal) : GlmQuestion.Fit(question, frame);
        if (fit is null)
        {
            return refused!;
        }

        var (predictions, fault) = question.Shows("predict") ? GlmPrediction.Of(question, frame, fit) : (null, null);
        var name = double.IsNaN(fit.Family.Theta) ? fit.Family.Name : "negative binomial";
        if (fault is not null)
        {
            return fault;
        }

        var means = MarginalMeansAnswer.Of(question, frame, Coefficients(question, fit), fit.Link);
        return means.Value is not { } part ? new(null, means.Findings) : new(
            new Answer($"generalized linear model, {name} with {fit.Link.Name} link", fit.N, frame.Dropped, Body(question, frame, fit, predictions).And(part.Body))
            {
                Warnings = [.. fit.Warnings, .. part.Warnings],
                Convergence = fit.Convergence,
            },
            []);
    }

    // As emmeans: t on the residual degrees of freedom for gaussian, Gamma and inverse Gaussian responses, else normal.
    private static FittedCoefficients Coefficients(Question question, GlmFit fit) => FittedCoefficients.WithDf(
        [.. fit.Terms.Select(t => t.Estimate)],
        LinearOptions.RobustKindOf(question) is { } kind ? fit.RobustCovariance(kind) : fit.Covariance,
        question.Text("family") is "gaussian" or "Gamma" or "inverse.gaussian" ? fit.ResidualDf : double.PositiveInfinity);

    private static Fields Body(Question question, ModelFrame frame, GlmFit fit, Fields[]? predictions)
    {
        var robust = LinearOptions.RobustKindOf(question) is { } kind ? fit.RobustCovariance(kind) : null;
        var errors = robust is null ? null : LinearFields.RootOfDiagonal(robust);
        var residuals = question.Shows("residuals") || question.Shows("influence") ? GlmResidual.Of(fit) : [];
        return new Fields
        {
            { "terms", Broom.Terms(GlmFields.Terms(question, fit, errors), errors) },
            { "covariance", fit.Covariance },
            { "robustCovariance", robust },
            { "fit", GlmFields.Fit(fit) },
            { "fitted", question.Shows("fitted") ? fit.Fitted.ToArray() : null },
            { "residuals", question.Shows("residuals") ? GlmFields.Residuals(residuals) : null },
            { "influence", question.Shows("influence") ? GlmFields.Influence(residuals) : null },
            { "anova", question.Shows("anova") ? LinearFields.Anova(AnalysisOfDeviance.Of(fit, frame.Terms, frame.HasIntercept, LinearOptions.AnovaTypeOf(question)), isDeviance: true) : null },
            { "drop1", question.Shows("drop1") ? LinearFields.Dropped(AnalysisOfDeviance.Dropped(fit, frame.Terms), fit.Deviance, fit.Aic) : null },
            { "vif", question.Shows("vif") ? LinearFields.Inflation(VarianceInflation.Of(fit.Covariance, frame.Terms)) : null },
            { "predict", predictions },
        };
    }
}
