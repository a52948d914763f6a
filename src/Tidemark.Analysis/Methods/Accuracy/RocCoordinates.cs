using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Accuracy;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary><c>--show coords</c>: points of a curve with all that is read there.</summary>
internal static class RocCoordinates
{
    public static Fields[] Of(Question question, RocCurve curve)
    {
        var interval = question.Text("prop-method") == "wilson" ? AccuracyInterval.Wilson : AccuracyInterval.ClopperPearson;
        Fields At(RocPoint point) => RocFields.Accuracy(curve.At(point.Threshold, interval), point.Value);
        return question.Text("coords") switch
        {
            "best" => [.. curve.Best(RuleOf(question)).Select(At)],
            "all" => [.. curve.Points.Select(At)],
            "local-maximas" or "local maximas" => [.. curve.Corners().Select(At)],
            var numbers => [.. (OptionText.Numbers(numbers!) ?? []).Select(x => question.Text("input") switch
            {
                "specificity" => Interpolated(curve, curve.SensitivityAt(x), x, interval),
                "sensitivity" => Interpolated(curve, x, curve.SpecificityAt(x), interval),
                _ => RocFields.Accuracy(curve.At(x, interval)),
            })],
        };
    }

    public static CutoffRule RuleOf(Question question) =>
        new(question.Text("best-method") == "closest.topleft" ? CutoffCriterion.ClosestTopLeft : CutoffCriterion.Youden)
        {
            Cost = question.Numbers("best-weights") is [var cost, ..] ? cost : 1,
            Prevalence = question.Numbers("best-weights") is [_, var prevalence, ..] ? prevalence : 0.5,
        };

    /// <summary>A point between thresholds has no threshold; where the curve has it, it is that threshold's.</summary>
    private static Fields Interpolated(RocCurve curve, double sensitivity, double specificity, AccuracyInterval interval) =>
        curve.Points.FirstOrDefault(p => p.Sensitivity == sensitivity && p.Specificity == specificity) is { } point
            ? RocFields.Accuracy(curve.At(point.Threshold, interval), point.Value)
            : new Fields { { "sensitivity", sensitivity }, { "specificity", specificity }, { "youden", sensitivity + specificity } };
}
