namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// A marker and the truth, rows with a missing marker left out, counted by distinct value and oriented so that higher values speak
/// for a case.
/// </summary>
internal sealed class MarkerValues
{
    private readonly int[] _order;
    private readonly int[] _starts;
    private int[]? _rank;

    private MarkerValues(double[] values, bool[] isCase, RocDirection direction, int excluded)
    {
        (IsCase, Excluded) = (isCase, excluded);
        (var sorted, _order) = RadixOrder.Of(values);
        (Distinct, _starts) = Grouped(sorted);
        var (cases, controls) = Counted();
        Direction = direction == RocDirection.Auto ? ByMedians(cases, controls) : direction;
        if (Direction == RocDirection.LowerInCases)
        {
            Array.Reverse(cases);
            Array.Reverse(controls);
            Array.Reverse(Distinct);
            Distinct = Array.ConvertAll(Distinct, x => -x);
        }

        Counts = new RocCounts(cases, controls);
    }

    internal bool[] IsCase { get; }

    internal RocDirection Direction { get; }

    internal int Excluded { get; }

    /// <summary>Cases and controls at each distinct value.</summary>
    internal RocCounts Counts { get; }

    internal int Rows => IsCase.Length;

    internal bool HasBothClasses => Counts.Cases > 0 && Counts.Controls > 0;

    /// <summary>Distinct oriented values, ascending.</summary>
    internal double[] Distinct { get; }

    /// <summary>Index of each row's value in <see cref="Distinct"/>.</summary>
    internal int[] Rank => _rank ??= Ranked();

    internal double Sign => Direction == RocDirection.LowerInCases ? -1.0 : 1.0;

    internal static MarkerValues Of(IReadOnlyList<double> marker, IReadOnlyList<bool> isCase, RocDirection direction)
    {
        if (marker.Count != isCase.Count)
        {
            throw new ArgumentException($"{isCase.Count} truths for {marker.Count} marker values.", nameof(isCase));
        }

        var values = marker as double[] ?? [.. marker];
        var truth = isCase as bool[] ?? [.. isCase];
        var missing = Array.Exists(values, double.IsNaN);
        if (missing)
        {
            int[] rows = [.. Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i]))];
            (values, truth) = (Array.ConvertAll(rows, i => values[i]), Array.ConvertAll(rows, i => truth[i]));
        }

        return new MarkerValues(values, missing ? truth : (bool[])truth.Clone(), direction, marker.Count - values.Length);
    }

    /// <summary>The cut between two neighboring oriented values, on the marker's own scale; null stands for the open end.</summary>
    internal double Cut(double? below, double? above)
        => Sign * (below is null ? double.NegativeInfinity : above is null ? double.PositiveInfinity : Middle(below.Value, above.Value));

    /// <summary>The cut below the distinct value v; v = their number is above all.</summary>
    internal double CutAt(int v) => Cut(v == 0 ? null : Distinct[v - 1], v == Distinct.Length ? null : Distinct[v]);

    /// <summary>Index of the first distinct value at or beyond a threshold of the marker's own scale.</summary>
    internal int Beyond(double threshold)
    {
        var at = Array.BinarySearch(Distinct, Sign * threshold);
        return at >= 0 ? at : ~at;
    }

    private static double Middle(double below, double above)
    {
        var middle = (below + above) / 2;
        return middle > below && middle <= above ? middle : above;
    }

    private static (double[] Distinct, int[] Starts) Grouped(double[] sorted)
    {
        var (k, n) = (0, sorted.Length);
        var starts = new int[n + 1];
        for (var i = 0; i < n; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[k] = sorted[i];
                starts[k++] = i;
            }
        }

        starts[k] = n;
        return (sorted.AsSpan(0, k).ToArray(), starts.AsSpan(0, k + 1).ToArray());
    }

    private (int[] Cases, int[] Controls) Counted()
    {
        var k = Distinct.Length;
        var (cases, controls) = (new int[k], new int[k]);
        for (var v = 0; v < k; v++)
        {
            var count = 0;
            for (var p = _starts[v]; p < _starts[v + 1]; p++)
            {
                count += IsCase[_order[p]] ? 1 : 0;
            }

            (cases[v], controls[v]) = (count, _starts[v + 1] - _starts[v] - count);
        }

        return (cases, controls);
    }

    private int[] Ranked()
    {
        var rank = new int[_order.Length];
        var (k, isReversed) = (Distinct.Length, Direction == RocDirection.LowerInCases);
        for (var v = 0; v < k; v++)
        {
            var oriented = isReversed ? k - 1 - v : v;
            for (var p = _starts[v]; p < _starts[v + 1]; p++)
            {
                rank[_order[p]] = oriented;
            }
        }

        return rank;
    }

    private RocDirection ByMedians(int[] cases, int[] controls) =>
        Median(controls) > Median(cases) ? RocDirection.LowerInCases : RocDirection.HigherInCases;

    private double Median(int[] counts)
    {
        var n = counts.Sum();
        return n == 0 ? double.NaN : n % 2 == 1 ? At(counts, n / 2) : (At(counts, (n / 2) - 1) + At(counts, n / 2)) / 2;
    }

    private double At(int[] counts, int place)
    {
        var v = 0;
        for (var below = counts[0]; below <= place; below += counts[v])
        {
            v++;
        }

        return Distinct[v];
    }
}
