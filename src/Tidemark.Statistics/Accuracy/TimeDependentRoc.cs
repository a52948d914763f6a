namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Cumulative cases, dynamic controls: at horizon t a case has had the event by t, a control is still without any. Censoring is
/// answered by inverse-probability weights (Uno et al. 2007; Hung and Chiang 2010), competing causes as in Blanche, Dartigues and
/// Jacqmin-Gadda (2013), standard errors by the i.i.d. representation. Right-censored data. Theory: docs/theory/time-dependent-roc.md.
/// </summary>
public sealed class TimeDependentRoc
{
    private readonly IpcwSample _sample;
    private readonly TimeDependentOptions _options;

    private TimeDependentRoc(IpcwSample sample, TimeDependentOptions options, IReadOnlyList<double> horizons, int excluded)
    {
        (_sample, _options, Excluded) = (sample, options, excluded);
        Areas = [.. horizons.Select(t => new HorizonWork(sample, t, options).Area())];
    }

    /// <summary>One area per horizon, in the order asked.</summary>
    public IReadOnlyList<TimeDependentAuc> Areas { get; }

    /// <summary>Number of rows that took part.</summary>
    public int Rows => _sample.Rows;

    /// <summary>Rows left out because a time, a marker or another covariate is missing.</summary>
    public int Excluded { get; }

    /// <summary>Estimates the areas with one cause.</summary>
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
        ArgumentNullException.ThrowIfNull(isEvent);
        return Fit(time, [.. isEvent.Select(e => e ? 1 : 0)], marker, horizons, new TimeDependentOptions { ConfLevel = confLevel });
    }

    /// <summary>Estimates the areas.</summary>
    /// <param name="time">Follow-up times.</param>
    /// <param name="cause">0 where the follow-up was censored, else the code of the cause that ended it.</param>
    /// <param name="marker">Marker known at time 0, higher for earlier events; NaN where missing.</param>
    /// <param name="horizons">Horizons in the unit of <paramref name="time"/>.</param>
    /// <param name="options">Cause, weighting, level; default those of <see cref="TimeDependentOptions"/>.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static TimeDependentRoc Fit(
        IReadOnlyList<double> time,
        IReadOnlyList<int> cause,
        IReadOnlyList<double> marker,
        IReadOnlyList<double> horizons,
        TimeDependentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(marker);
        ArgumentNullException.ThrowIfNull(horizons);
        options ??= new TimeDependentOptions();
        if (cause.Count != time.Count || marker.Count != time.Count || options.OtherMarkers.Any(m => m.Count != time.Count))
        {
            throw new ArgumentException($"{cause.Count} causes and {marker.Count} markers for {time.Count} times.", nameof(time));
        }

        bool IsUsed(int i) => double.IsFinite(time[i]) && !double.IsNaN(marker[i]) && options.OtherMarkers.All(m => !double.IsNaN(m[i]));
        int[] rows = [.. Enumerable.Range(0, time.Count).Where(IsUsed)];
        T[] Taken<T>(IReadOnlyList<T> from) => [.. rows.Select(i => from[i])];
        var used = options with { OtherMarkers = [.. options.OtherMarkers.Select(m => (IReadOnlyList<double>)Taken(m))] };
        return new TimeDependentRoc(new IpcwSample(Taken(time), Taken(cause), Taken(marker), used), used, horizons, time.Count - rows.Length);
    }

    /// <summary>Sensitivity, specificity and predictive values of a cut-off at each horizon.</summary>
    /// <param name="cutoff">Positive are markers above it.</param>
    public IReadOnlyList<TimeDependentAccuracy> At(double cutoff) => [.. Areas.Select(a => new HorizonWork(_sample, a.Horizon, _options).At(cutoff))];

    /// <summary>Compares two markers measured on the same rows, horizon by horizon (Blanche et al. 2013, section 3.3).</summary>
    /// <param name="other">The other marker's areas at the same horizons.</param>
    /// <returns>z tests of equal areas; NaN with a warning where a difference has no variance.</returns>
    /// <exception cref="ArgumentException">Rows or horizons differ.</exception>
    public IReadOnlyList<TestResult> Compare(TimeDependentRoc other) => [.. Differences(other).Select(d => d.Test)];

    /// <summary>Differences of two markers measured on the same rows, horizon by horizon.</summary>
    /// <param name="other">The other marker's areas at the same horizons.</param>
    /// <param name="againstAll">True compares the areas of definition 2, where there are competing causes; default false.</param>
    /// <param name="alternative">Less: the first area is smaller. Default two-sided.</param>
    /// <returns>The difference with its limits and z test; NaN with a warning where it has no variance.</returns>
    /// <exception cref="ArgumentException">Rows or horizons differ.</exception>
    public IReadOnlyList<AucDifference> Differences(TimeDependentRoc other, bool againstAll = false, Alternative alternative = Alternative.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Rows != Rows || !Areas.Select(a => a.Horizon).SequenceEqual(other.Areas.Select(a => a.Horizon)))
        {
            throw new ArgumentException("Both markers must have the same rows and horizons.", nameof(other));
        }

        return [.. Areas.Zip(other.Areas, (a, b) => Difference(againstAll ? a.AgainstAll ?? a : a, againstAll ? b.AgainstAll ?? b : b, alternative))];
    }

    private AucDifference Difference(TimeDependentAuc a, TimeDependentAuc b, Alternative alternative)
    {
        var isKnown = a.Influence.Length > 0 && b.Influence.Length > 0;
        var se = isKnown ? HorizonWork.StdError([.. a.Influence.Zip(b.Influence, (x, y) => x - y)]) : double.NaN;
        var covariance = ((a.StdError * a.StdError) + (b.StdError * b.StdError) - (se * se)) / 2;
        return AucComparison.Of(
            a.Auc, b.Auc, se * se, covariance, null, alternative, _options.ConfLevel, "Difference of time-dependent areas (i.i.d. representation)");
    }
}
