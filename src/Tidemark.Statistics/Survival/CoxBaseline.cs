using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>Baseline hazard and predicted survival of a fit, with the variance of Tsiatis (1981) and Link (1984).</summary>
internal static class CoxBaseline
{
    internal static IReadOnlyList<BaselineHazardPoint> Hazard(CoxFit fit, IReadOnlyList<double>? at)
        => [.. Walk(fit, at ?? new double[fit.Coefficients.Count]).Select(p => new BaselineHazardPoint(p.Stratum, p.Time, p.Hazard))];

    internal static IReadOnlyList<PredictedSurvivalPoint> Predict(CoxFit fit, IReadOnlyList<double> at, SurvivalInterval interval)
    {
        var z = Normal.Quantile(0.5 + (fit.State.Options.ConfLevel / 2));
        return [.. Walk(fit, at).Select(point =>
        {
            var s = Math.Exp(-point.Hazard);
            var se = Math.Sqrt(point.Variance);
            var (low, high) = SurvivalLimits.Of(interval, s, se, z);
            return new PredictedSurvivalPoint(point.Stratum, point.Time, s, se, low, high);
        })];
    }

    private static IEnumerable<(int Stratum, double Time, double Hazard, double Variance)> Walk(CoxFit fit, IReadOnlyList<double> at)
    {
        var problem = fit.State.Problem;
        SurvivalData.RequireLength(at.Count, problem.P, nameof(at));
        var z = Enumerable.Range(0, problem.P).Select(j => (at[j] - problem.Center[j]) / problem.Scale[j]).ToArray();
        var eta = z.Zip(fit.State.Newton.Beta, (x, b) => x * b).Sum();
        var times = problem.Times;
        for (int s = 0, low = 0, m = 0; s < problem.StratumEnds.Length; low = problem.StratumEnds[s++])
        {
            var (high, label, sums) = (problem.StratumEnds[s], fit.State.StratumLabel(low), new Sums(fit, z, eta));
            for (var i = low; i < high; i++)
            {
                if (i + 1 < high && problem.Stop[i + 1] == problem.Stop[i])
                {
                    continue;
                }

                for (; m < times.Count && times.Stratum[m] == s && times.Time[m] <= problem.Stop[i]; m++)
                {
                    sums.Add(m);
                }

                yield return (label, problem.Stop[i], sums.Hazard, sums.Variance());
            }
        }
    }

    private sealed class Sums(CoxFit fit, double[] z, double eta)
    {
        private readonly double[] _q = new double[z.Length];
        private double _poisson;

        internal double Hazard { get; private set; }

        internal void Add(int m)
        {
            var hazards = fit.State.Hazards;
            var factor = Math.Exp(eta - hazards.Shift[hazards.Times.Stratum[m]]);
            Hazard += factor * hazards.Total[m];
            _poisson += factor * factor * hazards.Squared[m];
            for (var j = 0; j < z.Length; j++)
            {
                _q[j] += factor * (hazards.TotalMean[j][m] - (z[j] * hazards.Total[m])) * fit.State.Problem.Scale[j];
            }
        }

        internal double Variance()
        {
            var sum = _poisson;
            for (var a = 0; a < z.Length; a++)
            {
                for (var b = 0; b < z.Length; b++)
                {
                    sum += _q[a] * fit.Covariance[a, b] * _q[b];
                }
            }

            return sum;
        }
    }
}
