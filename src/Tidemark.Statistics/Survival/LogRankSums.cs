namespace Tidemark.Statistics.Survival;

/// <summary>
/// Observed and expected events of each group and the hypergeometric covariance of their difference, summed over event times and
/// strata, each time weighted by S(t−)^ρ of its stratum.
/// </summary>
internal sealed class LogRankSums
{
    private readonly double[] _atRisk;
    private readonly double[] _events;
    private readonly double _rho;
    private readonly double _gamma;

    internal LogRankSums(SurvivalData data, int[] groups, int count, double rho, double gamma)
    {
        (_rho, _gamma) = (rho, gamma);
        (_atRisk, _events) = (new double[count], new double[count]);
        (N, Observed, Expected, Covariance) = (new double[count], new double[count], new double[count], new double[count, count]);
        foreach (var followUp in FollowUp.ByStratum(data))
        {
            AddStratum(data, groups, followUp);
        }
    }

    internal double[] N { get; }

    internal double[] Observed { get; }

    internal double[] Expected { get; }

    internal double[,] Covariance { get; }

    private void AddStratum(SurvivalData data, int[] groups, FollowUp followUp)
    {
        Array.Clear(_atRisk);
        var (entered, survival) = (0, 1.0);
        for (var i = 0; i < followUp.Rows.Length; i++)
        {
            N[groups[followUp.Rows[i]]] += followUp.WeightsByStop[i];
            _atRisk[groups[followUp.Rows[i]]] += followUp.Starts.Length > 0 ? 0.0 : followUp.WeightsByStop[i];
        }

        for (var i = 0; i < followUp.Stops.Length;)
        {
            var (time, first) = (followUp.Stops[i], i);
            for (; entered < followUp.Starts.Length && followUp.Starts[entered] < time; entered++)
            {
                _atRisk[groups[followUp.Entries[entered]]] += followUp.WeightsByStart[entered];
            }

            Array.Clear(_events);
            for (; i < followUp.Stops.Length && followUp.Stops[i] == time; i++)
            {
                _events[groups[followUp.Rows[i]]] += data.IsEvent[followUp.Rows[i]] ? followUp.WeightsByStop[i] : 0.0;
            }

            survival *= AddTime(survival);
            for (var k = first; k < i; k++)
            {
                _atRisk[groups[followUp.Rows[k]]] -= followUp.WeightsByStop[k];
            }
        }
    }

    /// <summary>Adds one event time; returns the factor by which survival falls.</summary>
    private double AddTime(double survivalBefore)
    {
        var (d, n) = (_events.Sum(), _atRisk.Sum());
        if (d <= 0)
        {
            return 1.0;
        }

        var weight = (_rho == 0 ? 1.0 : Math.Pow(survivalBefore, _rho)) * (_gamma == 0 ? 1.0 : Math.Pow(1 - survivalBefore, _gamma));
        var factor = n > 1 ? weight * weight * d * (n - d) / (n * n * (n - 1)) : 0.0;
        for (var a = 0; a < _atRisk.Length; a++)
        {
            Observed[a] += weight * _events[a];
            Expected[a] += weight * d * _atRisk[a] / n;
            for (var b = 0; b < _atRisk.Length; b++)
            {
                Covariance[a, b] += factor * _atRisk[a] * ((a == b ? n : 0.0) - _atRisk[b]);
            }
        }

        return (n - d) / n;
    }
}
