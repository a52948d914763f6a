namespace Tidemark.Statistics.Proportions;

/// <summary>p values adjusted for multiplicity (Wright 1992). NaN stays NaN and does not count.
/// Theory: docs/theory/multiplicity.md.</summary>
public static class PAdjust
{
    /// <summary>Adjusted p values in the order given.</summary>
    /// <param name="p">p values in [0, 1]; NaN is missing.</param>
    /// <param name="method">Method.</param>
    public static double[] Adjust(IReadOnlyList<double> p, AdjustMethod method)
    {
        int[] order = [.. Enumerable.Range(0, p.Count).Where(i => !double.IsNaN(p[i])).OrderBy(i => p[i])];
        double[] sorted = [.. order.Select(i => p[i])];
        var adjusted = method switch
        {
            AdjustMethod.Holm => StepDown(sorted),
            AdjustMethod.Hochberg => StepUp(sorted, (n, i) => n - i),
            AdjustMethod.BenjaminiHochberg => StepUp(sorted, (n, i) => (double)n / (i + 1)),
            AdjustMethod.BenjaminiYekutieli => StepUp(sorted, (n, i) => Harmonic(n) * n / (i + 1)),
            AdjustMethod.Bonferroni => [.. sorted.Select(v => v * sorted.Length)],
            AdjustMethod.Hommel => Hommel(sorted),
            _ => sorted,
        };
        var result = Enumerable.Repeat(double.NaN, p.Count).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            result[order[i]] = Math.Min(1, adjusted[i]);
        }

        return result;
    }

    private static double Harmonic(int n) => Enumerable.Range(1, n).Sum(k => 1.0 / k);

    private static double[] StepDown(double[] p)
    {
        var a = new double[p.Length];
        for (var i = 0; i < p.Length; i++)
        {
            a[i] = Math.Max(i > 0 ? a[i - 1] : 0, (p.Length - i) * p[i]);
        }

        return a;
    }

    private static double[] StepUp(double[] p, Func<int, int, double> factor)
    {
        var a = new double[p.Length];
        for (var i = p.Length - 1; i >= 0; i--)
        {
            a[i] = Math.Min(i < p.Length - 1 ? a[i + 1] : 1, factor(p.Length, i) * p[i]);
        }

        return a;
    }

    // Wright (1992), the algorithm of figure 1.
    private static double[] Hommel(double[] p)
    {
        var n = p.Length;
        if (n < 2)
        {
            return p;
        }

        var start = p.Select((v, i) => n * v / (i + 1)).Min();
        var a = Enumerable.Repeat(start, n).ToArray();
        for (var m = n - 1; m >= 2; m--)
        {
            var split = n - m + 1;
            var c = Enumerable.Range(split, m - 1).Select((i, k) => m * p[i] / (k + 2)).Min();
            for (var i = 0; i < split; i++)
            {
                a[i] = Math.Max(a[i], Math.Min(c, m * p[i]));
            }

            var last = Math.Min(c, m * p[split - 1]);
            for (var i = split; i < n; i++)
            {
                a[i] = Math.Max(a[i], last);
            }
        }

        return [.. a.Zip(p, Math.Max)];
    }
}
