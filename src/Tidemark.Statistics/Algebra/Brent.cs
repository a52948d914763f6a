namespace Tidemark.Statistics.Algebra;

/// <summary>The zero of a continuous function of one variable: inverse quadratic interpolation, secant and bisection
/// (Brent 1973, chapter 4).</summary>
internal static class Brent
{
    /// <summary>The zero of an increasing function, from a guess and a first reach by which the bracket is sought.</summary>
    /// <returns>The zero; NaN where no change of sign is found.</returns>
    public static double Zero(Func<double, double> f, double start, double reach)
    {
        var (a, fa) = (start, f(start));
        var (b, fb) = (a, fa);
        for (var i = 0; i < 200 && !(fa <= 0 && fb >= 0); i++)
        {
            if (double.IsNaN(fa) || double.IsNaN(fb))
            {
                return double.NaN;
            }

            if (fa > 0)
            {
                (b, fb) = (a, fa);
                a -= reach;
                fa = f(a);
            }
            else
            {
                (a, fa) = (b, fb);
                b += reach;
                fb = f(b);
            }

            reach *= 1.6;
        }

        return Between(f, a, b, fa, fb);
    }

    /// <summary>The zero between two points where the signs differ.</summary>
    /// <param name="f">A continuous function.</param>
    /// <param name="low">One end.</param>
    /// <param name="high">The other.</param>
    /// <returns>The zero, to 1e-15 relative; NaN where the signs are alike.</returns>
    public static double Between(Func<double, double> f, double low, double high) => Between(f, low, high, f(low), f(high));

    private static double Between(Func<double, double> f, double a, double b, double fa, double fb)
    {
        if (fa == 0 || fb == 0)
        {
            return fa == 0 ? a : b;
        }

        if (!(fa < 0 != fb < 0) || double.IsNaN(fa) || double.IsNaN(fb))
        {
            return double.NaN;
        }

        var (c, fc, d, e) = (a, fa, b - a, b - a);
        for (var i = 0; i < 300; i++)
        {
            if (Math.Abs(fc) < Math.Abs(fb))
            {
                (a, b, c) = (b, c, b);
                (fa, fb, fc) = (fb, fc, fb);
            }

            var tolerance = 2e-16 * Math.Max(Math.Abs(b), 1e-290);
            var half = (c - b) / 2;
            if (Math.Abs(half) <= tolerance || fb == 0)
            {
                break;
            }

            (d, e) = Step(a, b, c, fa, fb, fc, half, tolerance, d, e);
            (a, fa) = (b, fb);
            b += Math.Abs(d) > tolerance ? d : half > 0 ? tolerance : -tolerance;
            fb = f(b);
            if (fb > 0 == fc > 0)
            {
                (c, fc, d) = (a, fa, b - a);
                e = d;
            }
        }

        return b;
    }

    private static (double Step, double Before) Step(
        double a, double b, double c, double fa, double fb, double fc, double half, double tolerance, double d, double e)
    {
        if (Math.Abs(e) < tolerance || Math.Abs(fa) <= Math.Abs(fb))
        {
            return (half, half);
        }

        var s = fb / fa;
        double p, q;
        if (a == c)
        {
            (p, q) = (2 * half * s, 1 - s);
        }
        else
        {
            var (u, r) = (fa / fc, fb / fc);
            p = s * ((2 * half * u * (u - r)) - ((b - a) * (r - 1)));
            q = (u - 1) * (r - 1) * (s - 1);
        }

        q = p > 0 ? -q : q;
        p = Math.Abs(p);
        return 2 * p < Math.Min((3 * half * q) - Math.Abs(tolerance * q), Math.Abs(e * q)) ? (p / q, d) : (half, half);
    }
}
