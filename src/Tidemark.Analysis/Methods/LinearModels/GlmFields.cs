using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>Parts of the answer of <c>glm</c>.</summary>
internal static class GlmFields
{
    public static IReadOnlyList<Coefficient> Terms(Question question, GlmFit fit, double[]? robust)
    {
        if (robust is not null)
        {
            return LinearFields.Robust(fit.Terms, robust, double.PositiveInfinity, question.ConfLevel);
        }

        return question.Text("ci") switch
        {
            "wald" => fit.Terms,
            "exact" => Profiled(fit, term => GlmProfile.Of(fit, term, question.ConfLevel)),
            _ => Profiled(fit, term => GlmProfile.Interpolated(fit, term, question.ConfLevel)),
        };
    }

    private static Coefficient[] Profiled(GlmFit fit, Func<string, Interval> limitsOf) =>
    [
        .. fit.Terms.Select(term =>
        {
            var limits = limitsOf(term.Term);
            return term with { ConfLow = limits.Low, ConfHigh = limits.High };
        }),
    ];

    public static Fields Fit(GlmFit fit) => new()
    {
        { "logLik", Known(fit.LogLik) },
        { "logLikNull", Known(fit.LogLikNull) },
        { "deviance", fit.Deviance },
        { "nullDeviance", fit.NullDeviance },
        { "dfResidual", fit.ResidualDf },
        { "dfNull", fit.NullDf },
        { "aic", Known(fit.Aic) },
        { "bic", Known(fit.Bic) },
        { "dispersion", fit.Dispersion },
        { "theta", Known(fit.Family.Theta) },
        { "thetaStdError", Known(fit.ThetaStdError) },
        { "likelihoodRatioTest", fit.NullDf > fit.ResidualDf ? Broom.Test(GlmTests.LikelihoodRatio(fit)) : null },
        { "scoreTest", fit.NullDf > fit.ResidualDf ? Broom.Test(GlmTests.Score(fit)) : null },
        { "waldTest", fit.NullDf > fit.ResidualDf ? Broom.Test(GlmTests.Wald(fit)) : null },
    };

    public static Fields Residuals(IReadOnlyList<GlmResidual> rows) => new()
    {
        { "deviance", rows.Select(r => r.Deviance).ToArray() },
        { "pearson", rows.Select(r => r.Pearson).ToArray() },
        { "response", rows.Select(r => r.Response).ToArray() },
        { "working", rows.Select(r => r.Working).ToArray() },
        { "standardized", rows.Select(r => r.StandardizedDeviance).ToArray() },
        { "standardizedPearson", rows.Select(r => r.StandardizedPearson).ToArray() },
    };

    public static Fields[] Influence(IReadOnlyList<GlmResidual> rows) =>
        [.. rows.Select(row => new Fields { { "row", row.Row + 1 }, { "hat", row.Hat }, { "cooksd", row.CooksDistance } })];

    // What the family does not have is left out, not null.
    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
