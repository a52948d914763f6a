using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.Accuracy;

/// <summary>Cumulative coefficients of Aalen's additive hazards model (Aalen 1989): dB̂(t) = (XᵀX)⁻¹ Xᵀ dN(t) over the rows at risk.</summary>
internal static class AdditiveHazards
{
    /// <summary>B̂ after each distinct event time; a time at which XᵀX is singular adds nothing.</summary>
    internal static (double[] Times, double[][] Cumulative) Fit(double[] time, bool[] isEvent, IReadOnlyList<double[]> x)
    {
        var p = x.Count + 1;
        int[] order = [.. Enumerable.Range(0, time.Length).OrderByDescending(i => time[i])];
        var gram = new double[p, p];
        var steps = new List<(double Time, double[] Jump)>();
        for (var at = 0; at < order.Length;)
        {
            var (t, score) = (time[order[at]], new double[p]);
            var events = 0;
            for (; at < order.Length && time[order[at]] == t; at++)
            {
                Add(gram, score, x, order[at], isEvent[order[at]]);
                events += isEvent[order[at]] ? 1 : 0;
            }

            if (events > 0)
            {
                var inverse = SymmetricMatrix.Inverse(gram);
                steps.Add((t, [.. Enumerable.Range(0, p).Select(i => inverse is null ? 0.0 : score.Select((s, j) => inverse[i, j] * s).Sum())]));
            }
        }

        steps.Reverse();
        var (running, cumulative) = (new double[p], new List<double[]>());
        foreach (var (_, jump) in steps)
        {
            running = [.. running.Zip(jump, (a, b) => a + b)];
            cumulative.Add(running);
        }

        return ([.. steps.Select(s => s.Time)], [.. cumulative]);
    }

    private static void Add(double[,] gram, double[] score, IReadOnlyList<double[]> x, int row, bool isEvent)
    {
        double Value(int j) => j == 0 ? 1.0 : x[j - 1][row];
        for (var i = 0; i < score.Length; i++)
        {
            score[i] += isEvent ? Value(i) : 0.0;
            for (var j = 0; j < score.Length; j++)
            {
                gram[i, j] += Value(i) * Value(j);
            }
        }
    }
}
