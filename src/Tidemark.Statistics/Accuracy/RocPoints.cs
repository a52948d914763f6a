namespace Tidemark.Statistics.Accuracy;

/// <summary>Cuts between neighboring distinct values, from "all positive" to "none positive".</summary>
internal static class RocPoints
{
    internal static IReadOnlyList<RocPoint> Of(MarkerValues values)
    {
        var k = values.Distinct.Length;
        var (cases, controls) = (new int[k], new int[k]);
        for (var i = 0; i < values.Rank.Length; i++)
        {
            (values.IsCase[i] ? cases : controls)[values.Rank[i]]++;
        }

        var points = new RocPoint[k + 1];
        var (tp, fp) = (values.Cases, values.Controls);
        for (var i = 0; i <= k; i++)
        {
            var cut = values.Cut(i == 0 ? null : values.Distinct[i - 1], i == k ? null : values.Distinct[i]);
            points[i] = new RocPoint(
                cut, tp, fp, (double)tp / values.Cases, (double)(values.Controls - fp) / values.Controls);
            if (i < k)
            {
                tp -= cases[i];
                fp -= controls[i];
            }
        }

        return points;
    }
}
