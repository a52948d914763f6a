using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>One walk over a stratum's follow-up: the product limit with Greenwood's sum, the cumulative hazard with its variance, and
/// their infinitesimal jackknife where asked (docs/theory/kaplan-meier.md, eq. 1-8).</summary>
internal sealed class KaplanMeierSweep
{
    private readonly SurvivalData _data;
    private readonly FollowUp _followUp;
    private readonly KaplanMeierOptions _options;
    private readonly bool[] _continues;
    private readonly double _z;
    private readonly InfluenceSums? _curve;
    private readonly InfluenceSums? _hazard;
    private double _atRisk;
    private double _product = 1.0;
    private double _greenwood;
    private double _cumulative;
    private double _poisson;

    internal KaplanMeierSweep(SurvivalData data, FollowUp followUp, KaplanMeierOptions options, bool[] continues, int[]? clusters)
    {
        (_data, _followUp, _options, _continues) = (data, followUp, options, continues);
        _z = Normal.Quantile(0.5 + (options.ConfLevel / 2));
        (_curve, _hazard) = clusters is null ? (null, null) : (new InfluenceSums(clusters), new InfluenceSums(clusters));
    }

    internal List<KaplanMeierPoint> Points()
    {
        var (stops, starts) = (_followUp.Stops, _followUp.Starts);
        for (var i = 0; starts.Length == 0 && i < stops.Length; i++)
        {
            Enter(_followUp.Rows[i], _followUp.WeightsByStop[i]);
        }

        var points = new List<KaplanMeierPoint>();
        var entered = 0;
        for (var i = 0; i < stops.Length;)
        {
            var (time, first) = (stops[i], i);
            for (; entered < starts.Length && starts[entered] < time; entered++)
            {
                Enter(_followUp.Entries[entered], _followUp.WeightsByStart[entered]);
            }

            var (events, censored, continued, tied) = (0.0, 0.0, 0.0, 0);
            for (; i < stops.Length && stops[i] == time; i++)
            {
                var (row, weight) = (_followUp.Rows[i], _followUp.WeightsByStop[i]);
                (events, tied) = _data.IsEvent[row] ? (events + weight, tied + 1) : (events, tied);
                continued += !_data.IsEvent[row] && _continues[row] ? weight : 0.0;
                censored += !_data.IsEvent[row] && !_continues[row] ? weight : 0.0;
            }

            Step(events, tied);
            for (var k = first; k < i && _curve is not null; k++)
            {
                Leave(_followUp.Rows[k], _followUp.WeightsByStop[k], events);
            }

            points.Add(Point(time, events, censored));
            _atRisk -= events + censored + continued;
        }

        return points;
    }

    private void Enter(int row, double weight)
    {
        _atRisk += weight;
        _curve?.Enter(row, weight, _greenwood);
        _hazard?.Enter(row, weight, _poisson);
    }

    /// <summary>Adds one time. Greenwood's sum is ∫ dN/(Y(Y − dN)), the hazard's variance ∫ dN/Y²: both are also the clocks of the
    /// influence of those at risk.</summary>
    private void Step(double events, int tied)
    {
        if (events <= 0)
        {
            return;
        }

        var left = _atRisk - events;
        var empties = left <= 1e-12 * _atRisk;
        _product *= empties ? 0.0 : left / _atRisk;
        _greenwood += empties ? double.PositiveInfinity : events / (_atRisk * left);
        var steps = _options.CorrectsTies ? tied : 1;
        for (var k = 0; k < steps; k++)
        {
            var share = events / steps;
            var n = _atRisk - (k * share);
            _cumulative += share / n;
            _poisson += share / (n * n);
        }
    }

    private void Leave(int row, double weight, double events)
    {
        var isEvent = _data.IsEvent[row];
        _curve!.Leave(row, weight, _greenwood, isEvent ? 1.0 / (_atRisk - events) : 0.0);
        _hazard!.Leave(row, weight, _poisson, isEvent ? 1.0 / _atRisk : 0.0);
    }

    private KaplanMeierPoint Point(double time, double events, double censored)
    {
        var survival = _options.FromHazard ? Math.Exp(-_cumulative) : _product;
        var seHazard = Math.Sqrt(_hazard?.Variance(_poisson) ?? _poisson);
        var seProduct = double.IsFinite(_greenwood) ? Math.Sqrt(_curve?.Variance(_greenwood) ?? _greenwood) : double.PositiveInfinity;
        var seLog = _options.FromHazard ? seHazard : seProduct;
        var (low, high) = _options.Interval is { } interval ? SurvivalLimits.Of(interval, survival, seLog, _z) : (null, null);
        return new(time, _atRisk, events, censored, survival, survival > 0 ? survival * seLog : 0.0, seLog, low, high)
        {
            CumulativeHazard = _cumulative,
            StdErrorHazard = seHazard,
        };
    }
}
