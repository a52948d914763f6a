using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Tests of the residuals of a linear model. Theory: docs/theory/linear-model.md.</summary>
public static class ResidualTests
{
    /// <summary>Breusch and Pagan's (1979) test of constant variance in Koenker's (1981) studentized form: n R² of the squared
    /// residuals on the design, χ² on rank - 1.</summary>
    /// <param name="fit">An unweighted fit.</param>
    public static TestResult BreuschPagan(LinearModelFit fit)
    {
        var auxiliary = LinearModel.Fit(fit.Design, [.. fit.Residuals.Select(e => e * e)]);
        var statistic = fit.N * auxiliary.RSquared;
        return new TestResult(statistic, fit.Rank - 1, ChiSquared.UpperTail(statistic, fit.Rank - 1), "studentized Breusch-Pagan test");
    }

    /// <summary>Durbin and Watson's (1950) statistic Σ(e(i) - e(i-1))² / Σe(i)², with the p value of its normal approximation
    /// (their mean and variance) against positive autocorrelation.</summary>
    /// <param name="fit">A fit whose rows are in the order of time.</param>
    public static TestResult DurbinWatson(LinearModelFit fit)
    {
        var e = fit.Residuals;
        var statistic = Enumerable.Range(1, Math.Max(0, e.Count - 1)).Sum(i => (e[i] - e[i - 1]) * (e[i] - e[i - 1])) / e.Sum(v => v * v);
        var (mean, variance) = DurbinWatsonMoments.Of(fit);
        return new TestResult(statistic, null, Normal.Cdf((statistic - mean) / Math.Sqrt(variance)), "Durbin-Watson test, normal approximation");
    }
}
