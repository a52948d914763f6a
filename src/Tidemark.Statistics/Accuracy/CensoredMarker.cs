using Tidemark.Statistics.Survival;

namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// Rows sorted by time with the censoring distribution Ĝ. At a tied time events come before censorings, so the hazard of censoring
/// is c / (n − d). Area and influence in O(n log n).
/// </summary>
internal sealed class CensoredMarker
{
    private readonly int[] _order;
    private readonly double[] _time;
    private readonly bool[] _isEvent;
    private readonly int[] _rank;
    private readonly int _ranks;
    private readonly double[] _before;
    private readonly double[] _hazard;
    private readonly double[] _exposed;

    internal CensoredMarker(double[] time, bool[] isEvent, double[] marker)
    {
        var n = time.Length;
        double[] distinct = [.. marker.Distinct().Order()];
        _order = [.. Enumerable.Range(0, n).OrderBy(i => time[i]).ThenBy(i => isEvent[i] ? 0 : 1)];
        _time = Array.ConvertAll(_order, i => time[i]);
        _isEvent = Array.ConvertAll(_order, i => isEvent[i]);
        _rank = Array.ConvertAll(_order, i => Array.BinarySearch(distinct, marker[i]));
        _ranks = distinct.Length;
        (_before, _hazard, _exposed) = (new double[n], new double[n], new double[n]);
        Censoring(n);
    }

    internal (int Cases, int Controls, int Censored) Counts(double horizon)
    {
        var (cases, censored) = (0, 0);
        for (var i = 0; i < _time.Length && _time[i] <= horizon; i++)
        {
            (cases, censored) = _isEvent[i] ? (cases + 1, censored) : (cases, censored + 1);
        }

        return (cases, _time.Length - cases - censored, censored);
    }

    internal (double Auc, double[] Influence) Auc(double horizon)
    {
        var n = _time.Length;
        var wins = Wins(horizon);
        var (pairs, weight, controls) = (0.0, 0.0, 0);
        for (var i = 0; i < n; i++)
        {
            if (_time[i] > horizon)
            {
                controls++;
            }
            else if (_isEvent[i])
            {
                pairs += wins[i] / _before[i];
                weight += 1 / _before[i];
            }
        }

        var auc = pairs / (weight * controls);
        return (auc, Influence(horizon, auc, wins, weight, controls));
    }

    private void Censoring(int n)
    {
        var g = 1.0;
        for (var i = 0; i < n;)
        {
            var (first, events) = (i, 0);
            for (; i < n && _time[i] == _time[first]; i++)
            {
                events += _isEvent[i] ? 1 : 0;
                _before[i] = g;
            }

            var (exposed, censored) = (n - first - events, i - first - events);
            for (var k = first; k < i; k++)
            {
                (_exposed[k], _hazard[k]) = (exposed, exposed > 0 ? (double)censored / exposed : 0.0);
            }

            g *= 1 - _hazard[first];
        }
    }

    /// <summary>For a case the controls below it, for a control the weight of the cases above it; ties one half.</summary>
    private double[] Wins(double horizon)
    {
        var (cases, controls) = (new RankCounts(_ranks), new RankCounts(_ranks));
        for (var i = 0; i < _time.Length; i++)
        {
            if (_time[i] > horizon)
            {
                controls.Add(_rank[i], 1.0);
            }
            else if (_isEvent[i])
            {
                cases.Add(_rank[i], 1 / _before[i]);
            }
        }

        var wins = new double[_time.Length];
        for (var i = 0; i < wins.Length; i++)
        {
            wins[i] = _time[i] > horizon
                ? cases.Total - cases.Below(_rank[i]) - (cases.At(_rank[i]) / 2)
                : controls.Below(_rank[i]) + (controls.At(_rank[i]) / 2);
        }

        return wins;
    }

    /// <summary>Centered influences: own pairs, and what the row does to Ĝ through its censoring martingale.</summary>
    private double[] Influence(double horizon, double auc, double[] wins, double weight, int controls)
    {
        var n = _time.Length;
        var influence = new double[n];
        var scale = n / (weight * controls);
        var (ahead, later) = (0.0, new double[n]);
        for (var i = n - 1; i >= 0;)
        {
            var last = i;
            for (; i >= 0 && _time[i] == _time[last]; i--)
            {
                later[i] = ahead;
            }

            for (var k = i + 1; k <= last; k++)
            {
                ahead += _isEvent[k] && _time[k] <= horizon ? (wins[k] - (auc * controls)) / _before[k] : 0.0;
            }
        }

        var compensated = 0.0;
        for (var i = 0; i < n;)
        {
            var first = i;
            for (; i < n && _time[i] == _time[first]; i++)
            {
                var own = _time[i] > horizon ? wins[i] - (auc * weight) : _isEvent[i] ? (wins[i] - (auc * controls)) / _before[i] : 0.0;
                var censored = !_isEvent[i] && _exposed[i] > 0;
                var jump = _exposed[first] > 0 ? later[first] / _exposed[first] : 0.0;
                influence[_order[i]] = scale * (own + (censored ? jump * (1 - _hazard[i]) : 0.0) - compensated);
            }

            compensated += _exposed[first] > 0 ? later[first] * _hazard[first] / _exposed[first] : 0.0;
        }

        return influence;
    }
}
