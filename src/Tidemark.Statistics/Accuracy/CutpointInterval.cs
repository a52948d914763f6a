using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Confidence intervals of a best cut-off that know its rate n^(1/3), where the ordinary bootstrap is inconsistent: resamples of
/// m of n rows (Politis, Romano and Wolf 1999) and the smoothed bootstrap (Léger and MacGibbon 2006; Kosorok 2008).
/// Theory: docs/theory/cutpoint-stability.md.
/// </summary>
public static class CutpointInterval
{
    /// <summary>Resamples m of n rows, cases and controls apart; the spread is scaled by (m/n)^(1/3).</summary>
    /// <param name="curve">The curve; its direction is kept.</param>
    /// <param name="random">Seeded generator.</param>
    /// <param name="rows">Rows in each resample, m; default n^(2/3), rounded.</param>
    /// <param name="replicates">Number of resamples; default 2000.</param>
    /// <param name="rule">What is best; default Youden's index.</param>
    /// <param name="level">Confidence level; default 0.95.</param>
    public static CutpointConfidence OfFewerRows(
        RocCurve curve, SeededRandom random, int? rows = null, int replicates = 2000, CutoffRule? rule = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var n = curve.Cases + curve.Controls;
        var m = rows ?? (int)Math.Round(Math.Pow(n, 2.0 / 3));
        var best = curve.Best(rule);
        if (best.Count == 0)
        {
            return new CutpointConfidence(double.NaN, double.NaN, double.NaN, m, 0);
        }

        var stability = CutpointStability.Of(curve, random, replicates, rule, m, level, isStratified: true);
        double[] cuts = [.. stability.Replicates.Select(r => r.Threshold)];
        return Around(best[0].Threshold, best[0].Threshold, cuts, Math.Cbrt((double)m / n), m, level);
    }

    /// <summary>Resamples from Gaussian kernel densities of cases and of controls; the spread is taken about the best cut-off of the
    /// smoothed distributions.</summary>
    /// <param name="curve">The curve; its direction is kept.</param>
    /// <param name="random">Seeded generator.</param>
    /// <param name="replicates">Number of resamples; default 2000.</param>
    /// <param name="rule">What is best; default Youden's index.</param>
    /// <param name="level">Confidence level; default 0.95.</param>
    /// <returns>NaN limits where a class has fewer than two distinct finite values.</returns>
    public static CutpointConfidence OfSmoothed(
        RocCurve curve, SeededRandom random, int replicates = 2000, CutoffRule? rule = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(random);
        var n = curve.Cases + curve.Controls;
        var best = curve.Best(rule);
        if (best.Count == 0 || SmoothedMarker.Of(curve.Values, rule ?? CutoffCriterion.Youden) is not { } smooth)
        {
            return new CutpointConfidence(best.Count == 0 ? double.NaN : best[0].Threshold, double.NaN, double.NaN, n, 0);
        }

        double[] cuts = [.. Enumerable.Range(0, replicates).Select(b => smooth.Resampled(random.Stream(b)))];
        return Around(best[0].Threshold, smooth.Best, cuts, 1, n, level);
    }

    /// <summary>estimate − scale · quantiles of (resampled − center).</summary>
    private static CutpointConfidence Around(double estimate, double center, double[] cuts, double scale, int rows, double level)
    {
        var spread = StabilityInterval.Of(cuts.Select(c => c - center), level);
        return new CutpointConfidence(
            estimate, estimate - (scale * spread.High), estimate - (scale * spread.Low), rows, cuts.Count(c => !double.IsNaN(c)));
    }
}
