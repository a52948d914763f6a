using Tidemark.Analysis.Methods.MarginalMeans;

namespace Tidemark.Analysis.Methods.MixedModels;

/// <summary>The keys of the answer of <c>lmm</c>.</summary>
internal static class LmmKeys
{
    public static IReadOnlyList<AnswerKey> All { get; } =
    [
        .. Keys.Terms,
        new("random[].group", "grouping factor; a second term of the same factor has .1 added, as lme4; Residual for σ"),
        new("random[].term1", "random effect"),
        new("random[].term2", "the other one of a covariance"),
        new("random[].covariance", "variance, or covariance of the two"),
        new("random[].stdDev", "standard deviation"),
        new("random[].correlation", "correlation of the two"),
        new("ranef[].group", "grouping factor"),
        new("ranef[].level", "its level"),
        new("ranef[].term", "random effect"),
        new("ranef[].estimate", "conditional mode"),
        new("residual.correlation", "car1 or ar1"),
        new("residual.phi", "correlation at distance 1"),
        new("residual.strata[].level", "stratum of --weights-by"),
        new("residual.strata[].ratio", "its residual standard deviation over that of the first"),
        new("residual.strata[].stdDev", "its residual standard deviation"),
        new("fit.criterion", "REML criterion, or -2 log likelihood"),
        new("fit.logLik", "log likelihood, restricted under REML"),
        new("fit.aic", "Akaike's criterion"),
        new("fit.bic", "Bayesian criterion"),
        new("fit.sigma", "residual standard deviation"),
        new("fit.theta", "relative covariance factor by columns, lme4's θ"),
        new("fit.dfResidual", "rows less parameters"),
        new("fit.censored", "rows below their limit"),
        new("groups[].group", "grouping factor"),
        new("groups[].levels", "number of its levels"),
        new("fitted", "fitted values with the random effects, rows kept"),
        new("residuals", "response less fitted value"),
        new("predict[].fit", "prediction with the random effects of the levels that the fit knows"),
        new("predict[].population", "prediction without random effects"),
        new("predict[].stdError", "standard error of the population's"),
        new("predict[].confLow", "its lower confidence limit"),
        new("predict[].confHigh", "its upper confidence limit"),
        new("anova[].term", "term of the formula"),
        new("anova[].sumSq", "sum of squares: mean square times numerator degrees of freedom"),
        new("anova[].meanSq", "mean square: F σ²"),
        new("anova[].numDf", "numerator degrees of freedom"),
        new("anova[].denDf", "denominator degrees of freedom"),
        new("anova[].statistic", "F"),
        new("anova[].pValue", "p value"),
        .. MarginalMeansKeys.All,
    ];
}
