namespace Tidemark.Statistics.Descriptive;

/// <summary>Sums in two passes, so that a large mean costs no digits.</summary>
public static class Moments
{
    /// <summary>Arithmetic mean; NaN for no values.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        if (values.Length == 0)
        {
            return double.NaN;
        }

        var sum = 0.0;
        foreach (var v in values)
        {
            sum += v;
        }

        var mean = sum / values.Length;
        var rest = 0.0;
        foreach (var v in values)
        {
            rest += v - mean;
        }

        return mean + (rest / values.Length);
    }

    /// <summary>Standard deviation with divisor n - 1 around a mean from <see cref="Mean"/>; NaN under two values.</summary>
    public static double StdDev(ReadOnlySpan<double> values, double mean)
    {
        if (values.Length < 2)
        {
            return double.NaN;
        }

        var sum = 0.0;
        foreach (var v in values)
        {
            sum += (v - mean) * (v - mean);
        }

        return Math.Sqrt(sum / (values.Length - 1));
    }

    /// <summary>Skewness m₃ / m₂^(3/2) of the central moments with divisor n; NaN for constant values or fewer than three.</summary>
    public static double Skewness(ReadOnlySpan<double> values)
    {
        var mean = Mean(values);
        var (second, third) = (0.0, 0.0);
        foreach (var v in values)
        {
            var d = v - mean;
            second += d * d;
            third += d * d * d;
        }

        return values.Length < 3 || second == 0 ? double.NaN : third / values.Length / Math.Pow(second / values.Length, 1.5);
    }
}
