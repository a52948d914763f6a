namespace Tidemark.Statistics.Accuracy;

/// <summary>Trapezoids under the curve between two values of one axis, ends interpolated.</summary>
internal static class PartialArea
{
    internal static double Of(IReadOnlyList<RocPoint> points, double low, double high, PartialAucFocus focus, bool corrected)
    {
        var ordered = focus == PartialAucFocus.Specificity ? points : points.Reverse();
        (double X, double Y)[] line = [.. ordered.Select(p => focus == PartialAucFocus.Specificity
            ? (p.Specificity, p.Sensitivity)
            : (p.Sensitivity, p.Specificity))];
        var area = 0.0;
        for (var i = 1; i < line.Length; i++)
        {
            var (left, right) = (Math.Max(low, line[i - 1].X), Math.Min(high, line[i].X));
            if (right > left)
            {
                area += (right - left) * (Height(line[i - 1], line[i], left) + Height(line[i - 1], line[i], right)) / 2;
            }
        }

        if (!(high > low))
        {
            return double.NaN;
        }

        var (useless, perfect) = ((high - low) * (1 - ((low + high) / 2)), high - low);
        return corrected ? 0.5 * (1 + ((area - useless) / (perfect - useless))) : area;
    }

    private static double Height((double X, double Y) a, (double X, double Y) b, double x) => a.Y + ((b.Y - a.Y) * (x - a.X) / (b.X - a.X));
}
