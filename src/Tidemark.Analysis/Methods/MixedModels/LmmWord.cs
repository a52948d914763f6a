using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.MixedModels;

/// <summary><c>lmm "y ~ x + (x | subject)"</c>: the linear mixed model.</summary>
public static class LmmWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "lmm",
        "linear mixed model by REML or ML with tests of fixed effects, nested and crossed random effects, serial correlation, values below the limit, marginal means",
        "lme4::lmer, lmerTest, pbkrtest, nlme::lme, nlme::gls, emmeans",
        Ask)
    {
        Forms =
        [
            new("y ~ x + (1 | subject)", "a random intercept of each subject"),
            new("y ~ x + (1 + x | subject)", "random intercept and slope, correlated"),
            new("y ~ x + (1 + x || subject)", "the same, not correlated"),
            new("y ~ x + (1 | a/b)", "b nested in a: (1 | b:a) + (1 | a)"),
            new("y ~ x + (1 | a) + (1 | b)", "crossed factors"),
            new("y ~ x | subject", "no random effects: generalized least squares with --correlation or --weights-by"),
        ],
        OwnOptions = LmmOptions.All,
        AnswerKeys = LmmKeys.All,
        Notes =
            "Random terms stand in the order of lme4: most levels first. θ is polished to the true optimum; lmer stops within about 1e-5 of it.\n"
            + "Kenward-Roger of a fit by ML takes its adjusted covariance from the fit by REML, as pbkrtest. Prior weights enter its covariance matrix; pbkrtest leaves them out.\n"
            + "With a residual structure, `fit.bic` counts rows less fixed effects under REML, as nlme, and `sigma` is that of the first stratum in the order of subjects.\n"
            + "Marginal means take the degrees of freedom of --df; emmeans takes Kenward-Roger unless told otherwise. `--contrast trt.vs.ctrl` compares with the first mean, or with the one that `--ref` numbers.",
        Theory = ["linear-mixed-model", "kenward-roger", "residual-structures", "censored-mixed-model", "marginal-means"],
        Examples =
        [
            "lmm \"log(bili) ~ year * trt + (year | id)\" --data pbcseq.csv --method reml --df kenward-roger",
            "lmm \"distance ~ age * Sex + (1 | Subject)\" --data orthodont.csv --weights-by Sex --df containment",
            "lmm \"log(bili) ~ year + (1 | id)\" --data pbcseq.csv --correlation car1 --time year",
            "lmm \"y ~ year + trt + (1 | id)\" --data limits.csv --censored below",
            "lmm \"y ~ trt * visit + (1 | id)\" --data trial.csv --emmeans \"trt | visit\" --adjust tukey",
        ],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnModel(frame => Answered(question, frame));

    private static Outcome<Answer> Answered(Question question, ModelFrame frame)
    {
        if (frame.ResponseFault is { } fault)
        {
            return question.Refused(fault);
        }

        var marks = frame.Random.Count > 0;
        if (!marks && question.Text("correlation") == "none" && !question.Has("weights-by"))
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "lmm needs a random term such as (1 | subject), or a residual structure.", "FORMULA");
        }

        if (question.Has("censored"))
        {
            return CensoredLmm.Of(question, frame);
        }

        var (model, refused) = LmmModel.Of(question, frame);
        return model is null ? refused! : LmmAnswer.Of(question, model);
    }
}
