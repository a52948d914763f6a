namespace Tidemark.Statistics.Distributions;

/// <summary>Expectations over S = √(χ²/ν), the estimate of a standard deviation on ν degrees of freedom, by the trapezoidal
/// rule in u = log S. Theory: docs/theory/multiple-comparison-distributions.md.</summary>
internal static class ScaledChi
{
    /// <summary>E g(S) for a non-negative, monotone g.</summary>
    /// <param name="g">Function of s &gt; 0.</param>
    /// <param name="df">Degrees of freedom ν &gt; 0; +∞ gives g(1).</param>
    /// <param name="tolerance">Relative accuracy.</param>
    public static double Expect(Func<double, double> g, double df, double tolerance = 1e-14)
    {
        if (double.IsPositiveInfinity(df))
        {
            return g(1);
        }

        if (!(df > 0))
        {
            return double.NaN;
        }

        var a = df / 2;
        var logConstant = Math.Log(2) - GammaFunction.StirlingError(a) + (0.5 * Math.Log(a / (2 * Math.PI)));
        double Integrand(double u)
        {
            var density = Math.Exp(logConstant - (a * Excess(2 * u)));
            return density > 0 ? density * g(Math.Exp(u)) : 0;
        }

        return LineIntegral.Of(Integrand, 0, Math.Min(0.25, 0.8 / Math.Sqrt(2 * df)), tolerance);
    }

    // exp(v) - 1 - v, which cancels near 0.
    private static double Excess(double v)
    {
        if (Math.Abs(v) > 0.3)
        {
            return Math.Exp(v) - 1 - v;
        }

        var (sum, term) = (0.0, v);
        for (var k = 2; k < 20; k++)
        {
            term *= v / k;
            sum += term;
        }

        return sum;
    }
}
