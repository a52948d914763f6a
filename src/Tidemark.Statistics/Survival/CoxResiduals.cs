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
        var byRow = Missing(state.Data.Count, p);
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

    /// <summary>Score residuals times the naive covariance and the row's weight: about what the estimate changes by without the row
    /// (Cain and Lange 1984).</summary>
    internal static double[,] DfBeta(CoxState state)
    {
        var (problem, p) = (state.Problem, state.Problem.P);
        var byRow = Missing(state.Data.Count, p);
        var scaled = Scaled(state);
        for (var i = 0; i < problem.N; i++)
        {
            var change = state.Newton.Factor.Solve(scaled.AsSpan(i * p, p));
            for (var j = 0; j < p; j++)
            {
                byRow[problem.Rows[i], j] = problem.Weight[i] * change[j] / problem.Scale[j];
            }
        }

        return byRow;
    }

    /// <summary>xᵢ − x̄(t) of each event, by stratum and time (Schoenfeld 1982); with tied events x̄ is the mean over the tie steps.</summary>
    internal static double[,] Schoenfeld(CoxState state)
    {
        var (problem, hazards, times) = (state.Problem, state.Hazards, state.Problem.Times);
        var residuals = new double[times.Rows.Length, problem.P];
        for (int m = 0, k = 0; m < times.Count; m++)
        {
            for (; k < times.RowsEnd[m]; k++)
            {
                for (var j = 0; j < problem.P; j++)
                {
                    residuals[k, j] = (problem.X[j][times.Rows[k]] - hazards.Mean[j][m]) * problem.Scale[j];
                }
            }
        }

        return residuals;
    }

    internal static double[,] RobustCovariance(CoxState state, IReadOnlyList<int> cluster)
    {
        var (problem, p) = (state.Problem, state.Problem.P);
        var covariance = new double[p, p];
        foreach (var sum in ClusterSums(problem, Scaled(state), cluster))
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
    internal static double[] Scaled(CoxState state) => Scaled(state.Problem, state.Likelihood, state.Hazards);

    /// <summary>Score residuals at any β of a likelihood.</summary>
    /// <param name="problem">The rows.</param>
    /// <param name="likelihood">The likelihood, run at β.</param>
    /// <param name="hazards">Its hazards; with g in them where g is given.</param>
    /// <param name="g">A factor of each event time: the residuals of x·g(t); none where null.</param>
    internal static double[] Scaled(CoxProblem problem, PartialLikelihood likelihood, CoxHazards hazards, double[]? g = null)
    {
        var p = problem.P;
        var residuals = new double[problem.N * p];
        for (var i = 0; i < problem.N; i++)
        {
            var (risk, exposure, m) = (likelihood.Risk[i] / problem.Weight[i], hazards.Exposure(i), problem.Times.Through[i] - 1);
            for (var j = 0; j < p; j++)
            {
                var x = problem.X[j][i];
                var value = -risk * ((x * exposure) - hazards.MeanExposure(i, j));
                residuals[(i * p) + j] = !problem.IsEvent[i]
                    ? value
                    : value + ((g?[m] ?? 1.0) * (x - hazards.Mean[j][m])) + (risk * ((x * hazards.Gone[m]) - hazards.GoneMean[j][m]));
            }
        }

        return residuals;
    }

    /// <summary>Score of all rows at β = 0 with its variance summed over clusters: uᵀ (Σ s_c s_cᵀ)⁻¹ u.</summary>
    internal static double RobustScore(CoxState state, IReadOnlyList<int> cluster)
    {
        var (problem, p) = (state.Problem, state.Problem.P);
        var likelihood = new PartialLikelihood(problem, new CoxWeights(problem), state.Options.Ties);
        likelihood.Run(new double[p]);
        var scaled = Scaled(problem, likelihood, new CoxHazards(likelihood, problem.Times));
        var (u, variance) = (new double[p], new double[p * (p + 1) / 2]);
        foreach (var sum in ClusterSums(problem, scaled, cluster))
        {
            for (int a = 0, k = 0; a < p; a++)
            {
                u[a] += sum[a];
                for (var b = 0; b <= a; b++, k++)
                {
                    variance[k] += sum[a] * sum[b];
                }
            }
        }

        return Columns.Dot(new PackedCholesky(variance, p).Solve(u), u);
    }

    /// <summary>Σ w·residual of each cluster, p values each.</summary>
    internal static IEnumerable<double[]> ClusterSums(CoxProblem problem, double[] scaled, IReadOnlyList<int>? cluster)
    {
        var sums = new Dictionary<int, double[]>();
        for (var i = 0; i < problem.N; i++)
        {
            var key = cluster?[problem.Rows[i]] ?? i;
            if (!sums.TryGetValue(key, out var sum))
            {
                sums[key] = sum = new double[problem.P];
            }

            for (var j = 0; j < problem.P; j++)
            {
                sum[j] += problem.Weight[i] * scaled[(i * problem.P) + j];
            }
        }

        return sums.Values;
    }

    private static double[,] Missing(int rows, int columns)
    {
        var missing = new double[rows, columns];
        for (var i = 0; i < missing.Length; i++)
        {
            missing[i / columns, i % columns] = double.NaN;
        }

        return missing;
    }
}
