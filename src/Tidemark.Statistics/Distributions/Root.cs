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
}
