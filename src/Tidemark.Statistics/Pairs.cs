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
        var kept = Enumerable.Range(0, x.Count).Where(i => !double.IsNaN(x[i]) && !double.IsNaN(y[i])).ToArray();
        return ([.. kept.Select(i => x[i])], [.. kept.Select(i => y[i])]);
    }
}
