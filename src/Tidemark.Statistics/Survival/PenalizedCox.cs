namespace Tidemark.Statistics.Survival;

/// <summary>
/// <c>l*(β) = l(β) + ½ log |I(β)|</c> and its gradient <c>U*ᵣ = Uᵣ + ½ tr(I⁻¹ ∂I/∂βᵣ)</c>, where ∂I/∂βᵣ is the sum over event times of
/// the risk set's third central moments (Heinze and Schemper 2001, section 2).
/// </summary>
internal sealed class PenalizedCox(CoxProblem problem, CoxOptions options)
{
    private readonly PartialLikelihood _likelihood = new(problem, new CoxWeights(problem), options.Ties);

    internal sealed record Value(double LogLikelihood, double[] Gradient, double[] Information, PackedCholesky Factor);

    internal sealed record Optimum(double[] Beta, Value Value, Convergence Convergence);

    internal CoxProblem Problem => problem;

    internal CoxOptions Options => options;

    /// <summary>Newton steps with the information as curvature, at most 5 units long, halved until the likelihood rises.</summary>
    internal Optimum Maximize(double[] start, bool[] free)
    {
        var (beta, value, status) = (start, At(start), ConvergenceStatus.NotConverged);
        var iteration = 0;
        for (; iteration < 4 * options.MaxIterations && status == ConvergenceStatus.NotConverged; iteration++)
        {
            var step = Step(value, free);
            var decrement = step.Zip(value.Gradient, (s, g) => s * g).Sum();
            if (!(decrement > 1e-20))
            {
                status = double.IsNaN(decrement) ? ConvergenceStatus.Diverged : ConvergenceStatus.Converged;
                break;
            }

            var (next, length) = (value, Math.Min(1.0, 5.0 / step.Max(Math.Abs)));
            for (var halvings = 0; halvings < 30; halvings++, length /= 2)
            {
                next = At([.. beta.Zip(step, (b, s) => b + (length * s))]);
                if (next.LogLikelihood >= value.LogLikelihood)
                {
                    break;
                }
            }

            status = next.LogLikelihood > value.LogLikelihood || decrement > 1e-12 ? status : ConvergenceStatus.Converged;
            (beta, value) = next.LogLikelihood >= value.LogLikelihood ? ([.. beta.Zip(step, (b, s) => b + (length * s))], next) : (beta, value);
        }

        var norm = value.Gradient.Where((_, j) => free[j]).Select(Math.Abs).DefaultIfEmpty(0.0).Max();
        return new Optimum(beta, value, new Convergence(status, iteration, norm));
    }

    internal Value At(double[] beta)
    {
        var p = problem.P;
        var score = new CoxScore(p);
        _likelihood.AddTo(beta, score);
        var third = new double[p * p * p];
        AddThirdMoments(_likelihood.Risk, third);
        var factor = new PackedCholesky(score.Information, p, 1e-14);
        var inverse = factor.Inverse();
        var gradient = (double[])score.Gradient.Clone();
        for (var r = 0; r < p; r++)
        {
            for (var jk = 0; jk < p * p; jk++)
            {
                gradient[r] += 0.5 * inverse[jk / p, jk % p] * third[(r * p * p) + jk];
            }
        }

        return new Value(score.LogLikelihood + (0.5 * factor.LogDeterminant), gradient, score.Information, factor);
    }

    private static double[] Step(Value value, bool[] free)
    {
        int[] kept = [.. Enumerable.Range(0, free.Length).Where(j => free[j])];
        var lower = new double[kept.Length * (kept.Length + 1) / 2];
        for (var a = 0; a < kept.Length; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                lower[PackedCholesky.At(a, b)] = value.Information[PackedCholesky.At(kept[a], kept[b])];
            }
        }

        var solved = new PackedCholesky(lower, kept.Length, 1e-14).Solve([.. kept.Select(j => value.Gradient[j])]);
        var step = new double[free.Length];
        for (var a = 0; a < kept.Length; a++)
        {
            step[kept[a]] = solved[a];
        }

        return step;
    }

    private void AddThirdMoments(ReadOnlySpan<double> risk, double[] third)
    {
        var low = 0;
        foreach (var high in problem.StratumEnds)
        {
            for (var i = low; i < high;)
            {
                var first = i;
                var (events, weight) = (0, 0.0);
                for (; i < high && problem.Stop[i] == problem.Stop[first]; i++)
                {
                    (events, weight) = problem.IsEvent[i] ? (events + 1, weight + problem.Weight[i]) : (events, weight);
                }

                var steps = options.Ties == TiesMethod.Efron ? events : Math.Min(1, events);
                for (var k = 0; k < steps; k++)
                {
                    AddStep(risk, first, high, weight / steps, (double)k / steps, third);
                }
            }

            low = high;
        }
    }

    /// <summary>One tie step at the time of sorted row <paramref name="first"/>; rows first..high have not stopped before it.</summary>
    private void AddStep(ReadOnlySpan<double> risk, int first, int high, double weight, double removed, double[] third)
    {
        var (p, time, total) = (problem.P, problem.Stop[first], 0.0);
        var share = new double[high - first];
        var mean = new double[p];
        for (var i = first; i < high; i++)
        {
            var atRisk = problem.Start is null || problem.Start[i] < time;
            var gone = problem.IsEvent[i] && problem.Stop[i] == time ? removed : 0.0;
            share[i - first] = atRisk ? risk[i] * (1 - gone) : 0.0;
            total += share[i - first];
            for (var j = 0; j < p; j++)
            {
                mean[j] += share[i - first] * problem.X[j][i];
            }
        }

        for (var i = first; i < high; i++)
        {
            for (var m = 0; m < third.Length; m++)
            {
                var (r, j, k) = (m / (p * p), m / p % p, m % p);
                third[m] += weight * share[i - first] / total
                    * (problem.X[r][i] - (mean[r] / total)) * (problem.X[j][i] - (mean[j] / total)) * (problem.X[k][i] - (mean[k] / total));
            }
        }
    }
}
