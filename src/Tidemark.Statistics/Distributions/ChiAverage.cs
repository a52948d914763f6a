namespace Tidemark.Statistics.Distributions;

/// <summary>The mean of a function of S = √(χ²/df): the trapezoidal rule on log s, whose error falls exponentially for the
/// analytic integrands here (Trefethen and Weideman 2014).</summary>
internal static class ChiAverage
{
    /// <summary>∫ g(s) dP(S ≤ s).</summary>
    /// <param name="g">A bounded function of one sign.</param>
    /// <param name="df">Degrees of freedom; +∞ puts S at 1.</param>
    /// <param name="width">A length in log s over which g changes by a moderate factor.</param>
    /// <param name="from">The log s below which g hardly changes: the sum goes at least so far down.</param>
    public static double Of(Func<double, double> g, double df, double width, double from)
    {
        if (double.IsPositiveInfinity(df))
        {
            return g(1);
        }

        var step = Math.Min(width, 1 / Math.Sqrt(2 * df)) / 4;
        var logScale = Math.Log(2) + (df / 2 * Math.Log(df / 2)) - GammaFunction.Log(df / 2) - (df / 2);
        var sum = Term(0);
        for (var k = 1; ; k++)
        {
            var term = Term(k * step);
            sum += term;
            if (term <= 1e-18 * sum && LogDensity(k * step) < -40)
            {
                break;
            }
        }

        for (var k = 1; ; k++)
        {
            var term = Term(-k * step);
            sum += term;
            if (term <= 1e-18 * sum && (-k * step < from || LogDensity(-k * step) < -700))
            {
                break;
            }
        }

        return sum * step;

        double LogDensity(double u) => logScale + (df * (u - (Math.Exp(2 * u) / 2) + 0.5));

        double Term(double u) => Math.Exp(LogDensity(u)) * g(Math.Exp(u));
    }
}
