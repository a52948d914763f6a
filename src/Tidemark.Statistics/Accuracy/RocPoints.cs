namespace Tidemark.Statistics.Accuracy;

/// <summary>Cuts between neighboring distinct values, from "all positive" to "none positive".</summary>
internal static class RocPoints
{
    internal static RocPoint[] Of(MarkerValues values)
    {
        var counts = values.Counts;
        var points = new RocPoint[values.Distinct.Length + 1];
        var (tp, fp) = (counts.Cases, counts.Controls);
        for (var v = 0; v < points.Length; v++)
        {
            points[v] = At(values, v, tp, fp);
            if (v < values.Distinct.Length)
            {
                tp -= counts.CaseCounts[v];
                fp -= counts.ControlCounts[v];
            }
        }

        return points;
    }

    internal static RocPoint At(MarkerValues values, int v, int tp, int fp)
    {
        var (cases, controls) = (values.Counts.Cases, values.Counts.Controls);
        return new RocPoint(values.CutAt(v), tp, fp, (double)tp / cases, (double)(controls - fp) / controls)
        {
            Value = v < values.Distinct.Length ? values.Sign * values.Distinct[v] : values.Sign * double.PositiveInfinity,
        };
    }
}
