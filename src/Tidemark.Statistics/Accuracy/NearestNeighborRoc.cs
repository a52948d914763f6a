namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// The time-dependent ROC curve of Heagerty, Lumley and Pepe (2000) at one horizon: by Kaplan-Meier within the positives, which need
/// not be monotone, or by the nearest-neighbor estimate of the bivariate survival function (Akritas 1994), which is. One cause,
/// no standard error. Theory: docs/theory/time-dependent-roc.md.
/// </summary>
public sealed class NearestNeighborRoc
{
    private NearestNeighborRoc(double horizon, double survival, IReadOnlyList<TimeDependentPoint> curve, int rows, int excluded)
    {
        (Horizon, Survival, Curve, Rows, Excluded) = (horizon, survival, curve, rows, excluded);
        for (var i = 1; i < curve.Count; i++)
        {
            Auc += (curve[i - 1].FalsePositive - curve[i].FalsePositive) * (curve[i - 1].Sensitivity + curve[i].Sensitivity) / 2;
        }
    }

    /// <summary>The horizon t.</summary>
    public double Horizon { get; }

    /// <summary>Share without the event by t.</summary>
    public double Survival { get; }

    /// <summary>Area by trapezoids; NaN where nobody has the event by t, or nobody is left.</summary>
    public double Auc { get; }

    /// <summary>From all positive (threshold −∞) to none: positive are markers above the threshold.</summary>
    public IReadOnlyList<TimeDependentPoint> Curve { get; }

    /// <summary>Number of rows that took part.</summary>
    public int Rows { get; }

    /// <summary>Rows left out because a time or marker is missing.</summary>
    public int Excluded { get; }

    /// <summary>Warns where there is no area, or the curve is not monotone.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings => double.IsNaN(Auc)
        ? [StatisticalWarning.TooFew("No event by the horizon, or nobody followed past it.")]
        : Enumerable.Range(1, Curve.Count - 1).Any(i => Curve[i].Sensitivity > Curve[i - 1].Sensitivity + 1e-9 || Curve[i].FalsePositive > Curve[i - 1].FalsePositive + 1e-9)
            ? [new StatisticalWarning("ROC-NOT-MONOTONE", "The curve by Kaplan-Meier is not monotone; the nearest-neighbor estimate is.")]
            : [];

    /// <summary>By Kaplan-Meier within the positives: equation 3 of the paper.</summary>
    /// <param name="time">Follow-up times.</param>
    /// <param name="isEvent">True where the follow-up ended with the event.</param>
    /// <param name="marker">Marker, higher for earlier events; NaN where missing.</param>
    /// <param name="horizon">t.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static NearestNeighborRoc ByKaplanMeier(
        IReadOnlyList<double> time, IReadOnlyList<bool> isEvent, IReadOnlyList<double> marker, double horizon)
    {
        var sample = new NeighborSample(time, isEvent, marker, horizon);
        var overall = sample.Survival(0, sample.Rows);
        var points = sample.Cuts().Select(cut =>
        {
            var share = (double)(sample.Rows - cut.Below) / sample.Rows;
            var survival = sample.Survival(cut.Below, sample.Rows);
            return new TimeDependentPoint(cut.Threshold, share == 0 ? 0 : (1 - survival) * share / (1 - overall), share == 0 ? 0 : survival * share / overall);
        });
        return new NearestNeighborRoc(horizon, overall, [.. points], sample.Rows, time.Count - sample.Rows);
    }

    /// <summary>By nearest neighbors: the survival of each row is Kaplan-Meier's among the rows with markers not farther from its own than
    /// its round(span · n)-th higher neighbor (or the highest marker) is.</summary>
    /// <param name="time">Follow-up times.</param>
    /// <param name="isEvent">True where the follow-up ended with the event.</param>
    /// <param name="marker">Marker, higher for earlier events; NaN where missing.</param>
    /// <param name="horizon">t.</param>
    /// <param name="span">Share of the rows that are neighbors on one side; default 0.25 n^(−0.2).</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static NearestNeighborRoc BySpan(
        IReadOnlyList<double> time, IReadOnlyList<bool> isEvent, IReadOnlyList<double> marker, double horizon, double? span = null)
    {
        var sample = new NeighborSample(time, isEvent, marker, horizon);
        var neighbors = (int)Math.Floor((sample.Rows * (span ?? (0.25 * Math.Pow(sample.Rows, -0.2)))) + 0.5);
        return Smoothed(sample, horizon, time.Count, i => sample.Survival(sample.Window(i, neighbors)));
    }

    /// <summary>By a kernel: the survival of each row is Kaplan-Meier's with weights exp(−(difference of markers)² / λ²).</summary>
    /// <param name="time">Follow-up times.</param>
    /// <param name="isEvent">True where the follow-up ended with the event.</param>
    /// <param name="marker">Marker, higher for earlier events; NaN where missing.</param>
    /// <param name="horizon">t.</param>
    /// <param name="lambda">Width of the kernel in the unit of the marker.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static NearestNeighborRoc ByKernel(
        IReadOnlyList<double> time, IReadOnlyList<bool> isEvent, IReadOnlyList<double> marker, double horizon, double lambda)
    {
        var sample = new NeighborSample(time, isEvent, marker, horizon);
        return Smoothed(sample, horizon, time.Count, i => sample.KernelSurvival(i, lambda));
    }

    private static NearestNeighborRoc Smoothed(NeighborSample sample, double horizon, int all, Func<int, double> survivalOf)
    {
        var (dead, alive) = (new double[sample.Rows + 1], new double[sample.Rows + 1]);
        for (var i = sample.Rows - 1; i >= 0; i--)
        {
            var s = survivalOf(i);
            (dead[i], alive[i]) = (dead[i + 1] + (1 - s), alive[i + 1] + s);
        }

        var points = sample.Cuts().Select(cut => new TimeDependentPoint(cut.Threshold, dead[cut.Below] / dead[0], alive[cut.Below] / alive[0]));
        return new NearestNeighborRoc(horizon, sample.Rows == 0 ? double.NaN : alive[0] / sample.Rows, [.. points], sample.Rows, all - sample.Rows);
    }
}
