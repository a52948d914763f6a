namespace Tidemark.Statistics.Ranks;

/// <summary>Ranks with ties. Theory: docs/theory/rank-tests.md.</summary>
public static class Ranking
{
    /// <summary>Ranks 1..n; tied values get the mean of their ranks.</summary>
    /// <param name="values">Values without NaN; -∞ may stand for "below every limit".</param>
    public static double[] MidRanks(ReadOnlySpan<double> values) => WithTies(values).Ranks;

    /// <summary>The sizes of the groups of equal values, largest groups of one included, in ascending order of value.</summary>
    public static int[] TieSizes(ReadOnlySpan<double> values)
    {
        var order = RadixOrder.Of(values);
        var sizes = new List<int>();
        for (var i = 0; i < order.Length; i++)
        {
            if (i > 0 && values[order[i]] == values[order[i - 1]])
            {
                sizes[^1]++;
            }
            else
            {
                sizes.Add(1);
            }
        }

        return [.. sizes];
    }

    /// <summary>Ranks 1..n with ties at their mean, and Σ(t³ - t) over the groups of t ties, from one sort.</summary>
    internal static (double[] Ranks, double TieSum) WithTies(ReadOnlySpan<double> values)
    {
        var order = RadixOrder.Of(values);
        var ranks = new double[values.Length];
        var tieSum = 0.0;
        for (int i = 0, next; i < order.Length; i = next)
        {
            next = i + 1;
            while (next < order.Length && values[order[next]] == values[order[i]])
            {
                next++;
            }

            for (var k = i; k < next; k++)
            {
                ranks[order[k]] = 0.5 * (i + 1 + next);
            }

            double t = next - i;
            tieSum += (t * t * t) - t;
        }

        return (ranks, tieSum);
    }

    /// <summary>Σ(t³ - t) over the groups of ties.</summary>
    internal static double TieSum(ReadOnlySpan<double> values) => WithTies(values).TieSum;
}
