namespace Tidemark.Statistics.Ranks;

/// <summary>Values with a group code each.</summary>
internal static class Groups
{
    /// <summary>Drops NaN values and empty groups; codes stay in their order.</summary>
    public static (double[] Values, int[] Codes, int[] Sizes) Clean(IReadOnlyList<double> values, IReadOnlyList<int> groups)
    {
        Pairs.RequireSameLength(values, groups);
        var kept = Enumerable.Range(0, values.Count).Where(i => !double.IsNaN(values[i])).ToArray();
        var levels = kept.Select(i => groups[i]).Distinct().Order().ToArray();
        var position = levels.Select((level, k) => (level, k)).ToDictionary(p => p.level, p => p.k);
        int[] codes = [.. kept.Select(i => position[groups[i]])];
        var sizes = new int[levels.Length];
        foreach (var c in codes)
        {
            sizes[c]++;
        }

        return ([.. kept.Select(i => values[i])], codes, sizes);
    }
}
