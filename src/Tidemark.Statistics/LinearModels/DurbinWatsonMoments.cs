using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.LinearModels;

/// <summary>Mean and variance of Durbin and Watson's statistic under independence: with A the matrix of squared differences
/// and M = I - H, P = tr MA, Q = tr (MA)² - by traces of small matrices only (Durbin and Watson 1950, equation 8).</summary>
internal static class DurbinWatsonMoments
{
    public static (double Mean, double Variance) Of(LinearModelFit fit)
    {
        var (n, p) = (fit.N, fit.Rank);
        var basis = new QrDecomposition([.. fit.Pivot.Select(j => (double[])[.. fit.Design.Columns[j].Zip(fit.RootWeights, (v, w) => v * w)])]).Basis();
        double[][] differenced = [.. basis.Select(Differenced)];
        var (first, second) = (0.0, 0.0);
        for (var j = 0; j < p; j++)
        {
            first += Dot(basis[j], differenced[j]);
            second += -2 * Dot(differenced[j], differenced[j]);
            for (var k = 0; k < p; k++)
            {
                var b = Dot(basis[j], differenced[k]);
                second += b * b;
            }
        }

        // tr A = 2(n - 1), tr A² = 6n - 8.
        var (trace, squares) = ((2.0 * (n - 1)) - first, (6.0 * n) - 8 + second);
        var df = (double)(n - p);
        var mean = trace / df;
        return (mean, 2 / (df * (df + 2)) * (squares - (trace * mean)));
    }

    private static double[] Differenced(double[] q)
    {
        var result = new double[q.Length];
        for (var i = 0; i < q.Length; i++)
        {
            result[i] = (i > 0 ? q[i] - q[i - 1] : 0) + (i < q.Length - 1 ? q[i] - q[i + 1] : 0);
        }

        return result;
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
