namespace Tidemark.Analysis.Methods.MarginalMeans;

/// <summary>The keys of marginal means and their contrasts.</summary>
internal static class MarginalMeansKeys
{
    public static IReadOnlyList<AnswerKey> All { get; } =
    [
        .. Rows("emmeans[]", "mean", "its levels as one label"),
        .. Rows("contrasts[]", "contrast", "its name, as emmeans writes it"),
        new("contrasts[].family", "family of --contrast"),
        new("contrasts[].adjust", "adjustment of the p values"),
        new("jointTests[].term", "factor or interaction"),
        new("jointTests[].df", "numerator degrees of freedom"),
        new("jointTests[].df2", "denominator degrees of freedom; absent for a normal reference"),
        new("jointTests[].statistic", "F"),
        new("jointTests[].pValue", "p value"),
    ];

    /// <summary>The keys of a model with a link, in addition.</summary>
    public static IReadOnlyList<AnswerKey> Response { get; } =
    [
        new("emmeans[].response", "the mean on the scale of the response (emmeans type = \"response\")"),
        new("emmeans[].responseStdError", "its standard error by the delta method"),
        new("emmeans[].responseLow", "lower confidence limit of the response"),
        new("emmeans[].responseHigh", "upper confidence limit of the response"),
        new("contrasts[].ratio", "ratio of means or odds, for a log or logit link"),
        new("contrasts[].ratioStdError", "its standard error by the delta method"),
        new("contrasts[].ratioLow", "lower confidence limit of the ratio, adjusted"),
        new("contrasts[].ratioHigh", "upper confidence limit of the ratio"),
    ];

    private static IEnumerable<AnswerKey> Rows(string path, string what, string label) =>
    [
        new($"{path}.{(what == "mean" ? "term" : "contrast")}", label),
        new($"{path}.at[].variable", what == "mean" ? "variable" : "variable within whose level the contrast is"),
        new($"{path}.at[].level", "its level"),
        new($"{path}.estimate", $"the {what}, on the scale of the linear predictor; null where it cannot be estimated"),
        new($"{path}.stdError", "standard error"),
        new($"{path}.df", "degrees of freedom; absent for a normal reference"),
        new($"{path}.statistic", "t or z of the hypothesis that it is 0"),
        new($"{path}.pValue", "two-sided p, adjusted"),
        new($"{path}.confLow", "lower confidence limit, adjusted (Bonferroni for stepwise methods)"),
        new($"{path}.confHigh", "upper confidence limit"),
    ];
}
