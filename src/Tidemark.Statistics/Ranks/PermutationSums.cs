namespace Tidemark.Statistics.Ranks;

/// <summary>Exact permutation distributions of sums of ranks by the shift algorithm (Streitberg and Röhmel 1986).
/// Midranks are doubled so that sums are integers; sums of positive numbers only, so tails keep their digits.</summary>
internal sealed class PermutationSums
{
    private readonly double[] probability;
    private readonly int factor;
    private readonly int offset;

    private PermutationSums(double[] counts, int factor, int offset)
    {
        var total = counts.Sum();
        probability = [.. counts.Select(c => c / total)];
        this.factor = factor;
        this.offset = offset;
    }

    /// <summary>P(sum ≤ value).</summary>
    public double AtMost(double value)
    {
        var sum = 0.0;
        for (var s = 0; s < Math.Min(probability.Length, Index(value) + 1); s++)
        {
            sum += probability[s];
        }

        return sum;
    }

    /// <summary>P(sum ≥ value).</summary>
    public double AtLeast(double value)
    {
        var sum = 0.0;
        for (var s = probability.Length - 1; s >= Math.Max(0, Index(value)); s--)
        {
            sum += probability[s];
        }

        return sum;
    }

    /// <summary>P(|sum - center| ≥ |value - center|), the two-sided p value of a skew distribution.</summary>
    public double AsExtreme(double value, double center)
    {
        var distance = Math.Abs(value - center) - 1e-9;
        var sum = 0.0;
        for (var s = 0; s < probability.Length; s++)
        {
            sum += Math.Abs(((s + offset) / (double)factor) - center) >= distance ? probability[s] : 0;
        }

        return sum;
    }

    /// <summary>The smallest integer q with P(sum ≤ q) ≥ p, for untied ranks.</summary>
    public int Quantile(double p)
    {
        var sum = 0.0;
        for (var s = 0; s < probability.Length; s++)
        {
            sum += probability[s];
            if (sum >= p * (1 - 1e-14))
            {
                return (s + offset) / factor;
            }
        }

        return (probability.Length - 1 + offset) / factor;
    }

    /// <summary>Sum of the ranks whose random sign is positive.</summary>
    public static PermutationSums OfSigns(ReadOnlySpan<double> ranks)
    {
        var (weights, factor) = Integers(ranks);
        var counts = new double[weights.Sum() + 1];
        counts[0] = 1;
        var top = 0;
        foreach (var w in weights)
        {
            for (var s = top; s >= 0; s--)
            {
                counts[s + w] += counts[s];
            }

            top += w;
        }

        return new PermutationSums(counts, factor, 0);
    }

    /// <summary>Sum of the ranks of a random subset of m, minus m(m+1)/2 (Mann-Whitney's count).</summary>
    public static PermutationSums OfSubsets(ReadOnlySpan<double> ranks, int m)
    {
        var (weights, factor) = Integers(ranks);
        Array.Sort(weights);
        var size = weights.TakeLast(m).Sum() + 1;
        var counts = new double[m + 1][];
        for (var k = 0; k <= m; k++)
        {
            counts[k] = new double[size];
        }

        counts[0][0] = 1;
        var top = new int[m + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            for (var k = Math.Min(i + 1, m); k >= 1; k--)
            {
                Shift(counts[k - 1].AsSpan(0, top[k - 1] + 1), counts[k].AsSpan(weights[i]));
                top[k] = Math.Max(top[k], top[k - 1] + weights[i]);
            }
        }

        return new PermutationSums(counts[m], factor, -factor * m * (m + 1) / 2);

        static void Shift(ReadOnlySpan<double> from, Span<double> to)
        {
            for (var s = 0; s < from.Length; s++)
            {
                to[s] += from[s];
            }
        }
    }

    private int Index(double value) => (int)Math.Round(value * factor) - offset;

    private static (int[] Weights, int Factor) Integers(ReadOnlySpan<double> ranks)
    {
        var factor = 1;
        foreach (var r in ranks)
        {
            factor = r == Math.Floor(r) ? factor : 2;
        }

        var weights = new int[ranks.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            weights[i] = (int)Math.Round(ranks[i] * factor);
        }

        return (weights, factor);
    }
}
