namespace Tidemark.Statistics.Accuracy;

/// <summary>The 2 × 2 table at a cut-off and the proportions read from it, each with an interval that treats the cut-off as given
/// beforehand: for a cut-off chosen on the same data they are too good.</summary>
/// <param name="Threshold">The cut-off.</param>
/// <param name="TruePositives">Cases called positive.</param>
/// <param name="FalsePositives">Controls called positive.</param>
/// <param name="TrueNegatives">Controls called negative.</param>
/// <param name="FalseNegatives">Cases called negative.</param>
/// <param name="Sensitivity">Positives among the cases.</param>
/// <param name="Specificity">Negatives among the controls.</param>
/// <param name="PositivePredictiveValue">Cases among the positives, at the share of cases in these data.</param>
/// <param name="NegativePredictiveValue">Controls among the negatives, at the share of cases in these data.</param>
/// <param name="Accuracy">Rows called rightly.</param>
public sealed record CutoffAccuracy(
    double Threshold,
    int TruePositives,
    int FalsePositives,
    int TrueNegatives,
    int FalseNegatives,
    AccuracyProportion Sensitivity,
    AccuracyProportion Specificity,
    AccuracyProportion PositivePredictiveValue,
    AccuracyProportion NegativePredictiveValue,
    AccuracyProportion Accuracy)
{
    /// <summary>Sensitivity + specificity − 1; null where a class is absent.</summary>
    public double? Youden => Sensitivity.Estimate + Specificity.Estimate - 1;

    /// <summary>Sensitivity / (1 − specificity); null where a class is absent, infinite where no control is positive.</summary>
    public double? PositiveLikelihoodRatio => Sensitivity.Estimate / (1 - Specificity.Estimate);

    /// <summary>(1 − sensitivity) / specificity; null where a class is absent.</summary>
    public double? NegativeLikelihoodRatio => (1 - Sensitivity.Estimate) / Specificity.Estimate;

    internal static CutoffAccuracy Of(
        double threshold, int tp, int fp, int tn, int fn, AccuracyInterval interval, double confLevel)
    {
        AccuracyProportion Share(int count, int total) => AccuracyProportion.Of(count, total, interval, confLevel);
        return new CutoffAccuracy(
            threshold, tp, fp, tn, fn, Share(tp, tp + fn), Share(tn, tn + fp), Share(tp, tp + fp), Share(tn, tn + fn), Share(tp + tn, tp + fp + tn + fn));
    }
}
