using Tidemark.Analysis.Answers;
using Tidemark.Analysis.Methods.MarginalMeans;
using Tidemark.Statistics.MarginalMeans;
using Tidemark.Statistics.MixedModels;

namespace Tidemark.Analysis.Methods.MixedModels;

/// <summary>The numbers of a fitted model under broom's names.</summary>
internal static class LmmAnswer
{
    public static Outcome<Answer> Of(Question question, LmmModel model)
    {
        var fit = model.Fit;
        Fields body = new()
        {
            { "terms", Broom.Terms(fit.Terms) },
            { "covariance", fit.Covariance },
            { "random", Random(model) },
            { "residual", Residual(question, model) },
            { "fit", Fit(fit) },
            { "groups", model.Names.Select((name, k) => new Fields { { "group", name }, { "levels", fit.Random[k].Levels.Count } }).ToArray() },
            { "ranef", question.Flag("ranef") ? Modes(model) : null },
            { "fitted", question.Shows("fitted") ? Fitted(model) : null },
            { "residuals", question.Shows("residuals") ? fit.Residuals.ToArray() : null },
            { "anova", question.Shows("anova") ? LmmAnova.Of(question, model) : null },
        };
        if (question.Shows("predict"))
        {
            var (rows, refused) = LmmPrediction.Of(question, model);
            if (rows is null)
            {
                return refused!;
            }

            body.Add("predict", rows);
        }

        var means = MarginalMeansAnswer.Of(
            question, model.Frame, new FittedCoefficients([.. fit.Terms.Select(t => t.Estimate)], fit.Covariance, fit.DegreesOfFreedom));
        return means.Value is not { } part ? new(null, means.Findings) : new(
            new Answer(Named(question, model), fit.N, model.Frame.Dropped + fit.Dropped, body.And(part.Body))
            {
                Convergence = fit.Convergence,
                Warnings = [.. fit.Warnings, .. part.Warnings],
            },
            []);
    }

    /// <summary>The random terms as lme4's as.data.frame(VarCorr(fit)) has them.</summary>
    public static Fields[] Random(LmmModel model)
    {
        List<Fields> rows = [];
        for (var k = 0; k < model.Names.Count; k++)
        {
            rows.AddRange(Rows(model.Names[k], model.Fit.Random[k]));
        }

        rows.Add(Residual(model.Fit.ResidualStdDev));
        return [.. rows];
    }

    /// <summary>The row of the residual.</summary>
    public static Fields Residual(double σ) => new() { { "group", "Residual" }, { "covariance", σ * σ }, { "stdDev", σ } };

    private static IEnumerable<Fields> Rows(string group, RandomTermFit term)
    {
        for (var i = 0; i < term.Terms.Count; i++)
        {
            yield return new() { { "group", group }, { "term1", term.Terms[i] }, { "covariance", term.Covariance[i, i] }, { "stdDev", term.StdDev(i) } };
        }

        for (var i = 0; i < term.Terms.Count; i++)
        {
            for (var j = i + 1; j < term.Terms.Count; j++)
            {
                yield return new()
                {
                    { "group", group },
                    { "term1", term.Terms[i] },
                    { "term2", term.Terms[j] },
                    { "covariance", term.Covariance[i, j] },
                    { "correlation", term.Correlation(i, j) },
                };
            }
        }
    }

    private static Fields Fit(LinearMixedModelFit fit) => new()
    {
        { "criterion", fit.Criterion },
        { "logLik", fit.LogLik },
        { "aic", fit.Aic },
        { "bic", fit.Bic },
        { "sigma", fit.ResidualStdDev },
        { "theta", fit.Theta.Count > 0 ? fit.Theta.ToArray() : null },
        { "dfResidual", fit.N - fit.Parameters },
    };

    private static Fields? Residual(Question question, LmmModel model)
    {
        var fit = model.Fit;
        return double.IsNaN(fit.SerialCorrelation) && fit.StratumRatios.Count == 0 ? null : new Fields
        {
            { "correlation", double.IsNaN(fit.SerialCorrelation) ? null : question.Text("correlation") },
            { "phi", double.IsNaN(fit.SerialCorrelation) ? null : fit.SerialCorrelation },
            {
                "strata", fit.StratumRatios.Count == 0 ? null : fit.StratumRatios.Select(s => new Fields
                {
                    { "level", model.Strata!.Levels[s.Stratum] }, { "ratio", s.Ratio }, { "stdDev", s.Ratio * fit.ResidualStdDev },
                }).ToArray()
            },
        };
    }

    private static Fields[] Modes(LmmModel model) =>
    [
        .. model.Names.SelectMany((name, k) => model.Fit.Random[k].Effects.SelectMany((effects, i) => effects.Select((b, j) => new Fields
        {
            { "group", name },
            { "level", model.Groups[k].Levels[model.Fit.Random[k].Levels[i]] },
            { "term", model.Fit.Random[k].Terms[j] },
            { "estimate", b },
        }))),
    ];

    private static double[] Fitted(LmmModel model) => model.Frame.Offset is { } offset
        ? [.. model.Fit.Fitted.Select((f, i) => f + offset[model.Fit.Rows[i]])]
        : [.. model.Fit.Fitted];

    private static string Named(Question question, LmmModel model) =>
        (model.Names.Count == 0 ? "Generalized least squares" : "Linear mixed model")
        + (question.Text("method") == "reml" ? " fit by REML" : " fit by maximum likelihood")
        + question.Text("df") switch
        {
            "kenward-roger" => ", tests with Kenward-Roger's covariance and degrees of freedom",
            "kenward-roger-linear" => ", tests with Kenward-Roger's covariance (linear) and degrees of freedom",
            "residual" => ", t tests with residual degrees of freedom",
            "asymptotic" => ", z tests",
            "containment" => ", t tests with containment degrees of freedom",
            _ => ", t tests with Satterthwaite's degrees of freedom",
        };
}
