using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Proportions;

/// <summary>Blaker's acceptability of a binomial proportion (2000, section 3): the smaller tail at the count, and the largest
/// opposite tail that is not larger.</summary>
internal static class Acceptability
{
    private const double Step = 1e-5;

    /// <summary>The acceptability of p given x of n.</summary>
    public static double Of(int x, int n, double p)
    {
        var (above, below) = (Binomial.UpperTail(x - 1, n, p), Binomial.Cdf(x, n, p));
        var low = Last(k => Binomial.Cdf(k, n, p) < above, n);
        var high = Last(k => Binomial.UpperTail(k, n, p) > below, n) + 1;
        return Math.Min(above + (low < 0 ? 0 : Binomial.Cdf(low, n, p)), below + Binomial.UpperTail(high, n, p));
    }

    /// <summary>The first p from a limit inwards whose acceptability reaches α: steps of 1e-5, because the function jumps, then halving.</summary>
    public static double FirstAbove(int x, int n, double α, double from, int direction)
    {
        var outside = from;
        while (Math.Abs(outside - from) < 1 && Of(x, n, outside + (direction * Step)) < α)
        {
            outside += direction * Step;
        }

        var inside = outside + (direction * Step);
        for (var i = 0; i < 40; i++)
        {
            var middle = (outside + inside) / 2;
            (outside, inside) = Of(x, n, middle) < α ? (middle, inside) : (outside, middle);
        }

        return outside;
    }

    // The last k of 0..n for which a property of small k holds; -1 where it never does.
    private static int Last(Func<int, bool> holds, int n)
    {
        var (yes, no) = (-1, n + 1);
        while (no - yes > 1)
        {
            var middle = (yes + no) / 2;
            (yes, no) = holds(middle) ? (middle, no) : (yes, middle);
        }

        return yes;
    }
}
