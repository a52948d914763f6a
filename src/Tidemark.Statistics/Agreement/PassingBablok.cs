using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Agreement;

/// <summary>Passing and Bablok's regression: the median of all slopes, shifted so that x and y may change places (Passing and
/// Bablok 1983). Turned by 45° the shifted median is a plain one, so that slope selection finds it in O(n log n); values may be
/// negative or zero. Theory: docs/theory/passing-bablok.md.</summary>
internal static class PassingBablok
{
    private const int AllPairs = 500;

    /// <summary>Intercept and slope.</summary>
    public static (double Intercept, double Slope) Line(double[] x, double[] y, bool angles)
    {
        var slope = new ShiftedSlopes(x, y, AllPairs).Median(angles);
        return (Intercept(x, y, slope), slope);
    }

    /// <summary>The line with the limits of Passing and Bablok's formula: the ranks about (N ∓ z√(n(n-1)(2n+5)/18))/2.</summary>
    public static (double Intercept, double Slope, Interval InterceptLimits, Interval SlopeLimits) WithLimits(
        double[] x, double[] y, bool angles, double level)
    {
        var slopes = new ShiftedSlopes(x, y, AllPairs);
        var slope = slopes.Median(angles);
        double n = x.Length;
        var reach = Normal.Quantile((1 - level) / 2, upper: true) * Math.Sqrt(n * (n - 1) * ((2 * n) + 5) / 18);
        var rank = (long)Math.Round((slopes.Count - reach) / 2);
        var limits = rank < 1
            ? new Interval(double.NegativeInfinity, double.PositiveInfinity)
            : new Interval(slopes.Mean(rank - 1, angles), slopes.Mean(slopes.Count - rank - 1, angles));
        return (
            Intercept(x, y, slope),
            slope,
            new(IsFinite(limits) ? Intercept(x, y, limits.High) : double.NegativeInfinity, IsFinite(limits) ? Intercept(x, y, limits.Low) : double.PositiveInfinity),
            limits);
    }

    /// <summary>median(y - bx).</summary>
    public static double Intercept(double[] x, double[] y, double slope)
    {
        if (!double.IsFinite(slope))
        {
            return double.NaN;
        }

        var rest = new double[x.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = y[i] - (slope * x[i]);
        }

        return OrderStatistic.Median(rest);
    }

    private static bool IsFinite(Interval i) => double.IsFinite(i.Low) && double.IsFinite(i.High);
}
