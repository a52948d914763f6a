namespace Tidemark.Statistics.Descriptive;

/// <summary>Sample quantiles of the nine types of Hyndman and Fan (1996). Theory: docs/theory/quantiles.md.</summary>
public static class Quantiles
{
    private const double Fuzz = 4 * 2.220446049250313e-16;

    /// <summary>The p-quantile of values in any order.</summary>
    /// <param name="values">At least one finite value; NaN is dropped.</param>
    /// <param name="p">Probability in [0, 1].</param>
    /// <param name="type">Hyndman and Fan's type, 1 to 9; 7 is R's default.</param>
    /// <returns>NaN where no value is left.</returns>
    public static double Of(IEnumerable<double> values, double p, int type = 7)
    {
        double[] sorted = [.. values.Where(v => !double.IsNaN(v)).Order()];
        return OfSorted(sorted, p, type);
    }

    /// <summary>The median of values in any order; NaN is dropped.</summary>
    public static double Median(IEnumerable<double> values) => Of(values, 0.5);

    /// <summary>The p-quantile of ascending values without NaN.</summary>
    /// <param name="sorted">Ascending values.</param>
    /// <param name="p">Probability in [0, 1].</param>
    /// <param name="type">Hyndman and Fan's type, 1 to 9.</param>
    /// <exception cref="ArgumentOutOfRangeException">p or type is out of range.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p, int type = 7)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(type, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(type, 9);
        ArgumentOutOfRangeException.ThrowIfNegative(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        var n = sorted.Length;
        if (n == 0)
        {
            return double.NaN;
        }

        var (j, h) = Position(n, p, type);
        var low = sorted[Math.Clamp(j, 1, n) - 1];
        var high = sorted[Math.Clamp(j + 1, 1, n) - 1];
        return h switch
        {
            0 => low,
            1 => high,
            _ => ((1 - h) * low) + (h * high),
        };
    }

    // Hyndman and Fan (1996), section 2: j = floor(np + m), weight of x(j+1).
    private static (int J, double Weight) Position(int n, double p, int type)
    {
        if (type <= 3)
        {
            var position = (n * p) - (type == 3 ? 0.5 : 0);
            var below = (int)Math.Floor(position + Fuzz);
            var onStep = Math.Abs(position - below) <= Fuzz * Math.Max(1, position);
            var jump = type switch { 1 => 0, 2 => 0.5, _ => below % 2 == 0 ? 0.0 : 1.0 };
            return (below, onStep ? jump : 1);
        }

        var (a, b) = type switch
        {
            4 => (0.0, 1.0),
            5 => (0.5, 0.5),
            6 => (0.0, 0.0),
            7 => (1.0, 1.0),
            8 => (1.0 / 3, 1.0 / 3),
            _ => (3.0 / 8, 3.0 / 8),
        };
        var at = a + (p * (n + 1 - a - b));
        var j = (int)Math.Floor(at + Fuzz);
        var h = at - j;
        return (j, Math.Abs(h) < Fuzz ? 0 : h);
    }
}
