namespace Tidemark.Statistics.Survival;

/// <summary>The weight of the pairs of each event time.</summary>
internal static class PairWeights
{
    internal static double[] Of(CoxProblem problem, PairWeight kind, double latest)
    {
        var times = problem.Times;
        var weights = new double[times.Count];
        Array.Fill(weights, 1.0);
        for (int s = 0, low = 0, m = 0; kind != PairWeight.AtRisk && s < problem.StratumEnds.Length; low = problem.StratumEnds[s++])
        {
            m = OfStratum(problem, kind, low, problem.StratumEnds[s], m, weights);
        }

        for (var m = 0; m < times.Count; m++)
        {
            weights[m] = times.Time[m] > latest ? 0.0 : weights[m];
        }

        return weights;
    }

    private static int OfStratum(CoxProblem problem, PairWeight kind, int low, int high, int m, double[] weights)
    {
        var (total, atRisk, s, g, entered) = (0.0, 0.0, 1.0, 1.0, low);
        for (var i = low; i < high; i++)
        {
            total += problem.Weight[i];
            atRisk += problem.Start is null ? problem.Weight[i] : 0.0;
        }

        for (var i = low; i < high;)
        {
            var (time, events, censored) = (problem.Stop[i], 0.0, 0.0);
            for (; problem.ByStart is { } order && entered < high && problem.Start![order[entered]] < time; entered++)
            {
                atRisk += problem.Weight[order[entered]];
            }

            for (; i < high && problem.Stop[i] == time; i++)
            {
                (events, censored) = problem.IsEvent[i] ? (events + problem.Weight[i], censored) : (events, censored + problem.Weight[i]);
            }

            if (events > 0)
            {
                weights[m++] = kind switch
                {
                    PairWeight.Survival => total * s / atRisk,
                    PairWeight.SurvivalByCensoring => total * s / (g * atRisk),
                    PairWeight.InverseCensoring => 1 / (g * g),
                    PairWeight.Equal => 1 / atRisk,
                    _ => 1.0,
                };
            }

            s *= 1 - (events / atRisk);
            g *= atRisk - events > 0 ? 1 - (censored / (atRisk - events)) : 1.0;
            atRisk -= events + censored;
        }

        return m;
    }
}
