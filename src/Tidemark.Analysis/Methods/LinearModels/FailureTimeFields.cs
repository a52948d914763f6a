using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>The answer of <c>survreg</c> and <c>tobit</c>.</summary>
internal static class FailureTimeFields
{
    public static IReadOnlyList<AnswerKey> Keys { get; } =
    [
        .. Methods.Keys.Terms,
        .. LinearKeys.Robust.Select(key => key with { Meaning = "covariance of clusters, rows in the order of terms" }),
        new("fit.scale", "scale σ, of the first stratum"),
        new("fit.scales[].stratum", "stratum"),
        new("fit.scales[].scale", "its scale"),
        new("fit.logLik", "log likelihood"),
        new("fit.logLikNull", "the same of the constant alone"),
        new("fit.aic", "Akaike's criterion"),
        new("fit.bic", "Bayesian criterion"),
        .. Methods.Keys.Test("fit.likelihoodRatioTest", "all coefficients but the constant are zero"),
        new("fit.exact", "rows whose value is exact"),
        new("fit.leftCensored", "rows known to lie below"),
        new("fit.rightCensored", "rows known to lie above"),
        new("fit.interval", "rows between two limits"),
        new("fitted", "fitted values on the scale of the response, rows kept"),
        new("residuals.deviance", "deviance residuals"),
        new("residuals.response", "value (of an interval its middle) less fitted value"),
        new("predict[].link", "linear predictor"),
        new("predict[].linkStdError", "its standard error"),
        new("predict[].fit", "the same on the scale of the response"),
        new("predict[].stdError", "its standard error by the delta method"),
        new("predict[].confLow", "lower confidence limit, by the linear predictor's"),
        new("predict[].confHigh", "upper confidence limit"),
        new("quantiles[].row", "row predicted for, from 1"),
        new("quantiles[].p", "probability of a value below"),
        new("quantiles[].estimate", "the quantile"),
        new("quantiles[].stdError", "its standard error by the delta method"),
        new("quantiles[].confLow", "lower confidence limit, on the linear scale"),
        new("quantiles[].confHigh", "upper confidence limit"),
    ];

    public static Fields Body(Question question, ModelFrame frame, FailureTimeFit fit, CensoredTimes times, (Fields[] Rows, Fields[] Quantiles)? predictions)
    {
        var robust = fit.RobustCovariance is { } r ? LinearFields.RootOfDiagonal(r) : null;
        return new()
        {
            { "terms", Broom.Terms(Terms(fit), robust) },
            { "covariance", fit.Covariance },
            { "robustCovariance", fit.RobustCovariance },
            { "fit", Fit(frame, fit, times) },
            { "fitted", question.Shows("fitted") ? Fitted(fit) : null },
            { "residuals", question.Shows("residuals") ? Residuals(fit, times) : null },
            { "predict", question.Shows("predict") ? predictions?.Rows : null },
            { "quantiles", question.Shows("quantiles") ? predictions?.Quantiles : null },
        };
    }

    // The fit's table is robust where it can be; the column stdError is the model's always.
    private static IReadOnlyList<Coefficient> Terms(FailureTimeFit fit) => fit.RobustCovariance is null
        ? fit.Terms
        : [.. fit.Terms.Select((term, j) => term with { StdError = Math.Sqrt(fit.Covariance[j, j]) })];

    private static Fields Fit(ModelFrame frame, FailureTimeFit fit, CensoredTimes times)
    {
        var coefficients = frame.Design.Terms.Count(term => !double.IsNaN(fit[term].Estimate));
        var df = coefficients - 1;
        var ratio = 2 * (fit.LogLik - fit.LogLikNull);
        int Count(Func<double, double, bool> isKind) => fit.Rows.Count(i => isKind(times.Low[i], times.High[i]));
        return new()
        {
            { "scale", fit.Scales[0] },
            { "scales", frame.Strata is { } strata ? fit.Scales.Select((s, k) => new Fields { { "stratum", strata.Levels[k] }, { "scale", s } }).ToArray() : null },
            { "logLik", fit.LogLik },
            { "logLikNull", fit.LogLikNull },
            { "aic", fit.Aic },
            { "bic", (-2 * fit.LogLik) + (Math.Log(fit.N) * fit.Parameters) },
            { "likelihoodRatioTest", df > 0 ? Broom.Test(ratio, df, ChiSquared.UpperTail(Math.Max(0, ratio), df)) : null },
            { "exact", fit.Exact },
            { "leftCensored", Count((l, u) => double.IsNegativeInfinity(l) && double.IsFinite(u)) },
            { "rightCensored", Count((_, u) => double.IsPositiveInfinity(u)) },
            { "interval", Count((l, u) => double.IsFinite(l) && double.IsFinite(u) && l < u) },
        };
    }

    private static double[] Fitted(FailureTimeFit fit) => [.. fit.LinearPredictor.Select(η => fit.Distribution.IsLog ? Math.Exp(η) : η)];

    private static Fields Residuals(FailureTimeFit fit, CensoredTimes times)
    {
        var fitted = Fitted(fit);
        return new()
        {
            { "deviance", fit.DevianceResiduals.ToArray() },
            { "response", fit.Rows.Select((row, i) => Middle(times.Low[row], times.High[row]) - fitted[i]).ToArray() },
        };
    }

    private static double Middle(double low, double high) => double.IsInfinity(low) ? high : double.IsInfinity(high) ? low : (low + high) / 2;
}
