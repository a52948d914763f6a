namespace Tidemark.Statistics.Survival;

/// <summary>Makes times equal that differ by rounding only; source: survival package, vignette "Roundoff error and tied times".</summary>
internal static class TiedTimes
{
    private static readonly double Tolerance = Math.Sqrt(Math.BitIncrement(1.0) - 1.0);

    internal static void MakeEqual(double[]? start, double[] stop)
    {
        double[] sorted = [.. (start ?? []).Concat(stop).Where(double.IsFinite)];
        Array.Sort(sorted);
        var limit = Tolerance * Math.Max(1.0, DistinctMeanAbsolute(sorted));
        if (!HasNearTie(sorted, limit))
        {
            return;
        }

        var anchors = Anchors(sorted, limit);
        Snap(stop, anchors);
        if (start is not null)
        {
            Snap(start, anchors);
        }
    }

    private static double DistinctMeanAbsolute(double[] sorted)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sum += Math.Abs(sorted[i]);
                count++;
            }
        }

        return count == 0 ? 0.0 : sum / count;
    }

    private static bool HasNearTie(double[] sorted, double limit)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            var gap = sorted[i] - sorted[i - 1];
            if (gap > 0 && gap <= limit)
            {
                return true;
            }
        }

        return false;
    }

    private static double[] Anchors(double[] sorted, double limit)
    {
        var anchors = new List<double> { sorted[0] };
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] - sorted[i - 1] > limit)
            {
                anchors.Add(sorted[i]);
            }
        }

        return [.. anchors];
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
