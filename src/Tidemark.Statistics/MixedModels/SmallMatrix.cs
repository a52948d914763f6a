using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>Row-major kernels of matrices of order q, the number of random effects of a subject.</summary>
internal static class SmallMatrix
{
    /// <summary>t = (I + AG)⁻¹; the determinant of I + AG is returned.</summary>
    public static double InverseOfIdentityPlus(double[] a, double[] g, double[] t, int q)
    {
        if (q == 1)
        {
            var d = 1 + (a[0] * g[0]);
            t[0] = 1 / d;
            return d;
        }

        var m = new double[q * q];
        Multiply(a, g, m, q, q);
        for (var i = 0; i < q; i++)
        {
            m[(i * q) + i] += 1;
        }

        if (q == 2)
        {
            var d = (m[0] * m[3]) - (m[1] * m[2]);
            (t[0], t[1], t[2], t[3]) = (m[3] / d, -m[1] / d, -m[2] / d, m[0] / d);
            return d;
        }

        return GaussJordan(m, t, q);
    }

    public static void Multiply(double[] a, double[] b, double[] c, int q, int columns)
    {
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < q; k++)
                {
                    sum += a[(i * q) + k] * b[(k * columns) + j];
                }

                c[(i * columns) + j] = sum;
            }
        }
    }

    /// <summary>C = AᵀB of matrices with <paramref name="rows"/> rows.</summary>
    public static void Cross(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> c, int rows, int aColumns, int bColumns)
    {
        c.Clear();
        for (var k = 0; k < rows; k++)
        {
            for (var i = 0; i < aColumns; i++)
            {
                var f = a[(k * aColumns) + i];
                for (var j = 0; j < bColumns; j++)
                {
                    c[(i * bColumns) + j] += f * b[(k * bColumns) + j];
                }
            }
        }
    }

    /// <summary>C = ABᵀ of order q.</summary>
    public static void MultiplyTransposed(double[] a, double[] b, double[] c, int q)
    {
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j < q; j++)
            {
                c[(i * q) + j] = Spans.Dot(a.AsSpan(i * q, q), b.AsSpan(j * q, q));
            }
        }
    }

    /// <summary>The rows of a term of DX, where D repeats a block for each level of the term.</summary>
    public static void BlockTimes(double[] block, Component component, int term, double[] x, int width, double[] to)
    {
        var (q, top) = (component.Widths[term], component.Starts[term]);
        for (var row = 0; row < component.Counts[term] * q; row++)
        {
            var line = to.AsSpan(row * width, width);
            line.Clear();
            for (var j = 0; j < q; j++)
            {
                var f = block[(row % q * q) + j];
                if (f != 0)
                {
                    var from = (top + (row / q * q) + j) * width;
                    for (var w = 0; w < line.Length; w++)
                    {
                        line[w] += f * x[from + w];
                    }
                }
            }
        }
    }

    /// <summary>tr(CXCY).</summary>
    public static double TraceOfProducts(double[,] c, double[,] x, double[,] y)
    {
        var (cx, cy) = (Product(c, x), Product(c, y));
        var sum = 0.0;
        for (var i = 0; i < c.GetLength(0); i++)
        {
            for (var j = 0; j < c.GetLength(0); j++)
            {
                sum += cx[i, j] * cy[j, i];
            }
        }

        return sum;
    }

    /// <summary>AB.</summary>
    public static double[,] Product(double[,] a, double[,] b)
    {
        var (n, m, w) = (a.GetLength(0), a.GetLength(1), b.GetLength(1));
        var product = new double[n, w];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < m; k++)
            {
                for (var j = 0; j < w; j++)
                {
                    product[i, j] += a[i, k] * b[k, j];
                }
            }
        }

        return product;
    }

    public static double[] Times(double[] a, double[] v, int q)
    {
        var w = new double[q];
        Multiply(a, v, w, q, 1);
        return w;
    }

    /// <summary>uᵀGv.</summary>
    public static double Form(double[] u, double[] g, double[] v, int q)
    {
        var sum = 0.0;
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j < q; j++)
            {
                sum += u[i] * g[(i * q) + j] * v[j];
            }
        }

        return sum;
    }

    /// <summary>tr(ABᵀ).</summary>
    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    // The eigenvalues of I + AG are at least 1; pivoting guards the rounding only.
    private static double GaussJordan(double[] m, double[] t, int q)
    {
        Array.Clear(t);
        for (var i = 0; i < q; i++)
        {
            t[(i * q) + i] = 1;
        }

        var det = 1.0;
        for (var c = 0; c < q; c++)
        {
            var pivot = Enumerable.Range(c, q - c).MaxBy(r => Math.Abs(m[(r * q) + c]));
            det *= pivot == c ? m[(c * q) + c] : -m[(pivot * q) + c];
            Swap(m, q, pivot, c);
            Swap(t, q, pivot, c);
            Scale(m, q, c, 1 / m[(c * q) + c], t);
            for (var r = 0; r < q; r++)
            {
                var f = r == c ? 0 : m[(r * q) + c];
                for (var k = 0; k < q && f != 0; k++)
                {
                    m[(r * q) + k] -= f * m[(c * q) + k];
                    t[(r * q) + k] -= f * t[(c * q) + k];
                }
            }
        }

        return det;
    }

    private static void Swap(double[] m, int q, int a, int b)
    {
        for (var k = 0; k < q && a != b; k++)
        {
            (m[(a * q) + k], m[(b * q) + k]) = (m[(b * q) + k], m[(a * q) + k]);
        }
    }

    private static void Scale(double[] m, int q, int row, double by, double[] t)
    {
        for (var k = 0; k < q; k++)
        {
            m[(row * q) + k] *= by;
            t[(row * q) + k] *= by;
        }
    }
}
