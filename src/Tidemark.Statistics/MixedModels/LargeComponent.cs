using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>P = A - AΛ(I + ΛᵀAΛ)⁻¹ΛᵀA of a component with many levels, by the Cholesky factor of the bracket (Bates, Mächler,
/// Bolker and Walker 2015, equation 18).</summary>
internal static class LargeComponent
{
    /// <summary>Writes P of the component; the logarithm of the determinant of I + ΛᵀAΛ is returned.</summary>
    public static double Solve(Component component, double[][] λ)
    {
        var m = component.Size;
        var e = TimesLambda(component, λ, component.A, m);
        var bracket = TimesLambda(component, λ, Transposed(e, m), m);
        for (var i = 0; i < m; i++)
        {
            bracket[(i * m) + i] += 1;
        }

        var logDet = Factor(bracket, m);
        var f = Transposed(e, m);
        Forward(bracket, f, m);
        var ft = Transposed(f, m);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var v = component.A[(i * m) + j] - Dot(ft, i * m, ft, j * m, m);
                component.P[(i * m) + j] = component.P[(j * m) + i] = v;
            }
        }

        return logDet;
    }

    // XΛ by rows: each block of columns times the factor of its term.
    private static double[] TimesLambda(Component component, double[][] λ, double[] x, int m)
    {
        var result = new double[x.Length];
        for (var k = 0; k < component.Counts.Length; k++)
        {
            var q = component.Widths[k];
            for (var level = 0; level < component.Counts[k]; level++)
            {
                var o = component.Starts[k] + (level * q);
                for (var i = 0; i < m; i++)
                {
                    for (var j = 0; j < q; j++)
                    {
                        var sum = 0.0;
                        for (var l = j; l < q; l++)
                        {
                            sum += x[(i * m) + o + l] * λ[k][(l * q) + j];
                        }

                        result[(i * m) + o + j] = sum;
                    }
                }
            }
        }

        return result;
    }

    private static double Factor(double[] a, int m)
    {
        var logDet = 0.0;
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < i; j++)
            {
                a[(i * m) + j] = (a[(i * m) + j] - Dot(a, i * m, a, j * m, j)) / a[(j * m) + j];
            }

            a[(i * m) + i] = Math.Sqrt(a[(i * m) + i] - Dot(a, i * m, a, i * m, i));
            logDet += 2 * Math.Log(a[(i * m) + i]);
        }

        return logDet;
    }

    // L⁻¹X, in place, by rows of X.
    private static void Forward(double[] l, double[] x, int m)
    {
        for (var i = 0; i < m; i++)
        {
            var row = x.AsSpan(i * m, m);
            for (var k = 0; k < i; k++)
            {
                var f = l[(i * m) + k];
                if (f != 0)
                {
                    Spans.AddScaled(row, x.AsSpan(k * m, m), -f);
                }
            }

            Spans.Scale(row, 1 / l[(i * m) + i]);
        }
    }

    private static double Dot(double[] a, int i, double[] b, int j, int n) => Spans.Dot(a.AsSpan(i, n), b.AsSpan(j, n));

    private static double[] Transposed(double[] x, int m)
    {
        var t = new double[x.Length];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                t[(j * m) + i] = x[(i * m) + j];
            }
        }

        return t;
    }
}
