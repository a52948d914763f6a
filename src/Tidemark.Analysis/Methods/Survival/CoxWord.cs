using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary><c>cox "Surv(time, event) ~ x"</c>: Cox's proportional hazards model, and Firth's penalized form.</summary>
public static class CoxWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("cox", "Cox model: Efron, Breslow, exact ties; strata, start-stop rows, weights, robust variance, residuals, baseline, predictions; Firth's penalty", "survival::coxph, coxphf", Ask)
    {
        Forms = CoxInput.Forms,
        OwnOptions =
        [
            .. CoxInput.ModelOptions,
            CommonOptions.ConfLevel,
            MethodOption.Switch("firth", "Firth's penalty with profile likelihood tests and limits (coxphf)"),
            CommonOptions.Show("residuals", "baseline", "fitted", "predict", "curve", "influence", "anova", "vif"),
            MethodOption.Among(
                "type",
                "Kind of residual (martingale, deviance, score, schoenfeld, scaledsch, dfbeta, dfbetas) or prediction (lp, risk, expected, survival); both may be named",
                "martingale",
                "deviance",
                "score",
                "schoenfeld",
                "scaledsch",
                "dfbeta",
                "dfbetas",
                "lp",
                "risk",
                "expected",
                "survival") with { Several = true, Default = "martingale,lp" },
            MethodOption.Among("reference", "What lp and risk refer to: means of the stratum, of the sample, or zero", "strata", "sample", "zero"),
            MethodOption.Switch("centered", "Baseline hazard at the means of the covariates (else at 0)", otherwise: true),
            CommonOptions.NewData,
            SurvivalOptions.ConfType("log"),
            SurvivalOptions.Times,
            SurvivalOptions.Extend,
        ],
        AnswerKeys = [.. CoxTables.KeysOfFit, .. CoxShown.KeysShown],
        Notes = "`stdError` is the naive one and `robustStdError` the robust one; statistic, p value and limits follow the robust one where it is given. "
            + "Rows in further answers are numbered from 1 as in the file. A coefficient without a finite maximum makes the verdict `diverged`. "
            + "With `--firth` the statistic is the chi-square of the penalized likelihood ratio.",
        Theory = ["cox-model", "cox-predictions", "firth-cox"],
        Examples =
        [
            "cox \"Surv(time, status == 2) ~ age + sex + strata(ph.ecog)\" --data lung.csv --ties breslow",
            "cox \"Surv(time, status == 2) ~ age + sex\" --data lung.csv --show predict,curve --newdata two.csv --type survival",
            "cox \"Surv(time, event) ~ x\" --data monotone.csv --firth",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => CoxInput.Ask(question, input => question.Flag("firth") ? Firth(input) : On(question, input));

    private static Outcome<Answer> On(Question question, CoxInput input)
    {
        var fit = CoxModel.Fit(input.Data, input.Covariates, input.Options);
        var body = CoxTables.Of(fit);
        var shown = CoxShown.Of(question, input, fit);
        return shown.Refusal is { } refusal
            ? refusal
            : new(
                new Answer("Cox proportional hazards model", fit.Rows, input.Frame.Dropped + fit.Excluded, body.And(shown.Fields))
                {
                    Warnings = [.. fit.Warnings, .. shown.Warnings],
                    Convergence = fit.Convergence,
                },
                []);
    }

    private static Outcome<Answer> Firth(CoxInput input)
    {
        var fit = FirthCoxModel.Fit(input.Data, input.Covariates, input.Options);
        var body = new Fields
        {
            { "terms", CoxTables.Terms(fit.Coefficients, null) },
            { "covariance", fit.Covariance },
            {
                "fit", new Fields
                {
                    { "logLik", fit.LogLikelihood },
                    { "logLikNull", fit.LogLikelihoodNull },
                    { "nEvent", input.Data.EventCount },
                    { "likelihoodRatioTest", Broom.Test(fit.LikelihoodRatioTest) },
                    { "waldTest", Broom.Test(fit.WaldTest) },
                }
            },
        };
        return new(
            new Answer("Cox model with Firth's penalty", input.Data.UsableCount, input.Frame.Dropped + input.Data.Count - input.Data.UsableCount, body)
            {
                Warnings = fit.Warnings,
                Convergence = fit.Convergence,
            },
            []);
    }
}
