namespace Tidemark.Analysis.Methods.LinearModels;

/// <summary>Keys that the words of this room share.</summary>
internal static class LinearKeys
{
    public static IReadOnlyList<AnswerKey> Anova { get; } =
    [
        new("anova[].term", "term of the formula; Residuals last in a linear model"),
        new("anova[].df", "degrees of freedom"),
        new("anova[].sumSq", "sum of squares (linear model)"),
        new("anova[].meanSq", "sum of squares over degrees of freedom"),
        new("anova[].deviance", "deviance that the term explains (generalized linear model)"),
        new("anova[].statistic", "F, or likelihood ratio"),
        new("anova[].pValue", "p value"),
        new("drop1[].term", "term left out; <none> for the whole model"),
        new("drop1[].df", "degrees of freedom of the term"),
        new("drop1[].deviance", "deviance, or residual sum of squares, without the term"),
        new("drop1[].aic", "Akaike's criterion without the term; in a linear model n log(RSS/n) + 2 rank"),
        new("drop1[].statistic", "F, or likelihood ratio"),
        new("drop1[].pValue", "p value"),
        new("vif[].term", "term of the formula"),
        new("vif[].df", "its columns"),
        new("vif[].vif", "generalized variance inflation factor; the ordinary one for a single column"),
        new("vif[].scaledVif", "its 1/(2 df)-th power"),
    ];

    public static IReadOnlyList<AnswerKey> Robust { get; } = [new("robustCovariance", "heteroscedasticity-consistent covariance, rows in the order of terms")];
}
