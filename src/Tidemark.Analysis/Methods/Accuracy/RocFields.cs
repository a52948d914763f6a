using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Accuracy;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>Shapes that the words about a marker and a truth share.</summary>
internal static class RocFields
{
    public static string Direction(RocDirection direction) => direction == RocDirection.LowerInCases ? ">" : "<";

    /// <summary>A point of a curve.</summary>
    public static Fields Point(RocPoint point) => new()
    {
        { "threshold", point.Threshold }, { "sensitivity", point.Sensitivity }, { "specificity", point.Specificity },
    };

    /// <summary>The accuracy of a cut-off under pROC's names, each proportion with its interval.</summary>
    public static Fields Accuracy(CutoffAccuracy at, double? value = null, double? prevalence = null)
    {
        var fields = new Fields
        {
            { "threshold", at.Threshold }, { "value", value },
            { "tp", at.TruePositives }, { "fp", at.FalsePositives }, { "tn", at.TrueNegatives }, { "fn", at.FalseNegatives },
        };
        Share(fields, "sensitivity", at.Sensitivity);
        Share(fields, "specificity", at.Specificity);
        Share(fields, "ppv", at.PositivePredictiveValue);
        Share(fields, "npv", at.NegativePredictiveValue);
        Share(fields, "accuracy", at.Accuracy);
        fields.Add("youden", at.Youden + 1);
        fields.Add("closestTopleft", CornerDistance(at));
        Ratio(fields, "lrPos", at.PositiveLikelihoodRatio, at.PositiveLikelihoodRatioInterval);
        Ratio(fields, "lrNeg", at.NegativeLikelihoodRatio, at.NegativeLikelihoodRatioInterval);
        if (prevalence is { } share)
        {
            var (positive, negative) = at.PredictiveValuesAt(share);
            Ratio(fields, "ppvAtPrevalence", positive.Value, positive.Limits);
            Ratio(fields, "npvAtPrevalence", negative.Value, negative.Limits);
        }

        return fields;
    }

    /// <summary>The keys of <see cref="Accuracy"/> under a path.</summary>
    public static IReadOnlyList<AnswerKey> AccuracyKeys(string path) =>
    [
        new($"{path}.threshold", "cut-off: positive are markers beyond it; the midpoint between observed values"),
        new($"{path}.value", "the observed value nearest the controls that is still positive"),
        new($"{path}.tp", "cases called positive"),
        new($"{path}.fp", "controls called positive"),
        new($"{path}.tn", "controls called negative"),
        new($"{path}.fn", "cases called negative"),
        .. Limits(path, "sensitivity", "sensitivity"),
        .. Limits(path, "specificity", "specificity"),
        .. Limits(path, "ppv", "positive predictive value at the share of cases in the data"),
        .. Limits(path, "npv", "negative predictive value at the share of cases in the data"),
        .. Limits(path, "accuracy", "share called rightly"),
        new($"{path}.youden", "sensitivity + specificity, as pROC has it"),
        new($"{path}.closestTopleft", "(1 - sensitivity)^2 + (1 - specificity)^2"),
        .. Limits(path, "lrPos", "positive likelihood ratio"),
        .. Limits(path, "lrNeg", "negative likelihood ratio"),
    ];

    /// <summary>The keys of predictive values at <c>--prevalence</c> under a path.</summary>
    public static IReadOnlyList<AnswerKey> PrevalenceKeys(string path) =>
    [
        .. Limits(path, "ppvAtPrevalence", "positive predictive value at --prevalence"),
        .. Limits(path, "npvAtPrevalence", "negative predictive value at --prevalence"),
    ];

    /// <summary>Percentiles of resamples.</summary>
    public static Fields Percentiles(StabilityInterval of) => new() { { "low", of.Low }, { "median", of.Median }, { "high", of.High } };

    /// <summary>The keys of <see cref="Percentiles"/> under a path.</summary>
    public static IReadOnlyList<AnswerKey> PercentileKeys(string path, string meaning) =>
    [
        new($"{path}.low", $"{meaning}: lower percentile of the resamples"),
        new($"{path}.median", $"{meaning}: median of the resamples"),
        new($"{path}.high", $"{meaning}: upper percentile of the resamples"),
    ];

    private static AnswerKey[] Limits(string path, string name, string meaning) =>
    [
        new($"{path}.{name}", meaning), new($"{path}.{name}Low", $"{meaning}: lower confidence limit"), new($"{path}.{name}High", $"{meaning}: upper confidence limit"),
    ];

    private static double? CornerDistance(CutoffAccuracy at)
    {
        var (a, b) = (1 - at.Sensitivity.Estimate, 1 - at.Specificity.Estimate);
        return (a * a) + (b * b);
    }

    private static void Share(Fields fields, string name, AccuracyProportion share)
    {
        fields.Add(name, share.Estimate ?? double.NaN);
        fields.Add(name + "Low", share.ConfLow);
        fields.Add(name + "High", share.ConfHigh);
    }

    private static void Ratio(Fields fields, string name, double? value, Interval limits)
    {
        fields.Add(name, value ?? double.NaN);
        fields.Add(name + "Low", double.IsNaN(limits.Low) ? null : limits.Low);
        fields.Add(name + "High", double.IsNaN(limits.High) ? null : limits.High);
    }
}
