using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>A component with many levels by the Cholesky factor of I + ΛᵀAΛ (Bates, Mächler, Bolker and Walker 2015, equation 18): no
/// difference of large numbers but the last, P = A - AΛ(I + ΛᵀAΛ)⁻¹ΛᵀA.</summary>
internal static class LargeComponent
{
    /// <summary>Writes P, U, Tc and what the random effects take from XᵀX and Xᵀy; the log determinant of the bracket and what they
    /// take from yᵀy are returned.</summary>
    public static (double LogDeterminant, double Explained) Solve(Component component, double[][] λ)
    {
        var (m, p) = (component.Size, component.Columns);
        var e = Transposed(TimesLambda(component, λ, component.A, m), m);
        var bracket = TimesLambda(component, λ, e, m);
        for (var i = 0; i < m; i++)
        {
            bracket[(i * m) + i] += 1;
        }

        var logDet = Factor(bracket, m);
        Forward(bracket, e, m, m);
        var (k, kc) = (LambdaTimes(component, λ, component.B, p), LambdaTimes(component, λ, component.C, 1));
        Forward(bracket, k, m, p);
        Forward(bracket, kc, m, 1);
        SmallMatrix.Cross(k, k, component.Information, m, p, p);
        SmallMatrix.Cross(k, kc, component.Score, m, p, 1);
        var f = Transposed(e, m);
        Reduce(f, k, component.B, component.U, m, p);
        Reduce(f, kc, component.C, component.TC, m, 1);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var v = component.A[(i * m) + j] - Dot(f, i * m, f, j * m, m);
                component.P[(i * m) + j] = component.P[(j * m) + i] = v;
            }
        }

        return (logDet, Spans.Dot(kc, kc));
    }

    // B - FᵀK, F by columns.
    private static void Reduce(double[] f, double[] k, double[] b, double[] u, int m, int width)
    {
        SmallMatrix.Multiply(f, k, u, m, width);
        for (var i = 0; i < u.Length; i++)
        {
            u[i] = b[i] - u[i];
        }
    }

    // ΛᵀX.
    private static double[] LambdaTimes(Component component, double[][] λ, double[] x, int width)
    {
        double[][] transposed = [.. λ.Select((l, term) => Transposed(l, component.Widths[term]))];
        var result = new double[x.Length];
        component.TimesG(transposed, x, result, width);
        return result;
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
    private static void Forward(double[] l, double[] x, int m, int width)
    {
        for (var i = 0; i < m; i++)
        {
            var row = x.AsSpan(i * width, width);
            for (var k = 0; k < i; k++)
            {
                var f = l[(i * m) + k];
                if (f != 0)
                {
                    Spans.AddScaled(row, x.AsSpan(k * width, width), -f);
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
