using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Cumulative cases, dynamic controls: at horizon t a case has had the event by t, a control is still without it. Censoring is
/// answered by inverse-probability weights from the Kaplan-Meier estimate of the censoring time (Uno et al. 2007; Hung and Chiang
/// 2010), standard errors by the i.i.d. representation of Blanche, Dartigues and Jacqmin-Gadda (2013). Right-censored data, one
/// cause. Theory: docs/theory/time-dependent-roc.md.
/// </summary>
public sealed class TimeDependentRoc
{
    private TimeDependentRoc(IReadOnlyList<TimeDependentAuc> areas, int rows, int excluded)
        => (Areas, Rows, Excluded) = (areas, rows, excluded);

    /// <summary>One area per horizon, in the order asked.</summary>
    public IReadOnlyList<TimeDependentAuc> Areas { get; }

    /// <summary>Number of rows that took part.</summary>
    public int Rows { get; }

    /// <summary>Rows left out because a time or marker is missing.</summary>
    public int Excluded { get; }

    /// <summary>Estimates the areas.</summary>
    /// <param name="time">Follow-up times.</param>
    /// <param name="isEvent">True where the follow-up ended with the event.</param>
    /// <param name="marker">Marker known at time 0, higher for earlier events; NaN where missing.</param>
    /// <param name="horizons">Horizons in the unit of <paramref name="time"/>.</param>
    /// <param name="confLevel">Confidence level in (0, 1); default 0.95.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static TimeDependentRoc Fit(
        IReadOnlyList<double> time,
        IReadOnlyList<bool> isEvent,
        IReadOnlyList<double> marker,
        IReadOnlyList<double> horizons,
        double confLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(isEvent);
        ArgumentNullException.ThrowIfNull(marker);
        ArgumentNullException.ThrowIfNull(horizons);
        if (isEvent.Count != time.Count || marker.Count != time.Count)
        {
            throw new ArgumentException($"{isEvent.Count} event flags and {marker.Count} markers for {time.Count} times.", nameof(time));
        }

        int[] rows = [.. Enumerable.Range(0, time.Count).Where(i => double.IsFinite(time[i]) && !double.IsNaN(marker[i]))];
        var sample = new CensoredMarker([.. rows.Select(i => time[i])], [.. rows.Select(i => isEvent[i])], [.. rows.Select(i => marker[i])]);
        var z = Normal.Quantile(0.5 + (confLevel / 2));
        return new TimeDependentRoc([.. horizons.Select(t => At(sample, t, z))], rows.Length, time.Count - rows.Length);
    }

    /// <summary>Compares two markers measured on the same rows, horizon by horizon (Blanche et al. 2013, section 3.3).</summary>
    /// <param name="other">The other marker's areas at the same horizons.</param>
    /// <returns>z tests of equal areas; NaN with a warning where a difference has no variance.</returns>
    /// <exception cref="ArgumentException">Rows or horizons differ.</exception>
    public IReadOnlyList<TestResult> Compare(TimeDependentRoc other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Rows != Rows || !Areas.Select(a => a.Horizon).SequenceEqual(other.Areas.Select(a => a.Horizon)))
        {
            throw new ArgumentException("Both markers must have the same rows and horizons.", nameof(other));
        }

        return [.. Areas.Zip(other.Areas, Difference)];
    }

    private static TestResult Difference(TimeDependentAuc a, TimeDependentAuc b)
    {
        const string Method = "Difference of time-dependent areas (i.i.d. representation)";
        var se = StdError([.. a.Influence.Zip(b.Influence, (x, y) => x - y)]);
        var z = (a.Auc - b.Auc) / se;
        return se > 0
            ? new TestResult(z, null, 2 * Normal.Cdf(Math.Abs(z), upper: true), Method)
            : new TestResult(double.NaN, null, double.NaN, Method) { Warnings = [StatisticalWarning.TooFew("The difference has no variance.")] };
    }

    private static TimeDependentAuc At(CensoredMarker sample, double horizon, double z)
    {
        var (cases, controls, censored) = sample.Counts(horizon);
        if (cases == 0 || controls == 0)
        {
            return new TimeDependentAuc(horizon, double.NaN, double.NaN, double.NaN, double.NaN, cases, controls, censored)
            {
                Warnings = [StatisticalWarning.TooFew("No event by the horizon, or nobody followed past it.")],
            };
        }

        var (auc, influence) = sample.Auc(horizon);
        var se = StdError(influence);
        return new TimeDependentAuc(horizon, auc, se, Math.Max(0, auc - (z * se)), Math.Min(1, auc + (z * se)), cases, controls, censored)
        {
            Influence = influence,
        };
    }

    private static double StdError(double[] influence)
    {
        var (n, mean) = (influence.Length, influence.DefaultIfEmpty(double.NaN).Average());
        return Math.Sqrt(influence.Sum(v => (v - mean) * (v - mean)) / (n - 1.0) / n);
    }
}
