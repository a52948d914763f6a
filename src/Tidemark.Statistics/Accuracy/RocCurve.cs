using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// The empirical ROC curve of a marker for a yes-or-no truth, its area (the Mann-Whitney probability, ties one half) and DeLong's
/// variance (DeLong, DeLong and Clarke-Pearson 1988). Theory: docs/theory/roc-curve.md.
/// </summary>
public sealed class RocCurve
{
    private IReadOnlyList<RocPoint>? _points;

    private RocCurve(MarkerValues values, double confLevel)
    {
        (Values, ConfLevel) = (values, confLevel);
        Auc = values.HasBothClasses ? values.Counts.Auc() : double.NaN;
        Variance = values.HasBothClasses ? values.Counts.Variance(Auc) : double.NaN;
        var half = Normal.Quantile(0.5 + (confLevel / 2)) * Math.Sqrt(Variance);
        (ConfLow, ConfHigh) = (Math.Max(0.0, Auc - half), Math.Min(1.0, Auc + half));
        Warnings = Faults();
    }

    /// <summary>Operating points from sensitivity 1 to sensitivity 0; empty where a class is absent.</summary>
    public IReadOnlyList<RocPoint> Points => _points ??= Values.HasBothClasses ? RocPoints.Of(Values) : [];

    /// <summary>Number of operating points; 0 where a class is absent. Counting does not make them.</summary>
    public int ThresholdCount => Values.HasBothClasses ? Values.Distinct.Length + 1 : 0;

    /// <summary>The direction used, never Auto.</summary>
    public RocDirection Direction => Values.Direction;

    /// <summary>Area under the curve; NaN where a class is absent.</summary>
    public double Auc { get; }

    /// <summary>DeLong's variance of the area; NaN with fewer than two rows of a class, 0 for a perfect or a constant marker.</summary>
    public double Variance { get; }

    /// <summary>Its square root.</summary>
    public double StdError => Math.Sqrt(Variance);

    /// <summary>Lower normal limit of the area, not below 0.</summary>
    public double ConfLow { get; }

    /// <summary>Upper normal limit of the area, not above 1.</summary>
    public double ConfHigh { get; }

    /// <summary>Confidence level of the area's limits.</summary>
    public double ConfLevel { get; }

    /// <summary>Number of cases with a marker value.</summary>
    public int Cases => Values.Counts.Cases;

    /// <summary>Number of controls with a marker value.</summary>
    public int Controls => Values.Counts.Controls;

    /// <summary>Rows left out because the marker is missing.</summary>
    public int Excluded => Values.Excluded;

    /// <summary>What the data could not carry.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings { get; }

    internal MarkerValues Values { get; }

    internal Placements? Placements => Values.HasBothClasses ? new Placements(Values) : null;

    internal OperatingLine? Line => Values.HasBothClasses ? Values.Counts.Line() : null;

    /// <summary>Makes the curve in O(n log n).</summary>
    /// <param name="marker">Marker values, NaN where missing.</param>
    /// <param name="isCase">True for a case, false for a control; as many as marker values.</param>
    /// <param name="direction">Which values speak for a case; default by the medians.</param>
    /// <param name="confLevel">Confidence level of the area's limits in (0, 1); default 0.95.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static RocCurve Fit(
        IReadOnlyList<double> marker, IReadOnlyList<bool> isCase, RocDirection direction = RocDirection.Auto, double confLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(marker);
        ArgumentNullException.ThrowIfNull(isCase);
        return new RocCurve(MarkerValues.Of(marker, isCase, direction), confLevel);
    }

    /// <summary>The 2 × 2 table at a threshold and the proportions read from it.</summary>
    /// <param name="threshold">Positive are values at or beyond it, in the curve's direction.</param>
    /// <param name="interval">Interval of the proportions; default Clopper-Pearson.</param>
    public CutoffAccuracy At(double threshold, AccuracyInterval interval = AccuracyInterval.ClopperPearson)
    {
        var counts = Values.Counts;
        var (tp, fp) = (0, 0);
        for (var v = Values.Beyond(threshold); v < counts.CaseCounts.Length; v++)
        {
            (tp, fp) = (tp + counts.CaseCounts[v], fp + counts.ControlCounts[v]);
        }

        return CutoffAccuracy.Of(threshold, tp, fp, Controls - fp, Cases - tp, interval, ConfLevel);
    }

    /// <summary>All thresholds that are best by a rule, in the order of <see cref="Points"/>; several where they tie exactly. Empty where
    /// a class is absent or no cut-off meets the rule's demand.</summary>
    /// <param name="rule">What is best; default Youden's index.</param>
    public IReadOnlyList<RocPoint> Best(CutoffRule? rule = null)
        => Values.HasBothClasses ? BestCutoff.Of(Values, rule ?? CutoffCriterion.Youden) : [];

    /// <summary>The corners of the curve: points from which any other threshold loses sensitivity or specificity.</summary>
    public IReadOnlyList<RocPoint> Corners() =>
        [.. Points.Where((p, i) => (i == Points.Count - 1 || Points[i + 1].TruePositives < p.TruePositives)
            && (i == 0 || Points[i - 1].FalsePositives > p.FalsePositives))];

    /// <summary>The sensitivity at a specificity, interpolated between operating points; NaN where a class is absent.</summary>
    /// <param name="specificity">Specificity in [0, 1].</param>
    public double SensitivityAt(double specificity) => Line?.SensitivityAt(specificity) ?? double.NaN;

    /// <summary>The specificity at a sensitivity, interpolated between operating points; NaN where a class is absent.</summary>
    /// <param name="sensitivity">Sensitivity in [0, 1].</param>
    public double SpecificityAt(double sensitivity) => Line?.SpecificityAt(sensitivity) ?? double.NaN;

    /// <summary>Area over a range of specificity or of sensitivity (McClish 1989; Jiang, Metz and Nishikawa 1996).</summary>
    /// <param name="from">One end of the range, in [0, 1].</param>
    /// <param name="to">The other end.</param>
    /// <param name="focus">The axis the range is on; default specificity.</param>
    /// <param name="corrected">True rescales it so that a useless marker has 0.5 and a perfect one 1; default false.</param>
    /// <returns>The area; NaN where a class is absent or the range is empty.</returns>
    public double PartialAuc(double from, double to, PartialAucFocus focus = PartialAucFocus.Specificity, bool corrected = false)
        => PartialAuc(new PartialArea(from, to, focus, corrected));

    /// <summary>Area over a range of specificity or of sensitivity.</summary>
    /// <param name="part">The range.</param>
    /// <returns>The area; NaN where a class is absent or the range is empty.</returns>
    public double PartialAuc(PartialArea part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Line is { } line ? part.Of(line) : double.NaN;
    }

    private List<StatisticalWarning> Faults()
    {
        var faults = new List<StatisticalWarning>();
        if (Excluded > 0)
        {
            faults.Add(new("ROC-EXCLUDED", $"{Excluded} rows were left out: the marker is missing."));
        }

        if (!Values.HasBothClasses)
        {
            faults.Add(StatisticalWarning.TooFew($"{Cases} cases and {Controls} controls: a ROC curve needs both."));
        }
        else if (Values.Distinct.Length == 1)
        {
            faults.Add(StatisticalWarning.Constant("The marker has one value only: the area is 0.5 by definition and its interval says nothing."));
        }
        else if (double.IsNaN(Variance))
        {
            faults.Add(StatisticalWarning.TooFew("One case or one control only: the area has no variance estimate."));
        }
        else if (Auc is 0.0 or 1.0)
        {
            faults.Add(new("ROC-PERFECT", "The marker separates the classes completely: DeLong's variance is 0 and the interval is too short."));
        }

        return faults;
    }
}
