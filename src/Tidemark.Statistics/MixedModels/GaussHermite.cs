namespace Tidemark.Statistics.MixedModels;

/// <summary>Nodes and weights of Gauss-Hermite quadrature, ∫ exp(-x²) f(x) dx, by Newton's method on the orthonormal Hermite
/// polynomials (Golub and Welsch 1969 for the theory; Davis and Rabinowitz 1984, section 2.7).</summary>
internal static class GaussHermite
{
    private const double FourthRootOfPiInverse = 0.75112554446494248286;

    public static (double[] Nodes, double[] Weights) Rule(int n)
    {
        var nodes = new double[n];
        var weights = new double[n];
        var bound = Math.Sqrt((2 * n) + 1);
        const int Grid = 4000;
        var found = 0;
        var before = Polynomial(n, -bound).Value;
        for (var i = 1; i <= Grid; i++)
        {
            var x = bound * ((2.0 * i / Grid) - 1);
            var value = Polynomial(n, x).Value;
            if ((before < 0) != (value < 0) && found < n)
            {
                (nodes[found], weights[found]) = Polish(n, x - (bound / Grid));
                found++;
            }

            before = value;
        }

        return (nodes, weights);
    }

    private static (double Node, double Weight) Polish(int n, double x)
    {
        for (var k = 0; k < 50; k++)
        {
            var (value, slope) = Polynomial(n, x);
            var step = value / slope;
            x -= step;
            if (Math.Abs(step) < 1e-15 * Math.Max(1, Math.Abs(x)))
            {
                break;
            }
        }

        var d = Polynomial(n, x).Slope;
        return (x, 2 / (d * d));
    }

    // h_{j+1} = x √(2/(j+1)) h_j - √(j/(j+1)) h_{j-1}; h_n' = √(2n) h_{n-1}.
    private static (double Value, double Slope) Polynomial(int n, double x)
    {
        var (h, previous) = (FourthRootOfPiInverse, 0.0);
        for (var j = 0; j < n; j++)
        {
            (h, previous) = ((x * Math.Sqrt(2.0 / (j + 1)) * h) - (Math.Sqrt((double)j / (j + 1)) * previous), h);
        }

        return (h, Math.Sqrt(2.0 * n) * previous);
    }
}
