namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>The keys of <c>cutpoint</c>.</summary>
internal static class CutpointKeys
{
    public static IReadOnlyList<AnswerKey> All { get; } =
    [
        .. Keys.Estimate(),
        .. RocFields.AccuracyKeys("cutpoints[]"),
        .. RocFields.PrevalenceKeys("cutpoints[]"),
        new("auc", "area under the whole curve"),
        new("direction", "< where cases have higher markers, > where lower"),
        new("positive", "level of the outcome that is a case"),
        new("cases", "number of cases"),
        new("controls", "number of controls"),
        .. RocFields.PercentileKeys("stability.threshold", "best cut-off"),
        .. RocFields.PercentileKeys("stability.sensitivity", "sensitivity at the resample's best cut-off"),
        .. RocFields.PercentileKeys("stability.specificity", "specificity at the resample's best cut-off"),
        .. RocFields.PercentileKeys("stability.auc", "area"),
        new("stability.aucStdError", "SD of the area over the resamples"),
        new("stability.replicates", "resamples used"),
        .. Keys.Estimate("estimates[]"),
        new("estimates[].rows", "rows in each resample"),
        new("replicates[].threshold", "best cut-off of a resample"),
        new("replicates[].sensitivity", "its sensitivity there"),
        new("replicates[].specificity", "its specificity there"),
        new("replicates[].auc", "area of the resample"),
        new("maximallySelected.cutpoint", "largest marker of the lower group"),
        new("maximallySelected.statistic", "largest absolute standardized statistic"),
        new("maximallySelected.lowerCount", "rows in the lower group"),
        new("maximallySelected.pValueLau92", "p by Lausen and Schumacher (1992)"),
        new("maximallySelected.pValueLau94", "p by the improved Bonferroni inequality"),
        new("maximallySelected.pValueExactGauss", "p by the normal process, integrated; null above 20 000 rows"),
        new("maximallySelected.pValueCondMC", "p by permutation"),
        new("cuts[].cutpoint", "cut-point tried"),
        new("cuts[].statistic", "its standardized statistic, positive where the lower group has the higher scores"),
    ];
}
