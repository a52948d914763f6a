namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Kaplan-Meier estimate Ĝ of the censoring time of rows sorted by time, events before censorings at a tie: factor 1 − c/y, y the
/// rows at risk less the events. Carries what Ĝ owes to each row into an influence.
/// </summary>
internal sealed class CensoringProcess
{
    private readonly double[] _time;
    private readonly bool[] _isCensored;
    private readonly int[] _ends;
    private readonly int[] _exposed;
    private readonly int[] _censored;
    private readonly double[] _after;

    internal CensoringProcess(double[] time, bool[] isCensored)
    {
        (_time, _isCensored) = (time, isCensored);
        var (ends, exposed, censored, after) = (new List<int>(), new List<int>(), new List<int>(), new List<double>());
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
            exposed.Add(y);
            censored.Add(c);
            after.Add(g);
        }

        (_ends, _exposed, _censored, _after) = ([.. ends], [.. exposed], [.. censored], [.. after]);
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
    /// Adds to each row's own part what it does through Ĝ to the terms that are weighted by 1/Ĝ (the infinitesimal jackknife of the
    /// product-limit estimator): +1/y where it is censored, −c/(y(y − c)) at every censoring time it outlives.
    /// </summary>
    /// <param name="own">Own part of each row; changed.</param>
    /// <param name="weighted">Terms weighted by 1/Ĝ(Tᵢ−), by row.</param>
    /// <param name="atHorizon">Sum of the terms weighted by 1/Ĝ(t).</param>
    /// <param name="horizon">t.</param>
    internal void AddTo(double[] own, double[] weighted, double atHorizon, double horizon)
    {
        var last = GroupsUpTo(horizon);
        var later = Later(weighted, atHorizon, last);
        var compensated = 0.0;
        for (var g = 0; g < _ends.Length; g++)
        {
            var (y, c, rest) = (_exposed[g], _censored[g], g < last ? later[g] : 0.0);
            for (var i = g == 0 ? 0 : _ends[g - 1]; i < _ends[g]; i++)
            {
                own[i] += (_isCensored[i] ? rest / y : 0.0) - compensated;
            }

            compensated += y > c ? rest * c / ((double)y * (y - c)) : 0.0;
        }
    }

    private double[] Later(double[] weighted, double atHorizon, int last)
    {
        var (later, sum) = (new double[_ends.Length], atHorizon);
        for (var g = last - 1; g >= 0; g--)
        {
            later[g] = sum;
            for (var i = g == 0 ? 0 : _ends[g - 1]; i < _ends[g]; i++)
            {
                sum += weighted[i];
            }
        }

        return later;
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
