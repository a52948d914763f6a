using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Accuracy;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>The keys of <c>roc</c>, and its bootstrap answers.</summary>
internal static class RocKeys
{
    public static IReadOnlyList<AnswerKey> All { get; } =
    [
        .. Keys.Estimate(),
        new("variance", "DeLong's variance of the whole area"),
        new("auc", "the whole area, where estimate is a part of it"),
        new("direction", "< where cases have higher markers, > where lower"),
        new("positive", "level of the outcome that is a case"),
        new("negative", "levels that are controls"),
        new("cases", "number of cases"),
        new("controls", "number of controls"),
        .. RocSmooth.Keys,
        .. RocFields.AccuracyKeys("coords[]"),
        new("curve[].threshold", "midpoint between neighboring markers, infinite at the ends; in the order from all positive to none"),
        new("curve[].sensitivity", "sensitivity"),
        new("curve[].specificity", "specificity"),
        .. RocFields.PercentileKeys("bootstrap", "area, or the part of it asked"),
        new("bootstrap.stdError", "SD of the resamples"),
        new("bootstrap.replicates", "resamples used"),
        new("bootstrap.values", "area of each resample, where --show replicates asks"),
        new("sensitivities[].specificity", "specificity asked"),
        .. RocFields.PercentileKeys("sensitivities[]", "sensitivity there"),
        new("specificities[].sensitivity", "sensitivity asked"),
        .. RocFields.PercentileKeys("specificities[]", "specificity there"),
        new("thresholds[].threshold", "threshold asked"),
        .. RocFields.PercentileKeys("thresholds[].sensitivity", "sensitivity there"),
        .. RocFields.PercentileKeys("thresholds[].specificity", "specificity there"),
    ];

    public static Fields Bootstrapped(Question question, RocBootstrap bootstrap) => new()
    {
        {
            "bootstrap", RocFields.Percentiles(bootstrap.Area).And(new Fields
            {
                { "stdError", bootstrap.StdError },
                { "replicates", bootstrap.Areas.Count },
                { "values", question.Shows("replicates") ? bootstrap.Areas.ToArray() : null },
            })
        },
        { "sensitivities", Some(bootstrap.Sensitivities, b => new Fields { { "specificity", b.At } }.And(RocFields.Percentiles(b.Sensitivity!))) },
        { "specificities", Some(bootstrap.Specificities, b => new Fields { { "sensitivity", b.At } }.And(RocFields.Percentiles(b.Specificity!))) },
        {
            "thresholds", Some(bootstrap.Thresholds, b => new Fields
            {
                { "threshold", b.At }, { "sensitivity", RocFields.Percentiles(b.Sensitivity!) }, { "specificity", RocFields.Percentiles(b.Specificity!) },
            })
        },
    };

    private static Fields[]? Some(IReadOnlyList<RocBand> bands, Func<RocBand, Fields> row) => bands.Count == 0 ? null : [.. bands.Select(row)];
}
