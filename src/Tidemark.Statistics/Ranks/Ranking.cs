namespace Tidemark.Statistics.Ranks;

/// <summary>Ranks with ties. Theory: docs/theory/rank-tests.md.</summary>
public static class Ranking
{
    /// <summary>Ranks 1..n; tied values get the mean of their ranks.</summary>
    /// <param name="values">Values without NaN; -∞ may stand for "below every limit".</param>
    public static double[] MidRanks(ReadOnlySpan<double> values)
    {
        var keys = values.ToArray();
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(keys, order);
        var ranks = new double[keys.Length];
        for (int i = 0, next; i < keys.Length; i = next)
        {
            next = i + 1;
            while (next < keys.Length && keys[next] == keys[i])
            {
                next++;
            }

            for (var k = i; k < next; k++)
            {
                ranks[order[k]] = 0.5 * (i + 1 + next);
            }
        }

        return ranks;
    }

    /// <summary>The sizes of the groups of equal values, largest groups of one included, in ascending order of value.</summary>
    public static int[] TieSizes(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var sizes = new List<int>();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] == sorted[i - 1])
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

    /// <summary>Σ(t³ - t) over the groups of ties.</summary>
    internal static double TieSum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var t in TieSizes(values))
        {
            sum += ((double)t * t * t) - t;
        }

        return sum;
    }
}
