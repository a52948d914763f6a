namespace Tidemark.Statistics.Accuracy;

/// <summary>Rows sorted by time, tied rows in the order of the data, with their censoring probabilities; cases, controls and their weights at a horizon.</summary>
internal sealed class IpcwSample
{
    private readonly int[] _order;
    private readonly int[] _cause;
    private readonly CensoringProcess _process;
    private readonly CensoringSurvival _censoring;
    private readonly TimeDependentOptions _options;

    internal IpcwSample(double[] time, int[] cause, double[] marker, TimeDependentOptions options)
    {
        _options = options;
        _order = [.. Enumerable.Range(0, time.Length).OrderBy(i => time[i])];
        Time = Array.ConvertAll(_order, i => time[i]);
        _cause = Array.ConvertAll(_order, i => cause[i]);
        Marker = Array.ConvertAll(_order, i => marker[i]);
        var (sorted, _) = RadixOrder.Of(Marker);
        Distinct = [.. sorted.Where((v, i) => i == 0 || v != sorted[i - 1])];
        Rank = Array.ConvertAll(Marker, v => Array.BinarySearch(Distinct, v));
        var isCensored = Array.ConvertAll(_cause, c => c == 0);
        _process = new CensoringProcess(Time, isCensored);
        double[][] x = [Marker, .. options.OtherMarkers.Select(m => Array.ConvertAll(_order, i => m[i]))];
        _censoring = options.Weighting switch
        {
            CensoringWeighting.Cox => CensoringModel.Cox(Time, isCensored, x),
            CensoringWeighting.Aalen => CensoringModel.Aalen(Time, isCensored, x),
            _ => new CensoringSurvival(_process.Before, (_, t) => _process.At(t)),
        };
    }

    internal double[] Time { get; }

    internal double[] Marker { get; }

    /// <summary>Distinct markers, ascending.</summary>
    internal double[] Distinct { get; }

    internal int[] Rank { get; }

    internal int Rows => Time.Length;

    internal bool IsMarginal => _options.Weighting == CensoringWeighting.Marginal;

    internal bool HasCompeting => Array.Exists(_cause, c => c != 0 && c != _options.Cause);

    internal int Count(double horizon, Func<int, bool> isKind) => Enumerable.Range(0, Rows).Count(i => Time[i] <= horizon && isKind(_cause[i]));

    /// <summary>1/Ĝ(Tᵢ−) of the cases by t, else 0.</summary>
    internal double[] CaseWeights(double horizon) => Weights(horizon, c => c == _options.Cause, withSurvivors: false);

    /// <summary>Weights of those who could still have the event; with <paramref name="withCompeting"/> also of those it has escaped
    /// because another came first.</summary>
    internal double[] ControlWeights(double horizon, bool withCompeting) =>
        Weights(horizon, c => withCompeting && c != 0 && c != _options.Cause, withSurvivors: true);

    /// <summary>Kaplan-Meier's share without any event by t, by its inverse-probability form.</summary>
    internal double EventFree(double horizon)
    {
        var gone = 0.0;
        for (var i = 0; i < Rows && Time[i] <= horizon; i++)
        {
            gone += _cause[i] != 0 ? 1 / _process.Before[i] : 0.0;
        }

        return 1 - (gone / Rows);
    }

    /// <summary>The influence of each row, in the caller's order, on a ratio: own parts and terms weighted by 1/Ĝ; null unless marginal.</summary>
    internal double[]? Influence(double[] own, double[] weighted, double denominator, double horizon)
    {
        if (!IsMarginal)
        {
            return null;
        }

        var (atHorizon, early, all) = (0.0, new double[Rows], (double[])own.Clone());
        for (var i = 0; i < Rows; i++)
        {
            if (Time[i] > horizon)
            {
                atHorizon += weighted[i];
            }
            else
            {
                early[i] = weighted[i];
            }
        }

        _process.AddTo(all, early, atHorizon, horizon);
        var influence = new double[Rows];
        for (var i = 0; i < Rows; i++)
        {
            influence[_order[i]] = Rows / denominator * all[i];
        }

        return influence;
    }

    private double[] Weights(double horizon, Func<int, bool> isEarly, bool withSurvivors)
    {
        var weights = new double[Rows];
        for (var i = 0; i < Rows; i++)
        {
            weights[i] = Time[i] > horizon
                ? withSurvivors ? 1 / _censoring.At(i, horizon) : 0.0
                : isEarly(_cause[i]) ? 1 / _censoring.Before(i) : 0.0;
        }

        return weights;
    }
}
