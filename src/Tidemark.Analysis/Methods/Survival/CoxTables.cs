using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>A Cox fit as the tables of an answer.</summary>
internal static class CoxTables
{
    public static IReadOnlyList<AnswerKey> KeysOfFit { get; } =
    [
        .. Keys.Terms,
        new("terms[].hazardRatio", "exp(estimate)"),
        new("terms[].hazardRatioLow", "its lower limit"),
        new("terms[].hazardRatioHigh", "its upper limit"),
        new("naiveCovariance", "inverse of the information, where covariance is the robust one"),
        new("fit.logLik", "log partial likelihood (with --firth penalized)"),
        new("fit.logLikNull", "the same at coefficients of 0"),
        new("fit.aic", "-2 logLik + 2 df"),
        new("fit.bic", "-2 logLik + df log(events)"),
        new("fit.nEvent", "events"),
        new("fit.rSquared", "1 - exp(-LR/n) (Cox and Snell)"),
        new("fit.rSquaredMax", "its largest possible value"),
        new("fit.nagelkerke", "rSquared/rSquaredMax"),
        new("fit.concordance", "Harrell's concordance of the linear predictor"),
        new("fit.concordanceStdError", "its standard error"),
        .. Keys.Test("fit.likelihoodRatioTest", "all coefficients 0, likelihood ratio"),
        .. Keys.Test("fit.scoreTest", "all coefficients 0, score (log-rank)"),
        .. Keys.Test("fit.waldTest", "all coefficients 0, Wald"),
        .. Keys.Test("fit.robustScoreTest", "all coefficients 0, robust score, where there are clusters"),
    ];

    public static Fields Of(CoxFit fit)
    {
        double[] naive = [.. fit.Coefficients.Select((c, j) => double.IsNaN(c.Estimate) ? double.NaN : Math.Sqrt(fit.NaiveCovariance[j, j]))];
        double[]? robust = fit.IsRobust ? [.. fit.Coefficients.Select(c => c.StdError)] : null;
        return new Fields
        {
            { "terms", Terms([.. fit.Coefficients.Select((c, j) => c with { StdError = naive[j] })], robust) },
            { "covariance", Estimable(fit, fit.Covariance) },
            { "naiveCovariance", fit.IsRobust ? Estimable(fit, fit.NaiveCovariance) : null },
            { "fit", Fit(fit) },
        };
    }

    public static Fields[] Terms(IReadOnlyList<Coefficient> coefficients, double[]? robust) =>
        [.. Broom.Terms(coefficients, robust).Select((row, j) => row.And(new Fields
        {
            { "hazardRatio", Math.Exp(coefficients[j].Estimate) },
            { "hazardRatioLow", Math.Exp(coefficients[j].ConfLow) },
            { "hazardRatioHigh", Math.Exp(coefficients[j].ConfHigh) },
        }))];

    private static Fields Fit(CoxFit fit)
    {
        if (fit.Coefficients.Count == 0)
        {
            return new Fields { { "logLik", fit.LogLikelihood }, { "aic", fit.Aic }, { "bic", fit.Bic }, { "nEvent", fit.Events } };
        }

        var concordance = fit.Concordance();
        var (r2, most) = (1 - Math.Exp(2 * (fit.LogLikelihoodNull - fit.LogLikelihood) / fit.Rows), 1 - Math.Exp(2 * fit.LogLikelihoodNull / fit.Rows));
        return new Fields
        {
            { "logLik", fit.LogLikelihood },
            { "logLikNull", fit.LogLikelihoodNull },
            { "aic", fit.Aic },
            { "bic", fit.Bic },
            { "nEvent", fit.Events },
            { "rSquared", r2 },
            { "rSquaredMax", most },
            { "nagelkerke", r2 / most },
            { "concordance", concordance.Estimate },
            { "concordanceStdError", concordance.StdError },
            { "likelihoodRatioTest", Broom.Test(fit.LikelihoodRatioTest) },
            { "scoreTest", Broom.Test(fit.ScoreTest) },
            { "waldTest", Broom.Test(fit.WaldTest) },
            { "robustScoreTest", Broom.Test(fit.RobustScoreTest) },
        };
    }

    /// <summary>NaN in the rows and columns of aliased terms, as R's <c>vcov</c> with <c>complete = TRUE</c>.</summary>
    private static double[,] Estimable(CoxFit fit, double[,] covariance)
    {
        var p = fit.Coefficients.Count;
        var shown = new double[p, p];
        for (var i = 0; i < p * p; i++)
        {
            var isAliased = double.IsNaN(fit.Coefficients[i / p].Estimate) || double.IsNaN(fit.Coefficients[i % p].Estimate);
            shown[i / p, i % p] = isAliased ? double.NaN : covariance[i / p, i % p];
        }

        return shown;
    }
}
