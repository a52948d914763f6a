namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Kaplan-Meier estimate Ĝ of the censoring time of rows sorted by time, events counted before censorings at a tie: factor 1 − c/y,
/// y the rows at risk less the events. Carries what Ĝ owes to each row into an influence.
/// </summary>
internal sealed class CensoringProcess
{
    private readonly double[] _time;
    private readonly bool[] _isCensored;
    private readonly int[] _ends;
    private readonly double[] _after;

    internal CensoringProcess(double[] time, bool[] isCensored)
    {
        (_time, _isCensored) = (time, isCensored);
        var (ends, after) = (new List<int>(), new List<double>());
        Before = new double[time.Length];
        var g = 1.0;
        for (var i = 0; i < time.Length;)
        {
            var (first, c) = (i, 0);
            for (; i < time.Length && time[i] == time[first]; i++)
            {
                c += isCensored[i] ? 1 : 0;
                Before[i] = g;
            }

            var y = time.Length - i + c;
            g *= y > 0 ? 1 - ((double)c / y) : 1;
            ends.Add(i);
            after.Add(g);
        }

        (_ends, _after) = ([.. ends], [.. after]);
    }

    /// <summary>Ĝ(Tᵢ−).</summary>
    internal double[] Before { get; }

    /// <summary>Ĝ(t).</summary>
    internal double At(double horizon)
    {
        var group = GroupsUpTo(horizon);
        return group == 0 ? 1.0 : _after[group - 1];
    }

    /// <summary>
    /// Adds to each row's own part what it does through Ĝ to the terms that are weighted by 1/Ĝ: ∫ H/y dM, M the row's censoring
    /// martingale, y and the hazard counted row by row in the order of the data where times are tied, a tied censoring jumping at
    /// the first row of its tie.
    /// </summary>
    /// <param name="own">Own part of each row; changed.</param>
    /// <param name="weighted">Terms weighted by 1/Ĝ(Tᵢ−), by row; 0 after the horizon.</param>
    /// <param name="atHorizon">Sum of the terms weighted by 1/Ĝ(t).</param>
    /// <param name="horizon">t.</param>
    internal void AddTo(double[] own, double[] weighted, double atHorizon, double horizon)
    {
        var (n, last) = (_time.Length, GroupsUpTo(horizon) is var groups and > 0 ? _ends[groups - 1] : 0);
        var (later, sum) = (new double[last], atHorizon);
        for (var i = last - 1; i >= 0; i--)
        {
            sum += weighted[i];
            later[i] = sum;
        }

        var (compensated, first) = (0.0, 0);
        for (var i = 0; i < n; i++)
        {
            first = i > 0 && _time[i] == _time[i - 1] ? first : i;
            if (i < last && _isCensored[i])
            {
                compensated += later[i] / ((double)(n - i) * (n - i));
                own[i] += later[first] / (n - first);
            }

            own[i] -= compensated;
        }
    }

    private int GroupsUpTo(double horizon)
    {
        var (low, high) = (0, _ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _time[_ends[middle] - 1] <= horizon ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
