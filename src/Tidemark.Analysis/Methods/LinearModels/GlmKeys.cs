namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>The keys of the answer of <c>glm</c>.</summary>
internal static class GlmKeys
{
    public static IReadOnlyList<AnswerKey> All { get; } =
    [
        .. Keys.Terms,
        .. LinearKeys.Robust,
        new("fit.logLik", "log likelihood; none for a quasi family"),
        new("fit.logLikNull", "the same of the constant alone"),
        new("fit.deviance", "deviance"),
        new("fit.nullDeviance", "deviance of the constant alone"),
        new("fit.dfResidual", "rows less columns"),
        new("fit.dfNull", "degrees of freedom of the null deviance"),
        new("fit.aic", "Akaike's criterion"),
        new("fit.bic", "Bayesian criterion"),
        new("fit.dispersion", "φ: 1, or Pearson's χ² over its degrees of freedom"),
        new("fit.theta", "θ of the negative binomial"),
        new("fit.thetaStdError", "its standard error where it is estimated"),
        .. Keys.Test("fit.likelihoodRatioTest", "all coefficients but the constant are zero, by the deviance"),
        .. Keys.Test("fit.scoreTest", "the same by Rao's score"),
        .. Keys.Test("fit.waldTest", "the same by Wald's quadratic form"),
        new("fitted", "means, rows kept"),
        new("residuals.deviance", "signed roots of the deviance"),
        new("residuals.pearson", "over the root of the variance function"),
        new("residuals.response", "response less mean"),
        new("residuals.working", "on the scale of the linear predictor"),
        new("residuals.standardized", "deviance residuals over their standard errors (rstandard)"),
        new("residuals.standardizedPearson", "Pearson residuals over their standard errors"),
        new("influence[].row", "row of the rows kept, from 1"),
        new("influence[].hat", "leverage"),
        new("influence[].cooksd", "Cook's distance"),
        .. LinearKeys.Anova.Where(key => key.Path is not ("anova[].sumSq" or "anova[].meanSq")),
        new("predict[].link", "linear predictor"),
        new("predict[].linkStdError", "its standard error"),
        new("predict[].fit", "mean"),
        new("predict[].stdError", "its standard error by the delta method"),
        new("predict[].confLow", "lower confidence limit of the mean, by the linear predictor's"),
        new("predict[].confHigh", "upper confidence limit of the mean"),
    ];
}
