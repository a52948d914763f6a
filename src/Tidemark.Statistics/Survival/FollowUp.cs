namespace Tidemark.Statistics.Survival;

/// <summary>The rows of one stratum in ascending order of stop, and again (Entries) in ascending order of start.</summary>
internal sealed record FollowUp(int Stratum, int[] Rows, double[] Stops, double[] WeightsByStop, int[] Entries, double[] Starts, double[] WeightsByStart)
{
    internal static IReadOnlyList<FollowUp> ByStratum(SurvivalData data)
    {
        var groups = Enumerable.Range(0, data.StratumLabels.Count).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < data.Count; i++)
        {
            if (data.Usable[i])
            {
                groups[data.Stratum[i]].Add(i);
            }
        }

        return [.. groups.Select((rows, s) => Sorted(data, data.StratumLabels[s], [.. rows]))];
    }

    private static FollowUp Sorted(SurvivalData data, int stratum, int[] rows)
    {
        var stops = Array.ConvertAll(rows, row => data.Stop[row]);
        double[] starts = [];
        int[] entries = [];
        if (data.HasStart)
        {
            entries = (int[])rows.Clone();
            starts = Array.ConvertAll(rows, row => data.Start[row]);
            Array.Sort(starts, entries);
        }

        Array.Sort(stops, rows);
        return new FollowUp(
            stratum, rows, stops, Array.ConvertAll(rows, data.Weight), entries, starts, Array.ConvertAll(entries, data.Weight));
    }
}
