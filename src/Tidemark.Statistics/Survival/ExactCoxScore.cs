namespace Tidemark.Statistics.Survival;

/// <summary>
/// The discrete partial likelihood: at a time with d events, exp(Σ η over them) divided by the sum of the same over all sets of d rows
/// at risk. That sum is the elementary symmetric polynomial e_d of the risks, built row by row with its gradient and second
/// derivatives: e_k ← e_k + r e_(k−1) (Gail, Lubin and Rubinstein 1981). Work: O(rows at risk · d · p²) per event time.
/// </summary>
internal sealed class ExactCoxScore(CoxProblem problem)
{
    private readonly int _p = problem.P;
    private readonly int _packed = problem.P * (problem.P + 1) / 2;
    private readonly double[] _eta = new double[problem.N];

    internal void AddTo(double[] beta, CoxScore score)
    {
        problem.LinearPredictors(beta, _eta);
        var low = 0;
        foreach (var high in problem.StratumEnds)
        {
            for (var i = low; i < high;)
            {
                var (first, events) = (i, 0);
                for (; i < high && problem.Stop[i] == problem.Stop[first]; i++)
                {
                    if (problem.IsEvent[i])
                    {
                        events++;
                        AddEvent(i, score);
                    }
                }

                if (events > 0)
                {
                    AddDenominator(first, high, events, score);
                }
            }

            low = high;
        }
    }

    private void AddEvent(int row, CoxScore score)
    {
        score.LogLikelihood += _eta[row];
        for (var j = 0; j < _p; j++)
        {
            score.Gradient[j] += problem.X[j][row];
        }
    }

    private void AddDenominator(int first, int high, int d, CoxScore score)
    {
        int[] atRisk = [.. Enumerable.Range(first, high - first).Where(i => problem.Start is null || problem.Start[i] < problem.Stop[first])];
        var shift = atRisk.Max(i => _eta[i]);
        var scale = d / atRisk.Sum(i => Math.Exp(_eta[i] - shift));
        var (e, g, h) = (new double[d + 1], new double[(d + 1) * _p], new double[(d + 1) * _packed]);
        e[0] = 1.0;
        for (var n = 0; n < atRisk.Length; n++)
        {
            var risk = scale * Math.Exp(_eta[atRisk[n]] - shift);
            for (var k = Math.Min(d, n + 1); k >= 1; k--)
            {
                Extend(atRisk[n], risk, k, e, g, h);
            }
        }

        score.LogLikelihood -= Math.Log(e[d]) + (d * (shift - Math.Log(scale)));
        for (int a = 0, m = 0; a < _p; a++)
        {
            score.Gradient[a] -= g[(d * _p) + a] / e[d];
            for (var b = 0; b <= a; b++, m++)
            {
                score.Information[m] += (h[(d * _packed) + m] / e[d]) - (g[(d * _p) + a] / e[d] * (g[(d * _p) + b] / e[d]));
            }
        }
    }

    private void Extend(int row, double risk, int k, double[] e, double[] g, double[] h)
    {
        var (below, at) = ((k - 1) * _p, k * _p);
        for (int a = 0, m = 0; a < _p; a++)
        {
            for (var b = 0; b <= a; b++, m++)
            {
                h[(k * _packed) + m] += risk * (h[((k - 1) * _packed) + m] + (problem.X[a][row] * g[below + b]) + (problem.X[b][row] * g[below + a]) + (problem.X[a][row] * problem.X[b][row] * e[k - 1]));
            }
        }

        for (var a = 0; a < _p; a++)
        {
            g[at + a] += risk * (g[below + a] + (problem.X[a][row] * e[k - 1]));
        }

        e[k] += risk * e[k - 1];
    }
}
