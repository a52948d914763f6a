namespace Tidemark.Statistics.Survival;

/// <summary>Cumulative hazard of one row of covariates, event time by event time, with the variance of Tsiatis (1981) and Link (1984).</summary>
internal sealed class CoxHazardSums
{
    private readonly CoxFit _fit;
    private readonly double[] _z;
    private readonly double[] _q;
    private readonly double _eta;
    private double _poisson;

    internal CoxHazardSums(CoxFit fit, IReadOnlyList<double> x, double offset)
    {
        var problem = fit.State.Problem;
        _fit = fit;
        _z = [.. x.Select((value, j) => (value - problem.Center[j]) / problem.Scale[j])];
        _q = new double[_z.Length];
        _eta = offset;
        for (var j = 0; j < _z.Length; j++)
        {
            _eta += fit.State.Newton.Beta[j] == 0 ? 0.0 : _z[j] * fit.State.Newton.Beta[j];
        }
    }

    internal bool IsFinite => double.IsFinite(_eta);

    internal double Hazard { get; private set; }

    /// <summary>Adds all event times of a stratum (by its place in the problem) in (start, stop].</summary>
    internal void Add(int stratum, double start, double stop)
    {
        var hazards = _fit.State.Hazards;
        var (from, end) = hazards.Between(stratum, start, stop);
        var (total, squared) = hazards.Sum(from, end);
        var factor = Math.Exp(_eta - hazards.Shift[stratum]);
        Hazard += factor * total;
        _poisson += factor * factor * squared;
        for (var j = 0; j < _z.Length; j++)
        {
            _q[j] += factor * (hazards.SumOfMeans(from, end, j) - (_z[j] * total)) * _fit.State.Problem.Scale[j];
        }
    }

    internal void Add(int m)
    {
        var hazards = _fit.State.Hazards;
        var factor = Math.Exp(_eta - hazards.Shift[hazards.Times.Stratum[m]]);
        Hazard += factor * hazards.Total[m];
        _poisson += factor * factor * hazards.Squared[m];
        for (var j = 0; j < _z.Length; j++)
        {
            _q[j] += factor * (hazards.TotalMean[j][m] - (_z[j] * hazards.Total[m])) * _fit.State.Problem.Scale[j];
        }
    }

    internal double Variance()
    {
        var sum = _poisson;
        for (var a = 0; a < _z.Length; a++)
        {
            for (var b = 0; b < _z.Length; b++)
            {
                sum += _q[a] * _fit.Covariance[a, b] * _q[b];
            }
        }

        return sum;
    }
}
