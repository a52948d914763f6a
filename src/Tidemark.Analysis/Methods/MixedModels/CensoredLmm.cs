using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.MixedModels;

namespace Tidemark.Analysis.Methods.MixedModels;

/// <summary>The random-intercept model of responses below a limit.</summary>
internal static class CensoredLmm
{
    public static Outcome<Answer> Of(Question question, ModelFrame frame)
    {
        if (frame.Random is not [{ Design.Terms: ["(Intercept)"] } term] || question.Has("weights") || question.Has("weights-by") || question.Text("correlation") != "none")
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "--censored goes with one random intercept, (1 | subject), and no weights or residual structure.", "censored");
        }

        var column = question.Text("censored")!;
        if (Marks(frame, column) is not { } below)
        {
            return Question.Refuse(FindingCodes.ValuesDoNotFit, $"--censored: the column '{column}' holds something other than 0 and 1, or false and true.", column);
        }

        var fit = CensoredMixedModel.Fit(frame.Design, LmmModel.Response(frame), below, term.Group.Codes, question.Count("nagq"), question.ConfLevel);
        var parameters = fit.Terms.Count(t => !double.IsNaN(t.Estimate)) + 2;
        return new(
            new Answer("Left-censored linear mixed model fit by maximum likelihood (adaptive Gauss-Hermite quadrature)", fit.N, frame.Dropped + fit.Dropped, new Fields
            {
                { "terms", Broom.Terms(fit.Terms) },
                { "covariance", fit.Covariance },
                { "random", Random(term.Group.Name, fit) },
                {
                    "fit", new Fields
                    {
                        { "criterion", -2 * fit.LogLik },
                        { "logLik", fit.LogLik },
                        { "aic", (2.0 * parameters) - (2 * fit.LogLik) },
                        { "bic", (Math.Log(fit.N) * parameters) - (2 * fit.LogLik) },
                        { "sigma", fit.ResidualStdDev },
                        { "dfResidual", fit.N - parameters },
                        { "censored", fit.Censored },
                    }
                },
            })
            { Convergence = fit.Convergence, Warnings = fit.Warnings },
            []);
    }

    private static Fields[] Random(string group, CensoredMixedModelFit fit) =>
    [
        new()
        {
            { "group", group },
            { "term1", "(Intercept)" },
            { "covariance", fit.InterceptStdDev * fit.InterceptStdDev },
            { "stdDev", fit.InterceptStdDev },
        },
        LmmAnswer.Residual(fit.ResidualStdDev),
    ];

    private static bool[]? Marks(ModelFrame frame, string column)
    {
        var marks = frame.Categories(column);
        bool?[] isBelow = [.. marks.Levels.Select(level => level.ToUpperInvariant() switch
        {
            "1" or "TRUE" or "T" => true,
            "0" or "FALSE" or "F" => false,
            _ => (bool?)null,
        })];
        return isBelow.Contains(null) ? null : [.. marks.Codes.Select(code => isBelow[code]!.Value)];
    }
}
