namespace Tidemark.Statistics.Survival;

/// <summary>Makes times equal that differ by rounding only; source: survival package, vignette "Roundoff error and tied times".</summary>
internal static class TiedTimes
{
    private static readonly double Tolerance = Math.Sqrt(Math.BitIncrement(1.0) - 1.0);

    /// <returns>False where there was nothing to make equal.</returns>
    internal static bool MakeEqual(double[] start, int[] byStart, double[] stop, int[] byStop)
    {
        var distinct = Distinct(start, byStart, stop, byStop);
        var limit = Tolerance * Math.Max(1.0, distinct.Count == 0 ? 0.0 : distinct.Sum(Math.Abs) / distinct.Count);
        if (Anchors(distinct, limit) is not { } anchors)
        {
            return false;
        }

        Snap(stop, anchors);
        Snap(start, anchors);
        return true;
    }

    /// <summary>Finite times of both columns, ascending.</summary>
    private static List<double> Distinct(double[] start, int[] byStart, double[] stop, int[] byStop)
    {
        var distinct = new List<double>(stop.Length);
        for (int a = 0, b = 0; a < byStart.Length || b < byStop.Length;)
        {
            var fromStart = b == byStop.Length || (a < byStart.Length && start[byStart[a]] <= stop[byStop[b]]);
            var value = fromStart ? start[byStart[a++]] : stop[byStop[b++]];
            if (double.IsFinite(value) && (distinct.Count == 0 || distinct[^1] != value))
            {
                distinct.Add(value);
            }
        }

        return distinct;
    }

    /// <summary>The first of every run of near ties; null where there is none.</summary>
    private static double[]? Anchors(List<double> distinct, double limit)
    {
        var anchors = new List<double>();
        for (var i = 0; i < distinct.Count; i++)
        {
            if (i == 0 || distinct[i] - distinct[i - 1] > limit)
            {
                anchors.Add(distinct[i]);
            }
        }

        return anchors.Count == distinct.Count ? null : [.. anchors];
    }

    private static void Snap(double[] values, double[] anchors)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsFinite(values[i]))
            {
                var at = Array.BinarySearch(anchors, values[i]);
                values[i] = anchors[at >= 0 ? at : ~at - 1];
            }
        }
    }
}
