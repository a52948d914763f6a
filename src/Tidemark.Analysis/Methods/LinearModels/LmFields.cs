using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.LinearModels;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>Parts of the answer of <c>lm</c>.</summary>
internal static class LmFields
{
    public static Fields Fit(LinearModelFit fit) => new()
    {
        { "sigma", fit.ResidualStdDev },
        { "rSquared", fit.RSquared },
        { "adjRSquared", fit.AdjustedRSquared },
        {
            "fTest", fit.Overall.Df > 0
                ? new Fields { { "statistic", fit.Overall.Statistic }, { "df", fit.Overall.Df }, { "dfResidual", fit.ResidualDf }, { "pValue", fit.Overall.PValue } }
                : null
        },
        { "logLik", fit.LogLik },
        { "aic", fit.Aic },
        { "bic", fit.Bic },
        { "deviance", fit.ResidualSumOfSquares },
        { "dfResidual", fit.ResidualDf },
    };

    public static Fields Residuals(LinearModelFit fit)
    {
        var rows = LinearModelInfluence.Of(fit);
        return new()
        {
            { "response", fit.Residuals.ToArray() },
            { "standardized", rows.Select(r => r.Standardized).ToArray() },
            { "studentized", rows.Select(r => r.Studentized).ToArray() },
        };
    }

    public static Fields[] Influence(IReadOnlyList<InfluenceRow> rows) =>
    [
        .. rows.Select(row => new Fields
        {
            { "row", row.Row + 1 },
            { "hat", row.Hat },
            { "sigma", row.Sigma },
            { "cooksd", row.CooksDistance },
            { "dffits", row.Dffits },
            { "covRatio", row.CovarianceRatio },
            { "dfbeta", row.Dfbeta },
        }),
    ];

    public static Fields[] Dropped(LinearModelFit fit, ModelFrame frame) => LinearFields.Dropped(
        AnalysisOfVariance.Dropped(fit, frame.Terms),
        fit.ResidualSumOfSquares,
        (fit.N * Math.Log(fit.ResidualSumOfSquares / fit.N)) + (2 * fit.Rank));

    public static Fields Diagnostics(LinearModelFit fit) => new()
    {
        { "breuschPagan", Broom.Test(ResidualTests.BreuschPagan(fit)) },
        { "durbinWatson", Broom.Test(ResidualTests.DurbinWatson(fit)) },
    };
}
