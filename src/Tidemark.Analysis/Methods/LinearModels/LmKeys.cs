namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>The keys of the answer of <c>lm</c>.</summary>
internal static class LmKeys
{
    public static IReadOnlyList<AnswerKey> All { get; } =
    [
        .. Keys.Terms,
        .. LinearKeys.Robust,
        new("fit.sigma", "residual standard deviation"),
        new("fit.rSquared", "share of variance explained"),
        new("fit.adjRSquared", "the same, adjusted for the number of columns"),
        .. Keys.Test("fit.fTest", "F test that all coefficients but the constant are zero"),
        new("fit.fTest.dfResidual", "its denominator degrees of freedom"),
        new("fit.logLik", "log likelihood"),
        new("fit.aic", "Akaike's criterion"),
        new("fit.bic", "Bayesian criterion"),
        new("fit.deviance", "residual sum of squares"),
        new("fit.dfResidual", "rows less columns"),
        new("fitted", "fitted values, rows kept"),
        new("residuals.response", "response less fitted value"),
        new("residuals.standardized", "over their standard errors (rstandard)"),
        new("residuals.studentized", "the same with σ of the other rows (rstudent)"),
        new("influence[].row", "row of the rows kept, from 1"),
        new("influence[].hat", "leverage"),
        new("influence[].sigma", "residual standard deviation without the row"),
        new("influence[].cooksd", "Cook's distance"),
        new("influence[].dffits", "change of the fitted value in standard errors"),
        new("influence[].covRatio", "ratio of the determinants of the covariance without and with the row"),
        new("influence[].dfbeta", "change of each estimate, in the order of terms"),
        .. LinearKeys.Anova.Where(key => key.Path != "anova[].deviance"),
        .. Keys.Test("diagnostics.breuschPagan", "studentized Breusch-Pagan test of constant variance"),
        .. Keys.Test("diagnostics.durbinWatson", "Durbin-Watson test").Where(key => !key.Path.EndsWith("df", StringComparison.Ordinal)),
        new("predict[].fit", "prediction"),
        new("predict[].stdError", "standard error of the mean"),
        new("predict[].confLow", "lower confidence limit of the mean"),
        new("predict[].confHigh", "upper confidence limit of the mean"),
        new("predict[].predLow", "lower prediction limit of one observation"),
        new("predict[].predHigh", "upper prediction limit of one observation"),
    ];
}
