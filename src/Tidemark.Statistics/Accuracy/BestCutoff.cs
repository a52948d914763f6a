namespace Tidemark.Statistics.Accuracy;

/// <summary>The best points by a rule; criteria that are ratios tie where they agree to 1e-12 relative.</summary>
internal static class BestCutoff
{
    private const double Rounding = 1e-12;

    internal static IReadOnlyList<RocPoint> Of(MarkerValues values, CutoffRule rule)
    {
        var counts = values.Counts;
        var scores = new double[values.Distinct.Length + 1];
        var best = double.NegativeInfinity;
        Walk(counts, (v, tp, fp) => best = Math.Max(best, scores[v] = rule.Score(tp, fp, counts.Cases, counts.Controls)));
        var points = new List<RocPoint>();
        var least = best - (Rounding * Math.Abs(best));
        Walk(counts, (v, tp, fp) =>
        {
            if (scores[v] >= least && best > double.NegativeInfinity)
            {
                points.Add(RocPoints.At(values, v, tp, fp));
            }
        });
        return points;
    }

    private static void Walk(RocCounts counts, Action<int, int, int> visit)
    {
        var (tp, fp) = (counts.Cases, counts.Controls);
        for (var v = 0; v <= counts.CaseCounts.Length; v++)
        {
            visit(v, tp, fp);
            if (v < counts.CaseCounts.Length)
            {
                (tp, fp) = (tp - counts.CaseCounts[v], fp - counts.ControlCounts[v]);
            }
        }
    }
}
