using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Accuracy;

/// <summary>
/// P(max |Zᵢ| ≥ b) of a standard normal sequence with correlations √(mᵢ(n − mⱼ)/((n − mᵢ)mⱼ)), i &lt; j. They multiply along the
/// sequence, so it is Markov and the density of Zᵢ inside (−b, b) follows from that of Zᵢ₋₁ by one integral (Gauss-Legendre).
/// </summary>
internal static class MaximumOfProcess
{
    private const int MostRows = 20_000;
    private const double Reach = 9;

    internal static double UpperTail(double b, int[] sizes, int n)
    {
        if (n > MostRows || !double.IsFinite(b))
        {
            return double.NaN;
        }

        double[] steps = [.. Enumerable.Range(1, sizes.Length - 1).Select(i => Step(sizes[i - 1], sizes[i], n))];
        var narrowest = steps.DefaultIfEmpty(1).Min(rho => Math.Sqrt(1 - (rho * rho)));
        var (nodes, weights) = GaussLegendre.Of(Math.Clamp((int)Math.Ceiling(6 * b / narrowest), 64, 4000));
        var (z, density) = (Array.ConvertAll(nodes, x => b * x), Array.ConvertAll(nodes, x => Normal.Density(b * x)));
        foreach (var rho in steps)
        {
            density = Next(density, z, weights, b, rho);
        }

        return Math.Clamp(1 - density.Select((f, i) => f * b * weights[i]).Sum(), 0, 1);
    }

    private static double Step(double left, double right, double n) => Math.Sqrt(left * (n - right) / ((n - left) * right));

    private static double[] Next(double[] density, double[] z, double[] weights, double b, double rho)
    {
        var s = Math.Sqrt(1 - (rho * rho));
        var next = new double[z.Length];
        var from = 0;
        for (var i = 0; i < z.Length; i++)
        {
            while (from < z.Length && rho * z[from] < z[i] - (Reach * s))
            {
                from++;
            }

            var sum = 0.0;
            for (var j = from; j < z.Length && rho * z[j] <= z[i] + (Reach * s); j++)
            {
                var x = (z[i] - (rho * z[j])) / s;
                sum += density[j] * weights[j] * Math.Exp(-0.5 * x * x);
            }

            next[i] = sum * b / (s * Math.Sqrt(2 * Math.PI));
        }

        return next;
    }
}
