using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Agreement;

/// <summary>The median of the slopes of all pairs with different x (Theil 1950; Sen 1968). Theory: docs/theory/passing-bablok.md.</summary>
internal static class TheilSen
{
    /// <summary>Intercept median(y - bx) and slope.</summary>
    public static (double Intercept, double Slope) Line(double[] x, double[] y)
    {
        var slope = Median(x, y, new SlopeSelection(x, y));
        return (PassingBablok.Intercept(x, y, slope), slope);
    }

    /// <summary>The line with Sen's limits.</summary>
    public static (double Intercept, double Slope, Interval InterceptLimits, Interval SlopeLimits) WithLimits(
        double[] x, double[] y, double level)
    {
        var slopes = new SlopeSelection(x, y);
        var slope = Median(x, y, slopes);
        double n = x.Length;
        var reach = Normal.Quantile((1 - level) / 2, upper: true) * Math.Sqrt(n * (n - 1) * ((2 * n) + 5) / 18);
        var rank = (long)Math.Round((slopes.Total - reach) / 2);
        var intercept = PassingBablok.Intercept(x, y, slope);
        if (rank < 1)
        {
            return (intercept, slope, new(double.NegativeInfinity, double.PositiveInfinity), new(double.NegativeInfinity, double.PositiveInfinity));
        }

        var limits = new Interval(At(x, y, slopes, rank - 1), At(x, y, slopes, slopes.Total - rank));
        return (
            intercept, slope, new(PassingBablok.Intercept(x, y, limits.High), PassingBablok.Intercept(x, y, limits.Low)), limits);
    }

    private static double Median(double[] x, double[] y, SlopeSelection slopes)
    {
        var n = slopes.Total;
        return n == 0 ? double.NaN
            : n % 2 == 1 ? At(x, y, slopes, n / 2)
            : (At(x, y, slopes, (n / 2) - 1) + At(x, y, slopes, n / 2)) / 2;
    }

    private static double At(double[] x, double[] y, SlopeSelection slopes, long rank) =>
        slopes.Select(rank, (i, j) => (y[j] - y[i]) / (x[j] - x[i]), m => m);
}
