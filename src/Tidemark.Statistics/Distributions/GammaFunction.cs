namespace Tidemark.Statistics.Distributions;

/// <summary>The gamma function's logarithm and derivatives, by recurrence and Stirling's asymptotic series
/// (Abramowitz and Stegun 6.1.41, 6.3.18, 6.4.12).</summary>
public static class GammaFunction
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const double SeriesFrom = 15;

    /// <summary>log Γ(x) for x &gt; 0; NaN otherwise.</summary>
    public static double Log(double x)
    {
        if (!(x > 0))
        {
            return double.NaN;
        }

        var product = 1.0;
        while (x < SeriesFrom)
        {
            product *= x;
            x++;
        }

        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + StirlingSeries(x) - Math.Log(product);
    }

    /// <summary>The derivative of log Γ at x &gt; 0.</summary>
    public static double Digamma(double x)
    {
        var shift = 0.0;
        while (x < SeriesFrom)
        {
            shift -= 1 / x;
            x++;
        }

        var r = 1 / (x * x);
        var series = r * ((1.0 / 12) - (r * ((1.0 / 120) - (r * ((1.0 / 252) - (r * ((1.0 / 240) - (r / 132))))))));
        return shift + Math.Log(x) - (0.5 / x) - series;
    }

    /// <summary>The second derivative of log Γ at x &gt; 0.</summary>
    public static double Trigamma(double x)
    {
        var shift = 0.0;
        while (x < SeriesFrom)
        {
            shift += 1 / (x * x);
            x++;
        }

        var r = 1 / (x * x);
        var series = (1.0 / 6) - (r * ((1.0 / 30) - (r * ((1.0 / 42) - (r * ((1.0 / 30) - (r * 5 / 66)))))));
        return shift + (1 / x) + (r / 2) + (r / x * series);
    }

    /// <summary>log Γ(n+1) - (n+½) log n + n - ½ log 2π, the error of Stirling's formula (Loader 2000, section 3).</summary>
    internal static double StirlingError(double n) =>
        n >= SeriesFrom
            ? StirlingSeries(n)
            : Log(n + 1) - ((n + 0.5) * Math.Log(n)) + n - HalfLogTwoPi;

    /// <summary>The deviance term x log(x/m) + m - x without cancellation near x = m (Loader 2000, section 4).</summary>
    internal static double Deviance(double x, double m)
    {
        if (x == 0)
        {
            return m;
        }

        if (Math.Abs(x - m) >= 0.1 * (x + m))
        {
            return (x * (Math.Log(x) - Math.Log(m))) + m - x;
        }

        var v = (x - m) / (x + m);
        var sum = (x - m) * v;
        var term = 2 * x * v;
        for (var j = 1; j < 1000; j++)
        {
            term *= v * v;
            var next = sum + (term / ((2 * j) + 1));
            if (next == sum)
            {
                break;
            }

            sum = next;
        }

        return sum;
    }

    private static double StirlingSeries(double x)
    {
        var r = 1 / (x * x);
        var tail = (1.0 / 1680) - (r * ((1.0 / 1188) - (r * ((691.0 / 360360) - (r / 156)))));
        return ((1.0 / 12) - (r * ((1.0 / 360) - (r * ((1.0 / 1260) - (r * tail)))))) / x;
    }
}
