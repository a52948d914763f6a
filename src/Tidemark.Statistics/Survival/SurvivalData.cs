namespace Tidemark.Statistics.Survival;

/// <summary>
/// Follow-up times with events, possibly left-truncated, weighted and stratified; the input of every method of this room.
/// Rows that cannot be used (a missing time or weight, a stop that is not after its start, a weight that is not positive) stay
/// in place, so that covariates keep their row numbers, but take no part; <see cref="Warnings"/> counts them.
/// Times that differ by rounding only are made equal, as the R package survival does ("timefix", tolerance 1.49e-8,
/// absolute or relative to the mean absolute time), so that ties do not depend on the last bit of a subtraction.
/// </summary>
public sealed class SurvivalData
{
    private readonly double[]? _start;
    private readonly double[] _stop;
    private readonly bool[] _isEvent;
    private readonly double[]? _weights;
    private readonly int[] _stratum;
    private readonly int[] _stratumLabels;
    private int[]? _byStop;
    private int[]? _byStart;

    private SurvivalData(double[]? start, double[] stop, bool[] isEvent, double[]? weights, int[] stratum, int[] labels)
    {
        (_start, _stop, _isEvent, _weights, _stratum, _stratumLabels) = (start, stop, isEvent, weights, stratum, labels);
        Usable = new bool[stop.Length];
        Exclude();
    }

    /// <summary>Number of rows given, usable or not.</summary>
    public int Count => _stop.Length;

    /// <summary>Number of rows that take part.</summary>
    public int UsableCount { get; private set; }

    /// <summary>Number of events among the rows that take part, unweighted.</summary>
    public int EventCount => Enumerable.Range(0, Count).Count(i => Usable[i] && _isEvent[i]);

    /// <summary>True where each row has its own entry time (left truncation, start-stop rows).</summary>
    public bool HasStart => _start is not null;

    /// <summary>Labels of the strata, ascending, as they were given; one label 0 where none were given.</summary>
    public IReadOnlyList<int> StratumLabels => _stratumLabels;

    /// <summary>One warning with the number of rows that were left out, or none.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings => UsableCount == Count
        ? []
        : [new StatisticalWarning(
            "SURV-EXCLUDED",
            $"{Count - UsableCount} of {Count} rows were left out: a time or weight is missing or not positive, or the stop is not after the start.")];

    /// <summary>Row numbers in ascending order of stop, ties in the order given; NaN last.</summary>
    internal int[] ByStop => _byStop ??= RowOrder.Ascending(_stop);

    /// <summary>Row numbers in ascending order of start; empty without starts.</summary>
    internal int[] ByStart => _byStart ??= RowOrder.Ascending(_start ?? []);

    internal ReadOnlySpan<double> Stop => _stop;

    internal ReadOnlySpan<double> Start => _start;

    internal ReadOnlySpan<bool> IsEvent => _isEvent;

    internal ReadOnlySpan<int> Stratum => _stratum;

    internal bool[] Usable { get; }

    internal bool HasWeights => _weights is not null;

    /// <summary>Right-censored follow-up from a common origin.</summary>
    /// <param name="time">Follow-up times, n values in any one unit.</param>
    /// <param name="isEvent">True where the follow-up ended with the event, false where it was censored; n values.</param>
    /// <param name="weights">Case weights, n positive values; default all 1.</param>
    /// <param name="strata">Stratum label of each row, n values; default one stratum.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static SurvivalData RightCensored(
        IReadOnlyList<double> time, IReadOnlyList<bool> isEvent, IReadOnlyList<double>? weights = null, IReadOnlyList<int>? strata = null)
        => Create(null, time, isEvent, weights, strata);

    /// <summary>Start-stop rows, each at risk on (start, stop]: left truncation or covariates that change with time.</summary>
    /// <param name="start">Entry times, n values.</param>
    /// <param name="stop">Exit times, n values in the unit of <paramref name="start"/>.</param>
    /// <param name="isEvent">True where the row ended with the event; n values.</param>
    /// <param name="weights">Case weights, n positive values; default all 1.</param>
    /// <param name="strata">Stratum label of each row, n values; default one stratum.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static SurvivalData CountingProcess(
        IReadOnlyList<double> start,
        IReadOnlyList<double> stop,
        IReadOnlyList<bool> isEvent,
        IReadOnlyList<double>? weights = null,
        IReadOnlyList<int>? strata = null)
        => Create([.. start], stop, isEvent, weights, strata);

    /// <summary>The given rows in the given order, repeats allowed: a subset or a bootstrap resample.</summary>
    /// <param name="rows">Zero-based row numbers.</param>
    public SurvivalData Select(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new SurvivalData(
            _start is null ? null : Pick(_start, rows), Pick(_stop, rows), Pick(_isEvent, rows),
            _weights is null ? null : Pick(_weights, rows), Pick(_stratum, rows), _stratumLabels);
    }

    /// <summary>The same rows with other strata.</summary>
    /// <param name="strata">Stratum label of each row, <see cref="Count"/> values.</param>
    /// <exception cref="ArgumentException">The number of labels is not <see cref="Count"/>.</exception>
    public SurvivalData WithStrata(IReadOnlyList<int> strata)
    {
        var (codes, labels) = Codes(strata, Count);
        return new SurvivalData(_start, _stop, _isEvent, _weights, codes, labels);
    }

    /// <summary>Events and censorings exchanged: the data of the censoring distribution.</summary>
    public SurvivalData Reversed() => new(_start, _stop, Array.ConvertAll(_isEvent, e => !e), _weights, _stratum, _stratumLabels);

    internal IEnumerable<double> UsedWeights => (_weights ?? []).Where((_, i) => Usable[i]);

    internal double Weight(int row) => _weights is null ? 1.0 : _weights[row];

    internal static (int[] Codes, int[] Labels) Codes(IReadOnlyList<int>? labels, int count)
    {
        if (labels is null)
        {
            return (new int[count], [0]);
        }

        RequireLength(labels.Count, count, nameof(labels));
        int[] distinct = [.. labels.Distinct().Order()];
        var codes = new int[count];
        for (var i = 0; i < count; i++)
        {
            codes[i] = Array.BinarySearch(distinct, labels[i]);
        }

        return (codes, distinct);
    }

    internal static void RequireLength(int actual, int expected, string name)
    {
        if (actual != expected)
        {
            throw new ArgumentException($"{actual} values where {expected} rows are.", name);
        }
    }

    private static SurvivalData Create(
        double[]? start, IReadOnlyList<double> stop, IReadOnlyList<bool> isEvent, IReadOnlyList<double>? weights, IReadOnlyList<int>? strata)
    {
        var n = stop.Count;
        RequireLength(isEvent.Count, n, nameof(isEvent));
        RequireLength(start?.Length ?? n, n, nameof(start));
        RequireLength(weights?.Count ?? n, n, nameof(weights));
        double[] exits = [.. stop];
        var (codes, labels) = Codes(strata, n);
        var data = new SurvivalData(start, exits, [.. isEvent], weights is null ? null : [.. weights], codes, labels);
        if (TiedTimes.MakeEqual(start ?? [], data.ByStart, exits, data.ByStop))
        {
            (data._byStop, data._byStart) = (null, null);
            data.Exclude();
        }

        return data;
    }

    private static T[] Pick<T>(T[] values, IReadOnlyList<int> rows)
    {
        var picked = new T[rows.Count];
        for (var i = 0; i < picked.Length; i++)
        {
            picked[i] = values[rows[i]];
        }

        return picked;
    }

    private bool IsUsable(int i)
        => double.IsFinite(_stop[i])
           && (_start is null || (double.IsFinite(_start[i]) && _start[i] < _stop[i]))
           && (_weights is null || (double.IsFinite(_weights[i]) && _weights[i] > 0));

    private void Exclude()
    {
        UsableCount = 0;
        for (var i = 0; i < Usable.Length; i++)
        {
            Usable[i] = IsUsable(i);
            UsableCount += Usable[i] ? 1 : 0;
        }
    }
}
