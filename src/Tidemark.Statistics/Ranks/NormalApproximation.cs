using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Ranks;

/// <summary>Normal approximation of a rank statistic with continuity correction.</summary>
internal static class NormalApproximation
{
    public static double PValue(double deviation, double sd, Alternative alternative, bool correct)
    {
        var z = (deviation - Correction(deviation, alternative, correct)) / sd;
        return PValue(z, alternative);
    }

    public static double PValue(double z, Alternative alternative) => alternative switch
    {
        Alternative.Less => Normal.Cdf(z),
        Alternative.Greater => Normal.Cdf(z, upper: true),
        _ => Math.Min(1, 2 * Normal.Cdf(Math.Abs(z), upper: true)),
    };

    public static double Correction(double deviation, Alternative alternative, bool correct) =>
        !correct ? 0 : alternative switch
        {
            Alternative.Less => -0.5,
            Alternative.Greater => 0.5,
            _ => Math.Sign(deviation) * 0.5,
        };

    /// <summary>Interval from a statistic that falls as the shift grows, by bisection on its standardized value.</summary>
    /// <param name="z">Standardized statistic at a shift; the second argument is the side of the correction.</param>
    /// <param name="low">A shift below all steps.</param>
    /// <param name="high">A shift above all steps.</param>
    /// <param name="alternative">Which side is bounded.</param>
    /// <param name="level">Confidence level.</param>
    public static Interval Invert(
        Func<double, Alternative, double> z, double low, double high, Alternative alternative, double level)
    {
        var tail = alternative == Alternative.TwoSided ? (1 - level) / 2 : 1 - level;
        var q = Normal.Quantile(tail, upper: true);
        return new Interval(
            alternative == Alternative.Less ? double.NegativeInfinity : Falling(d => z(d, Alternative.Greater) - q, low, high),
            alternative == Alternative.Greater ? double.PositiveInfinity : Falling(d => z(d, Alternative.Less) + q, low, high));
    }

    /// <summary>Where a falling step function crosses zero.</summary>
    public static double Falling(Func<double, double> f, double low, double high)
    {
        for (var i = 0; i < 200 && high - low > 1e-15 * Math.Max(Math.Abs(low), Math.Abs(high)); i++)
        {
            var middle = 0.5 * (low + high);
            (low, high) = f(middle) > 0 ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }
}
