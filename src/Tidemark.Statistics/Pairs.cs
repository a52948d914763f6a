namespace Tidemark.Statistics;

/// <summary>Paired observations.</summary>
internal static class Pairs
{
    public static void RequireSameLength<T1, T2>(IReadOnlyList<T1> first, IReadOnlyList<T2> second)
    {
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"Lengths differ: {first.Count} and {second.Count}.", nameof(second));
        }
    }

    /// <summary>The pairs in which neither member is NaN.</summary>
    public static (double[] X, double[] Y) Complete(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (a, b) = (new double[x.Count], new double[x.Count]);
        var n = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var (u, v) = (x[i], y[i]);
            if (!double.IsNaN(u) && !double.IsNaN(v))
            {
                (a[n], b[n]) = (u, v);
                n++;
            }
        }

        return n == a.Length ? (a, b) : (a[..n], b[..n]);
    }
}
