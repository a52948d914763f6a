namespace Tidemark.Statistics.Accuracy;

/// <summary>Nodes and weights on (−1, 1) by Newton's iteration on the Legendre polynomial (Abramowitz and Stegun 1964, 25.4.29).</summary>
internal static class GaussLegendre
{
    internal static (double[] Nodes, double[] Weights) Of(int n)
    {
        var (nodes, weights) = (new double[n], new double[n]);
        for (var i = 0; i < (n + 1) / 2; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 1, step = 1;
            for (var pass = 0; pass < 100 && Math.Abs(step) > 1e-15; pass++)
            {
                (var value, slope) = Polynomial(n, x);
                step = value / slope;
                x -= step;
            }

            (nodes[i], nodes[n - 1 - i]) = (-x, x);
            weights[i] = weights[n - 1 - i] = 2 / ((1 - (x * x)) * slope * slope);
        }

        return (nodes, weights);
    }

    private static (double Value, double Slope) Polynomial(int n, double x)
    {
        var (p, before) = (1.0, 0.0);
        for (var k = 1; k <= n; k++)
        {
            (p, before) = ((((2.0 * k) - 1) * x * p / k) - ((k - 1.0) * before / k), p);
        }

        return (p, n * ((x * p) - before) / ((x * x) - 1));
    }
}
