namespace Tidemark.Statistics.Survival;

/// <summary>Case weights of a problem and what they make of its event times; <c>copies</c> counts how often a resample drew each sorted
/// row, so that a bootstrap replicate needs no data of its own.</summary>
internal sealed class CoxWeights
{
    internal CoxWeights(CoxProblem problem, int[]? copies = null)
    {
        var times = problem.Times;
        Weight = copies is null ? problem.Weight : Multiplied(problem.Weight, copies);
        (Events, EventWeight) = (new int[times.Count], new double[times.Count]);
        for (int m = 0, k = 0; m < times.Count; m++)
        {
            for (; k < times.RowsEnd[m]; k++)
            {
                Events[m] += copies?[times.Rows[k]] ?? 1;
                EventWeight[m] += Weight[times.Rows[k]];
            }

            EventCount += Events[m];
        }

        EventX = Array.ConvertAll(problem.X, column =>
        {
            var sum = 0.0;
            foreach (var row in times.Rows)
            {
                sum += Weight[row] * column[row];
            }

            return sum;
        });
    }

    internal double[] Weight { get; }

    /// <summary>Number of events at each time, unweighted.</summary>
    internal int[] Events { get; }

    internal double[] EventWeight { get; }

    internal int EventCount { get; }

    /// <summary>Σ w x over all events, one value per column.</summary>
    internal double[] EventX { get; }

    private static double[] Multiplied(double[] weights, int[] copies)
    {
        var products = new double[weights.Length];
        for (var i = 0; i < products.Length; i++)
        {
            products[i] = weights[i] * copies[i];
        }

        return products;
    }
}
