namespace Tidemark.Statistics.Formulas;

/// <summary>
/// Polynomials that are orthonormal on the values given, by the three-term recurrence of Forsythe (1957):
/// p(j+1)(x) = (x - αj) pj(x) - (|pj|²/|p(j-1)|²) p(j-1)(x). They are kept, so that new values have the same basis.
/// </summary>
internal sealed class OrthogonalPolynomial
{
    private readonly double[] α;
    private readonly double[] norm;

    private OrthogonalPolynomial(double[] α, double[] norm) => (this.α, this.norm) = (α, norm);

    /// <summary>The polynomials of degree 1 to <paramref name="degree"/>; NaN values take no part.</summary>
    public static OrthogonalPolynomial Of(IReadOnlyList<double> values, int degree)
    {
        double[] x = [.. values.Where(v => !double.IsNaN(v))];
        var (α, norm) = (new double[degree], new double[degree + 2]);
        (norm[0], norm[1]) = (1, x.Length);
        var (before, now) = (new double[x.Length], Enumerable.Repeat(1.0, x.Length).ToArray());
        for (var j = 0; j < degree; j++)
        {
            α[j] = x.Zip(now, (v, p) => v * p * p).Sum() / norm[j + 1];
            var next = new double[x.Length];
            for (var i = 0; i < x.Length; i++)
            {
                next[i] = ((x[i] - α[j]) * now[i]) - (norm[j + 1] / norm[j] * before[i]);
            }

            (before, now) = (now, Reorthogonalized(next, now, norm[j + 1]));
            norm[j + 2] = now.Sum(p => p * p);
        }

        return new OrthogonalPolynomial(α, norm);
    }

    /// <summary>The columns of degree 1 to k at new values, each divided by its norm on the values it was made of.</summary>
    public double[][] At(double[] x)
    {
        var columns = new double[α.Length][];
        var (before, now) = (new double[x.Length], Enumerable.Repeat(1.0, x.Length).ToArray());
        for (var j = 0; j < α.Length; j++)
        {
            var next = new double[x.Length];
            for (var i = 0; i < x.Length; i++)
            {
                next[i] = ((x[i] - α[j]) * now[i]) - (norm[j + 1] / norm[j] * (j == 0 ? 0 : before[i]));
            }

            (before, now) = (now, next);
            var length = Math.Sqrt(norm[j + 2]);
            columns[j] = Array.ConvertAll(next, p => p / length);
        }

        return columns;
    }

    // The recurrence loses orthogonality to its neighbor by rounding first; one correction keeps |p|² right.
    private static double[] Reorthogonalized(double[] next, double[] now, double norm)
    {
        var overlap = next.Zip(now, (a, b) => a * b).Sum() / norm;
        return [.. next.Zip(now, (a, b) => a - (overlap * b))];
    }
}
