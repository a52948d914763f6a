using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>Baseline hazard and predicted survival of a fit, with the variance of Tsiatis (1981) and Link (1984).</summary>
internal static class CoxBaseline
{
    internal static IReadOnlyList<BaselineHazardPoint> Hazard(CoxFit fit, IReadOnlyList<double>? at)
        => [.. Walk(fit, at ?? new double[fit.Coefficients.Count], 0.0).Select(p => new BaselineHazardPoint(p.Stratum, p.Time, p.Hazard))];

    internal static IReadOnlyList<PredictedSurvivalPoint> Predict(CoxFit fit, IReadOnlyList<double> at, SurvivalInterval? interval, double offset)
    {
        var z = Normal.Quantile(0.5 + (fit.State.Options.ConfLevel / 2));
        return [.. Walk(fit, at, offset).Select(point =>
        {
            var s = Math.Exp(-point.Hazard);
            var se = Math.Sqrt(point.Variance);
            var (low, high) = interval is { } scale ? SurvivalLimits.Of(scale, s, se, z) : (null, null);
            return new PredictedSurvivalPoint(point.Stratum, point.Time, s, se, low, high);
        })];
    }

    private static IEnumerable<(int Stratum, double Time, double Hazard, double Variance)> Walk(CoxFit fit, IReadOnlyList<double> at, double offset)
    {
        var problem = fit.State.Problem;
        SurvivalData.RequireLength(at.Count, problem.P, nameof(at));
        var times = problem.Times;
        for (int s = 0, low = 0, m = 0; s < problem.StratumEnds.Length; low = problem.StratumEnds[s++])
        {
            var (high, label, sums) = (problem.StratumEnds[s], fit.State.StratumLabel(low), new CoxHazardSums(fit, at, offset));
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
}
