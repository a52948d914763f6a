namespace Tidemark.Statistics.Distributions;

/// <summary>The gamma distribution with scale 1: series and continued fraction of the incomplete gamma function
/// (Abramowitz and Stegun 6.5.29, 6.5.31) with Loader's saddle-point prefactor, and its inverse on the log scale.
/// Theory: docs/theory/distributions.md.</summary>
public static class Gamma
{
    /// <summary>P(X ≤ x) for shape &gt; 0.</summary>
    public static double Cdf(double x, double shape) => TailsAt(x, shape).Lower;

    /// <summary>P(X &gt; x) for shape &gt; 0.</summary>
    public static double UpperTail(double x, double shape) => TailsAt(x, shape).Upper;

    /// <summary>The x with P(X ≤ x) = p; NaN for p outside [0, 1].</summary>
    public static double Quantile(double p, double shape)
    {
        if (!(p >= 0 && p <= 1 && shape > 0))
        {
            return double.NaN;
        }

        if (p is 0 or 1)
        {
            return p == 0 ? 0 : double.PositiveInfinity;
        }

        var lower = p <= 0.5;
        var logP = Math.Log(lower ? p : 1 - p);
        var small = (Math.Log(p) + GammaFunction.Log(shape + 1)) / shape;
        var center = Math.Log(shape);
        return Math.Exp(Root.Increasing(
            u =>
            {
                var x = Math.Exp(u);
                var tails = TailsAt(x, shape);
                var log = lower ? tails.LogLower : tails.LogUpper;
                var slope = Math.Exp(LogKernel(x, shape) + Math.Log(shape) - log);
                return (lower ? log - logP : logP - log, slope);
            },
            small < center - 2 ? small : center));
    }

    /// <summary>Both tails at x.</summary>
    internal static Tails TailsAt(double x, double shape)
    {
        if (double.IsNaN(x) || !(shape > 0))
        {
            return new Tails(double.NaN, double.NaN);
        }

        if (x <= 0 || double.IsPositiveInfinity(x))
        {
            return x <= 0 ? new Tails(double.NegativeInfinity, 0) : new Tails(0, double.NegativeInfinity);
        }

        return x < shape + 1
            ? Tails.FromLogLower(LogKernel(x, shape) + Math.Log(Series(x, shape)))
            : Tails.FromLogLower(LogKernel(x, shape) + Math.Log(shape) + Math.Log(Fraction(x, shape))).Swap();
    }

    /// <summary>log( x^a exp(-x) / Γ(a+1) ).</summary>
    private static double LogKernel(double x, double a) =>
        -GammaFunction.StirlingError(a) - GammaFunction.Deviance(a, x) - (0.5 * Math.Log(2 * Math.PI * a));

    private static double Series(double x, double a)
    {
        var (sum, term) = (1.0, 1.0);
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    private static double Fraction(double x, double a)
    {
        const double Tiny = 1e-300;
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var h = d;
        for (var i = 1; i < 100_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = (an * d) + b;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = b + (an / c);
            c = Math.Abs(c) < Tiny ? Tiny : c;
            h *= c * d;
            if (Math.Abs((c * d) - 1) < 2e-16)
            {
                break;
            }
        }

        return h;
    }
}
