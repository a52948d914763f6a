namespace Tidemark.Statistics.Accuracy;

/// <summary>Rows sorted by marker, and Kaplan-Meier at a horizon among neighbors.</summary>
internal sealed class NeighborSample
{
    private readonly double[] _marker;
    private readonly double _horizon;
    private readonly int[] _byTime;
    private readonly double[] _time;
    private readonly bool[] _isEvent;

    internal NeighborSample(IReadOnlyList<double> time, IReadOnlyList<bool> isEvent, IReadOnlyList<double> marker, double horizon)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(isEvent);
        ArgumentNullException.ThrowIfNull(marker);
        Pairs.RequireSameLength(time, isEvent);
        Pairs.RequireSameLength(time, marker);
        int[] rows = [.. Enumerable.Range(0, time.Count).Where(i => double.IsFinite(time[i]) && !double.IsNaN(marker[i])).OrderBy(i => marker[i])];
        _marker = Array.ConvertAll(rows, i => marker[i]);
        _time = Array.ConvertAll(rows, i => time[i]);
        _isEvent = Array.ConvertAll(rows, i => isEvent[i]);
        _horizon = horizon;
        _byTime = [.. Enumerable.Range(0, rows.Length).Where(i => _time[i] <= horizon).OrderBy(i => _time[i])];
    }

    internal int Rows => _marker.Length;

    /// <summary>−∞ and each distinct marker, with the number of rows at or below it.</summary>
    internal IEnumerable<(double Threshold, int Below)> Cuts()
    {
        yield return (double.NegativeInfinity, 0);
        for (var i = 1; i <= Rows; i++)
        {
            if (i == Rows || _marker[i] != _marker[i - 1])
            {
                yield return (_marker[i - 1], i);
            }
        }
    }

    /// <summary>Rows whose markers are as near as the k-th higher neighbor of the row, or the highest marker.</summary>
    internal (int From, int To) Window(int row, int neighbors)
    {
        var first = row;
        while (first > 0 && _marker[first - 1] == _marker[row])
        {
            first--;
        }

        var reach = _marker[Math.Min(Rows - 1, first + neighbors)] - _marker[row];
        var (from, to) = (first, row + 1);
        while (from > 0 && _marker[row] - _marker[from - 1] <= reach)
        {
            from--;
        }

        while (to < Rows && _marker[to] - _marker[row] <= reach)
        {
            to++;
        }

        return (from, to);
    }

    internal double Survival((int From, int To) window) => Survival(window.From, window.To);

    /// <summary>Kaplan-Meier at the horizon among the rows from .. to - 1 by marker.</summary>
    internal double Survival(int from, int to)
    {
        var (survival, atRisk) = (1.0, to - from);
        for (var k = 0; k < _byTime.Length;)
        {
            var (t, gone, events) = (_time[_byTime[k]], 0, 0);
            for (; k < _byTime.Length && _time[_byTime[k]] == t; k++)
            {
                var row = _byTime[k];
                if (row >= from && row < to)
                {
                    (gone, events) = (gone + 1, events + (_isEvent[row] ? 1 : 0));
                }
            }

            survival *= events > 0 ? 1 - ((double)events / atRisk) : 1;
            atRisk -= gone;
        }

        return survival;
    }

    /// <summary>Kaplan-Meier at the horizon with weights that fall with the distance from a row's marker.</summary>
    internal double KernelSurvival(int row, double lambda)
    {
        var weights = Array.ConvertAll(_marker, m => Math.Exp(-(m - _marker[row]) * (m - _marker[row]) / (lambda * lambda)));
        var (survival, atRisk) = (1.0, weights.Sum());
        for (var k = 0; k < _byTime.Length;)
        {
            var (t, gone, events) = (_time[_byTime[k]], 0.0, 0.0);
            for (; k < _byTime.Length && _time[_byTime[k]] == t; k++)
            {
                var w = weights[_byTime[k]];
                (gone, events) = (gone + w, events + (_isEvent[_byTime[k]] ? w : 0));
            }

            survival *= events > 0 ? Math.Max(0, 1 - (events / atRisk)) : 1;
            atRisk -= gone;
        }

        return survival;
    }
}
