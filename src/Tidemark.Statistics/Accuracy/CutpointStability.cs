using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// How much the best cut-off moves when the data are resampled. The percentiles are a stability interval, not a confidence interval:
/// an estimated best cut-off converges at rate n^(1/3), and the ordinary bootstrap is inconsistent for such estimators (Abrevaya
/// and Huang 2005); resamples of fewer rows, m of n (Politis, Romano and Wolf 1999), are offered. Theory: docs/theory/cutpoint-stability.md.
/// </summary>
public sealed class CutpointStability
{
    private CutpointStability(IReadOnlyList<CutpointReplicate> replicates, int degenerate, double level)
    {
        (Replicates, Degenerate) = (replicates, degenerate);
        Threshold = StabilityInterval.Of(replicates.Select(r => r.Threshold), level);
        Sensitivity = StabilityInterval.Of(replicates.Select(r => r.Sensitivity), level);
        Specificity = StabilityInterval.Of(replicates.Select(r => r.Specificity), level);
        Auc = StabilityInterval.Of(replicates.Select(r => r.Auc), level);
    }

    /// <summary>The resamples that had both classes, in the order drawn.</summary>
    public IReadOnlyList<CutpointReplicate> Replicates { get; }

    /// <summary>Resamples that held one class only and were left out.</summary>
    public int Degenerate { get; }

    /// <summary>Stability interval of the cut-off.</summary>
    public StabilityInterval Threshold { get; }

    /// <summary>Percentiles of the sensitivity at each resample's own cut-off, in that resample (optimistic).</summary>
    public StabilityInterval Sensitivity { get; }

    /// <summary>Percentiles of the specificity at each resample's own cut-off, in that resample (optimistic).</summary>
    public StabilityInterval Specificity { get; }

    /// <summary>Percentiles of the area.</summary>
    public StabilityInterval Auc { get; }

    /// <summary>Warns where no resample had both classes, or some had not.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings => Degenerate == 0 && Replicates.Count > 0
        ? []
        : [StatisticalWarning.TooFew($"{Degenerate} of {Degenerate + Replicates.Count} resamples held one class only and were left out.")];

    /// <summary>Resamples the curve's rows with replacement.</summary>
    /// <param name="curve">The curve; its direction is kept in every resample.</param>
    /// <param name="random">Seeded generator; replicate b uses its stream b, so the answer does not depend on the order of work.</param>
    /// <param name="replicates">Number of resamples; default 2000.</param>
    /// <param name="rule">What is best; default Youden's index.</param>
    /// <param name="rows">Rows in each resample; default all (n of n).</param>
    /// <param name="level">Share of the resamples inside the interval; default 0.95.</param>
    /// <param name="isStratified">True draws cases and controls apart; default false.</param>
    public static CutpointStability Of(
        RocCurve curve,
        SeededRandom random,
        int replicates = 2000,
        CutoffRule? rule = null,
        int? rows = null,
        double level = 0.95,
        bool isStratified = false) =>
        FromIndices(curve, RocResampling.Draw(curve, random, replicates, isStratified, rows), rule, level);

    /// <summary>Uses given resamples: repeats another program's bootstrap exactly.</summary>
    /// <param name="curve">The curve; its direction is kept in every resample.</param>
    /// <param name="resamples">Zero-based indices into the curve's rows with a marker value, one list per resample.</param>
    /// <param name="rule">What is best; default Youden's index.</param>
    /// <param name="level">Share of the resamples inside the interval; default 0.95.</param>
    public static CutpointStability FromIndices(
        RocCurve curve, IEnumerable<IReadOnlyList<int>> resamples, CutoffRule? rule = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(resamples);
        var counter = new ResampleCounter(curve.Values, rule ?? CutoffCriterion.Youden);
        var (kept, degenerate) = (new List<CutpointReplicate>(), 0);
        foreach (var indices in resamples)
        {
            if (counter.Evaluate(indices) is { } replicate)
            {
                kept.Add(replicate);
            }
            else
            {
                degenerate++;
            }
        }

        return new CutpointStability(kept, degenerate, level);
    }
}
