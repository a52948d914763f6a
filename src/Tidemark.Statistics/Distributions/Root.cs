namespace Tidemark.Statistics.Distributions;

/// <summary>Safeguarded Newton iteration for the root of an increasing function.</summary>
internal static class Root
{
    /// <summary>The u with f(u) = 0, f increasing. Newton where the step stays in the bracket, bisection otherwise.</summary>
    /// <param name="f">Value and slope at u; infinite values are allowed as signs.</param>
    /// <param name="start">A first guess.</param>
    public static double Increasing(Func<double, (double Value, double Slope)> f, double start)
    {
        var low = double.NegativeInfinity;
        var high = double.PositiveInfinity;
        var u = start;
        var reach = 1.0;
        for (var i = 0; i < 400; i++)
        {
            var (value, slope) = f(u);
            if (value == 0)
            {
                return u;
            }

            (low, high) = value < 0 ? (u, high) : (low, u);
            var next = u - (value / slope);
            if (!(next > low && next < high) || Math.Abs(next - u) > 4 * reach)
            {
                next = double.IsInfinity(low) ? high - reach
                    : double.IsInfinity(high) ? low + reach
                    : 0.5 * (low + high);
                reach *= 2;
            }

            if (Math.Abs(next - u) <= 4e-16 * Math.Max(Math.Abs(u), 1e-3) || next == low || next == high)
            {
                return next;
            }

            u = next;
        }

        return u;
    }

    /// <summary>The root of a continuous function with a change of sign between the ends (Brent 1973, chapter 4).</summary>
    /// <param name="f">The function; NaN is not allowed.</param>
    /// <param name="low">One end.</param>
    /// <param name="high">The other end, of the other sign.</param>
    /// <returns>NaN where both ends have the same sign.</returns>
    public static double Between(Func<double, double> f, double low, double high)
    {
        var (a, b) = (low, high);
        var (fa, fb) = (f(a), f(b));
        if (fa == 0 || fb == 0)
        {
            return fa == 0 ? a : b;
        }

        if (Math.Sign(fa) == Math.Sign(fb))
        {
            return double.NaN;
        }

        var (c, fc) = (a, fa);
        var (step, before) = (b - a, b - a);
        for (var i = 0; i < 500 && fb != 0; i++)
        {
            if (Math.Sign(fb) == Math.Sign(fc))
            {
                (c, fc, step, before) = (a, fa, b - a, b - a);
            }

            if (Math.Abs(fc) < Math.Abs(fb))
            {
                (a, b, c) = (b, c, b);
                (fa, fb, fc) = (fb, fc, fb);
            }

            var middle = 0.5 * (c - b);
            var least = 4e-16 * Math.Max(Math.Abs(b), 1e-290);
            if (Math.Abs(middle) <= least)
            {
                break;
            }

            (step, before) = Math.Abs(before) >= least && Math.Abs(fa) > Math.Abs(fb)
                ? Interpolated((a, fa), (b, fb), (c, fc), middle, step, before, least)
                : (middle, middle);
            (a, fa) = (b, fb);
            b += Math.Abs(step) > least ? step : Math.CopySign(least, middle);
            fb = f(b);
        }

        return b;
    }

    private static (double Step, double Before) Interpolated(
        (double X, double F) a, (double X, double F) b, (double X, double F) c, double middle, double step, double before, double least)
    {
        var s = b.F / a.F;
        double p, q;
        if (a.X == c.X)
        {
            (p, q) = (2 * middle * s, 1 - s);
        }
        else
        {
            var (t, r) = (a.F / c.F, b.F / c.F);
            p = s * ((2 * middle * t * (t - r)) - ((b.X - a.X) * (r - 1)));
            q = (t - 1) * (r - 1) * (s - 1);
        }

        (p, q) = p > 0 ? (p, -q) : (-p, q);
        return 2 * p < Math.Min((3 * middle * q) - Math.Abs(least * q), Math.Abs(before * q)) ? (p / q, step) : (middle, middle);
    }
}
