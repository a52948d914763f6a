using Tidemark.Statistics.Distributions;

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
    /// <summary>Confidence level of every interval.</summary>
    public double ConfLevel { get; init; } = 0.95;

    /// <summary>Sensitivity + specificity − 1; null where a class is absent.</summary>
    public double? Youden => Sensitivity.Estimate + Specificity.Estimate - 1;

    /// <summary>Sensitivity / (1 − specificity); null where a class is absent, infinite where no control is positive.</summary>
    public double? PositiveLikelihoodRatio => Sensitivity.Estimate / (1 - Specificity.Estimate);

    /// <summary>(1 − sensitivity) / specificity; null where a class is absent.</summary>
    public double? NegativeLikelihoodRatio => (1 - Sensitivity.Estimate) / Specificity.Estimate;

    /// <summary>Interval of <see cref="PositiveLikelihoodRatio"/> on the log scale (Simel, Samsa and Matchar 1991); NaN where a count is 0.</summary>
    public Interval PositiveLikelihoodRatioInterval => Log(PositiveLikelihoodRatio, TruePositives, FalsePositives);

    /// <summary>Interval of <see cref="NegativeLikelihoodRatio"/> on the log scale (Simel, Samsa and Matchar 1991); NaN where a count is 0.</summary>
    public Interval NegativeLikelihoodRatioInterval => Log(NegativeLikelihoodRatio, FalseNegatives, TrueNegatives);

    /// <summary>The predictive values where the prevalence is another than in these data, intervals on the logit scale (Mercaldo, Lau
    /// and Zhou 2007).</summary>
    /// <param name="prevalence">Prevalence in (0, 1).</param>
    /// <returns>Value and interval each; NaN where a class is absent, NaN limits where sensitivity or specificity is 0 or 1.</returns>
    public ((double Value, Interval Limits) Positive, (double Value, Interval Limits) Negative) PredictiveValuesAt(double prevalence)
    {
        double m = TruePositives + FalseNegatives, n = TrueNegatives + FalsePositives;
        var (se, sp) = (TruePositives / m, TrueNegatives / n);
        var odds = prevalence / (1 - prevalence);
        return (
            Logit(odds * se / (1 - sp), ((1 - se) / se / m) + (sp / (1 - sp) / n)),
            Logit(sp / (odds * (1 - se)), (se / (1 - se) / m) + ((1 - sp) / sp / n)));
    }

    internal static CutoffAccuracy Of(
        double threshold, int tp, int fp, int tn, int fn, AccuracyInterval interval, double confLevel)
    {
        AccuracyProportion Share(int count, int total) => AccuracyProportion.Of(count, total, interval, confLevel);
        return new CutoffAccuracy(
            threshold, tp, fp, tn, fn, Share(tp, tp + fn), Share(tn, tn + fp), Share(tp, tp + fp), Share(tn, tn + fn), Share(tp + tn, tp + fp + tn + fn))
        {
            ConfLevel = confLevel,
        };
    }

    private (double Value, Interval Limits) Logit(double odds, double variance)
    {
        var factor = Math.Exp(Normal.Quantile(0.5 + (ConfLevel / 2)) * Math.Sqrt(variance));
        static double Share(double o) => double.IsPositiveInfinity(o) ? 1 : o / (1 + o);
        return (Share(odds), double.IsFinite(factor) ? new Interval(Share(odds / factor), Share(odds * factor)) : Interval.None);
    }

    private Interval Log(double? ratio, int inCases, int inControls)
    {
        var variance = (1.0 / inCases) - (1.0 / (TruePositives + FalseNegatives)) + (1.0 / inControls) - (1.0 / (TrueNegatives + FalsePositives));
        var factor = Math.Exp(Normal.Quantile(0.5 + (ConfLevel / 2)) * Math.Sqrt(variance));
        return ratio is > 0 and < double.PositiveInfinity && double.IsFinite(factor) ? new Interval(ratio.Value / factor, ratio.Value * factor) : Interval.None;
    }
}
