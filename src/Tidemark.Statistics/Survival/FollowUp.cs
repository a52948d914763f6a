namespace Tidemark.Statistics.Survival;

/// <summary>The rows of one stratum in ascending order of stop, and again (Entries) in ascending order of start.</summary>
internal sealed record FollowUp(int Stratum, int[] Rows, double[] Stops, double[] WeightsByStop, int[] Entries, double[] Starts, double[] WeightsByStart)
{
    internal static IReadOnlyList<FollowUp> ByStratum(SurvivalData data)
    {
        var stops = Split(data, data.ByStop);
        var starts = Split(data, data.HasStart ? data.ByStart : []);
        return [.. stops.Select((rows, s) => Of(data, data.StratumLabels[s], rows, starts[s]))];
    }

    /// <summary>The rows that stop at a time or later.</summary>
    internal FollowUp From(double time)
    {
        var late = Array.FindIndex(Stops, stop => stop >= time) is var at && at >= 0 ? at : Stops.Length;
        var kept = Rows[late..].ToHashSet();
        int[] places = [.. Enumerable.Range(0, Entries.Length).Where(i => kept.Contains(Entries[i]))];
        return this with
        {
            Rows = Rows[late..],
            Stops = Stops[late..],
            WeightsByStop = WeightsByStop[late..],
            Entries = [.. places.Select(i => Entries[i])],
            Starts = [.. places.Select(i => Starts[i])],
            WeightsByStart = [.. places.Select(i => WeightsByStart[i])],
        };
    }

    private static int[][] Split(SurvivalData data, int[] order)
    {
        var sizes = new int[data.StratumLabels.Count];
        foreach (var row in order)
        {
            sizes[data.Stratum[row]] += data.Usable[row] ? 1 : 0;
        }

        var groups = Array.ConvertAll(sizes, size => new int[size]);
        Array.Clear(sizes);
        foreach (var row in order)
        {
            if (data.Usable[row])
            {
                var s = data.Stratum[row];
                groups[s][sizes[s]++] = row;
            }
        }

        return groups;
    }

    private static FollowUp Of(SurvivalData data, int stratum, int[] rows, int[] entries) => new(
        stratum,
        rows,
        Array.ConvertAll(rows, row => data.Stop[row]),
        Array.ConvertAll(rows, data.Weight),
        entries,
        Array.ConvertAll(entries, row => data.Start[row]),
        Array.ConvertAll(entries, data.Weight));
}
