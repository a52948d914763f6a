namespace Tidemark.Statistics.Survival;

/// <summary>
/// Martingale residuals <c>δᵢ − rᵢ Λ̂ᵢ</c> and score residuals <c>∫ (xᵢ − x̄(t)) dMᵢ(t)</c> (Therneau, Grambsch and Fleming 1990),
/// with Efron's tie steps: at its own time a tied event sees each step's hazard times 1 − fₖ. Linear in the rows.
/// </summary>
internal static class CoxResiduals
{
    internal static IReadOnlyList<double> Martingale(CoxState state)
    {
        var size = state.Data.Count;
        var residuals = new double[size];
        Array.Fill(residuals, double.NaN);
        Each(state, (i, table, from, through, risk) =>
        {
            var isEvent = state.Problem.IsEvent[i];
            var expected = table.Exposure(from, through) - (isEvent ? table.Jumps[through - 1].Gone : 0.0);
            residuals[state.Problem.Rows[i]] = (isEvent ? 1.0 : 0.0) - (risk * expected);
        });
        return residuals;
    }

    internal static double[,] Score(CoxState state)
    {
        var (problem, p) = (state.Problem, state.Problem.P);
        var size = state.Data.Count;
        var byRow = new double[size, p];
        for (var i = 0; i < size * p; i++)
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
    private static double[] Scaled(CoxState state)
    {
        var (x, p) = (state.Problem.X, state.Problem.P);
        var residuals = new double[x.Length];
        Each(state, (i, table, from, through, risk) =>
        {
            var exposure = table.Exposure(from, through);
            for (var j = 0; j < p; j++)
            {
                var xj = x[(i * p) + j];
                var value = -risk * ((xj * exposure) - table.MeanExposure(from, through, j));
                if (state.Problem.IsEvent[i])
                {
                    var jump = table.Jumps[through - 1];
                    value += xj - jump.Mean[j] + (risk * ((xj * jump.Gone) - jump.GoneMean[j]));
                }

                residuals[(i * p) + j] = value;
            }
        });
        return residuals;
    }

    private static void Each(CoxState state, Action<int, CoxHazardTable, int, int, double> use)
    {
        var (tables, risk) = CoxHazardTable.Of(state);
        var low = 0;
        for (var s = 0; s < tables.Length; s++)
        {
            var high = state.Problem.StratumEnds[s];
            for (var i = low; i < high; i++)
            {
                var from = state.Problem.Start is { } start ? tables[s].StepsThrough(start[i]) : 0;
                use(i, tables[s], from, tables[s].StepsThrough(state.Problem.Stop[i]), risk[i]);
            }

            low = high;
        }
    }
}
