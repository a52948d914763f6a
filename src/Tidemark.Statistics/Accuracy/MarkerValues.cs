namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// A marker and the truth, rows with a missing marker left out, oriented so that higher values speak for a case.
/// </summary>
internal sealed class MarkerValues
{
    private MarkerValues(double[] oriented, bool[] isCase, RocDirection direction, int excluded)
    {
        (Oriented, IsCase, Direction, Excluded) = (oriented, isCase, direction, excluded);
        Cases = isCase.Count(c => c);
        (Distinct, Rank) = Ranked(oriented);
    }

    internal double[] Oriented { get; }

    internal bool[] IsCase { get; }

    internal RocDirection Direction { get; }

    internal int Excluded { get; }

    internal int Cases { get; }

    internal int Controls => IsCase.Length - Cases;

    internal bool HasBothClasses => Cases > 0 && Controls > 0;

    /// <summary>Distinct oriented values, ascending.</summary>
    internal double[] Distinct { get; }

    /// <summary>Index of each row's value in <see cref="Distinct"/>.</summary>
    internal int[] Rank { get; }

    internal double Sign => Direction == RocDirection.LowerInCases ? -1.0 : 1.0;

    internal static MarkerValues Of(IReadOnlyList<double> marker, IReadOnlyList<bool> isCase, RocDirection direction)
    {
        if (marker.Count != isCase.Count)
        {
            throw new ArgumentException($"{isCase.Count} truths for {marker.Count} marker values.", nameof(isCase));
        }

        int[] rows = [.. Enumerable.Range(0, marker.Count).Where(i => !double.IsNaN(marker[i]))];
        bool[] truth = [.. rows.Select(i => isCase[i])];
        double[] values = [.. rows.Select(i => marker[i])];
        var chosen = direction == RocDirection.Auto ? ByMedians(values, truth) : direction;
        if (chosen == RocDirection.LowerInCases)
        {
            values = Array.ConvertAll(values, x => -x);
        }

        return new MarkerValues(values, truth, chosen, marker.Count - rows.Length);
    }

    /// <summary>The cut between two neighboring oriented values, on the marker's own scale; null stands for the open end.</summary>
    internal double Cut(double? below, double? above)
        => Sign * (below is null ? double.NegativeInfinity : above is null ? double.PositiveInfinity : Middle(below.Value, above.Value));

    private static (double[] Distinct, int[] Rank) Ranked(double[] values)
    {
        var keys = (double[])values.Clone();
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(keys, order);
        var (rank, distinct) = (new int[keys.Length], new List<double>(keys.Length));
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
            {
                distinct.Add(keys[i]);
            }

            rank[order[i]] = distinct.Count - 1;
        }

        return ([.. distinct], rank);
    }

    private static double Middle(double below, double above)
    {
        var middle = (below + above) / 2;
        return middle > below && middle <= above ? middle : above;
    }

    private static RocDirection ByMedians(double[] values, bool[] truth)
    {
        var cases = Median([.. values.Where((_, i) => truth[i])]);
        var controls = Median([.. values.Where((_, i) => !truth[i])]);
        return controls > cases ? RocDirection.LowerInCases : RocDirection.HigherInCases;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var half = values.Length / 2;
        return values.Length == 0 ? double.NaN : values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
