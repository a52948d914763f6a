namespace Tidemark.Statistics.Agreement;

/// <summary>A number that ascends in Passing and Bablok's order of slopes, from just above -1 through ∞ to just below -1: the slope
/// itself up to 1, then 2 - 1/slope, so 2 at ∞ and 3 at -1 from below.</summary>
internal static class SlopeKey
{
    /// <summary>Key of a pair of points; NaN for equal points and for a slope of -1, which do not count.</summary>
    public static double Of(double dx, double dy)
    {
        var slope = dy / dx;
        return Math.Abs(slope) <= 1 ? slope == -1 ? double.NaN : slope : 2 - (dx / dy);
    }

    public static double Slope(double key) => key <= 1 ? key : 1 / (2 - key);

    /// <summary>The slope between two keys, by the mean of the angles or of the tangents.</summary>
    public static double Mean(double a, double b, bool angles) =>
        a == b ? Slope(a) : angles ? Math.Tan((Angle(a) + Angle(b)) / 2) : (Slope(a) + Slope(b)) / 2;

    private static double Angle(double key) => key <= 1 ? Math.Atan(key) : (Math.PI / 2) - Math.Atan(2 - key);
}
