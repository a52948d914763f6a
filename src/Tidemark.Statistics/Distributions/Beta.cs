using MathNet.Numerics;

namespace Tidemark.Statistics.Distributions;

/// <summary>The beta distribution: the continued fraction of DiDonato and Morris (1992) with Loader's
/// saddle-point prefactor (Loader 2000), and its inverse on the logit scale.
/// Theory: docs/theory/distributions.md.</summary>
public static class Beta
{
    /// <summary>P(X ≤ x) for shapes a, b &gt; 0.</summary>
    public static double Cdf(double x, double a, double b) =>
        x <= 0 ? 0 : x >= 1 ? 1 : TailsAt(x, 1 - x, a, b).Lower;

    /// <summary>P(X &gt; x) for shapes a, b &gt; 0.</summary>
    public static double UpperTail(double x, double a, double b) =>
        x <= 0 ? 1 : x >= 1 ? 0 : TailsAt(x, 1 - x, a, b).Upper;

    /// <summary>The x with P(X ≤ x) = p; NaN for p outside [0, 1].</summary>
    public static double Quantile(double p, double a, double b)
    {
        if (!(p >= 0 && p <= 1 && a > 0 && b > 0))
        {
            return double.NaN;
        }

        if (p is 0 or 1)
        {
            return p;
        }

        var u = LogitQuantile(p, a, b);
        return u < 0 ? Math.Exp(u) / (1 + Math.Exp(u)) : 1 / (1 + Math.Exp(-u));
    }

    /// <summary>logit of the p-quantile: keeps digits at both ends of (0, 1).</summary>
    internal static double LogitQuantile(double p, double a, double b)
    {
        if (p > 0.5)
        {
            return -LogitQuantile(1 - p, b, a);
        }

        var logP = Math.Log(p);
        var logBeta = GammaFunction.Log(a) + GammaFunction.Log(b) - GammaFunction.Log(a + b);
        var small = (logP + Math.Log(a) + logBeta) / a;
        var center = Math.Log(a / b);
        return Root.Increasing(
            u =>
            {
                var (x, y) = (1 / (1 + Math.Exp(-u)), 1 / (1 + Math.Exp(u)));
                var lower = TailsAt(x, y, a, b).LogLower;
                var logDensity = (a * -SpecialFunctions.Log1p(Math.Exp(-u))) + (b * Math.Log(y)) - logBeta;
                return (lower - logP, Math.Exp(logDensity - lower));
            },
            small < center - 3 ? small : center);
    }

    /// <summary>Both tails at x, with y = 1 - x given separately so that neither loses digits.</summary>
    internal static Tails TailsAt(double x, double y, double a, double b)
    {
        if (double.IsNaN(x) || !(a > 0 && b > 0))
        {
            return new Tails(double.NaN, double.NaN);
        }

        if (x == 0 || y == 0)
        {
            return x == 0 ? new Tails(double.NegativeInfinity, 0) : new Tails(0, double.NegativeInfinity);
        }

        return x <= (a + 1) / (a + b + 2)
            ? Tails.FromLogLower(LogLower(x, y, a, b))
            : Tails.FromLogLower(LogLower(y, x, b, a)).Swap();
    }

    private static double LogLower(double x, double y, double a, double b) =>
        LogKernel(x, y, a, b) + Math.Log(Fraction(x, y, a, b));

    /// <summary>log( x^a y^b / B(a, b) ).</summary>
    private static double LogKernel(double x, double y, double a, double b)
    {
        var n = a + b;
        var error = GammaFunction.StirlingError(n) - GammaFunction.StirlingError(a) - GammaFunction.StirlingError(b);
        var deviance = GammaFunction.Deviance(a, n * x) + GammaFunction.Deviance(b, n * y);
        return error - deviance + (0.5 * Math.Log(a / n * b / (2 * Math.PI)));
    }

    // DiDonato and Morris (1992), equation 9, by the modified Lentz method; λ is formed from the smaller of x and y.
    private static double Fraction(double x, double y, double a, double b)
    {
        var λ = x > 0.5 ? ((a + b) * y) - b : a - ((a + b) * x);
        var f = a / (a + 1) * (λ + 1);
        var (c, d) = (f, 0.0);
        for (var n = 1; n < 100_000; n++)
        {
            var m = a + (2.0 * n) - 1;
            var α = (a + n - 1) / m * ((a + b + n - 1) / m) * n * (b - n) * x * x;
            var β = n + (n * (b - n) * x / m) + ((a + n) / (m + 2) * (λ + 1 + (n * (1 + y))));
            d = 1 / (β + (α * d));
            c = β + (α / c);
            f *= c * d;
            if (Math.Abs((c * d) - 1) < 2e-16)
            {
                break;
            }
        }

        return 1 / f;
    }
}
