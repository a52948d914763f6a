namespace Tidemark.Statistics.Survival;

/// <summary>
/// Martingale residuals <c>δᵢ − rᵢ Λ̂ᵢ</c> and score residuals <c>∫ (xᵢ − x̄(t)) dMᵢ(t)</c> (Therneau, Grambsch and Fleming 1990),
/// with Efron's tie steps: at its own time a tied event sees each step's hazard times 1 − fₖ. Linear in the rows.
/// </summary>
internal static class CoxResiduals
{
    internal static double[] Martingale(CoxState state)
    {
        var (problem, hazards) = (state.Problem, state.Hazards);
        var residuals = new double[state.Data.Count];
        Array.Fill(residuals, double.NaN);
        for (var i = 0; i < problem.N; i++)
        {
            var isEvent = problem.IsEvent[i];
            var exposure = hazards.Exposure(i) - (isEvent ? hazards.Gone[problem.Times.Through[i] - 1] : 0.0);
            residuals[problem.Rows[i]] = (isEvent ? 1.0 : 0.0) - (state.Likelihood.Risk[i] / problem.Weight[i] * exposure);
        }

        return residuals;
    }

    internal static double[,] Score(CoxState state)
    {
        var (problem, p) = (state.Problem, state.Problem.P);
        var byRow = new double[state.Data.Count, p];
        for (var i = 0; i < byRow.Length; i++)
        {
            byRow[i / p, i % p] = double.NaN;
        }

        var scaled = Scaled(state);
        for (var i = 0; i < problem.N; i++)
        {
            for (var j = 0; j < p; j++)
            {
                byRow[problem.Rows[i], j] = scaled[(i * p) + j] * problem.Scale[j];
            }
        }

        return byRow;
    }

    internal static double[,] RobustCovariance(CoxState state, IReadOnlyList<int> cluster)
    {
        var (problem, p) = (state.Problem, state.Problem.P);
        var scaled = Scaled(state);
        var sums = new Dictionary<int, double[]>();
        for (var i = 0; i < problem.N; i++)
        {
            var key = cluster[problem.Rows[i]];
            if (!sums.TryGetValue(key, out var sum))
            {
                sums[key] = sum = new double[p];
            }

            for (var j = 0; j < p; j++)
            {
                sum[j] += problem.Weight[i] * scaled[(i * p) + j];
            }
        }

        var covariance = new double[p, p];
        foreach (var sum in sums.Values)
        {
            var influence = state.Newton.Factor.Solve(sum);
            for (var a = 0; a < p * p; a++)
            {
                covariance[a / p, a % p] += influence[a / p] * influence[a % p];
            }
        }

        return state.Unscale(covariance);
    }

    /// <summary>Score residuals of the standardized columns, sorted rows × p.</summary>
    internal static double[] Scaled(CoxState state)
    {
        var (problem, p, hazards) = (state.Problem, state.Problem.P, state.Hazards);
        var residuals = new double[problem.N * p];
        for (var i = 0; i < problem.N; i++)
        {
            var (risk, exposure, m) = (state.Likelihood.Risk[i] / problem.Weight[i], hazards.Exposure(i), problem.Times.Through[i] - 1);
            for (var j = 0; j < p; j++)
            {
                var x = problem.X[j][i];
                var value = -risk * ((x * exposure) - hazards.MeanExposure(i, j));
                residuals[(i * p) + j] = !problem.IsEvent[i]
                    ? value
                    : value + x - hazards.Mean[j][m] + (risk * ((x * hazards.Gone[m]) - hazards.GoneMean[j][m]));
            }
        }

        return residuals;
    }
}
