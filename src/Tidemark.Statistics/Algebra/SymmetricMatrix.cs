namespace Tidemark.Statistics.Algebra;

/// <summary>Small symmetric positive definite matrices by Cholesky factorization.</summary>
internal static class SymmetricMatrix
{
    private const double Tolerance = 1e-13;

    /// <summary>Lower factor L with A = LLᵀ; null where A is not numerically positive definite.</summary>
    public static double[,]? Cholesky(double[,] a)
    {
        var n = a.GetLength(0);
        var l = new double[n, n];
        for (var j = 0; j < n; j++)
        {
            for (var i = j; i < n; i++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= l[i, k] * l[j, k];
                }

                if (i > j)
                {
                    l[i, j] = sum / l[j, j];
                }
                else if (sum > Tolerance * Math.Abs(a[j, j]))
                {
                    l[j, j] = Math.Sqrt(sum);
                }
                else
                {
                    return null;
                }
            }
        }

        return l;
    }

    /// <summary>Inverse; null where the matrix is not numerically positive definite.</summary>
    public static double[,]? Inverse(double[,] a)
    {
        if (Cholesky(a) is not { } l)
        {
            return null;
        }

        var n = a.GetLength(0);
        var inverse = new double[n, n];
        var e = new double[n];
        for (var j = 0; j < n; j++)
        {
            Array.Clear(e);
            e[j] = 1;
            SolveInPlace(l, e);
            for (var i = 0; i < n; i++)
            {
                inverse[i, j] = e[i];
            }
        }

        return inverse;
    }

    /// <summary>Solves LLᵀx = b, overwriting b.</summary>
    public static void SolveInPlace(double[,] l, double[] b)
    {
        var n = b.Length;
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                b[i] -= l[i, k] * b[k];
            }

            b[i] /= l[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                b[i] -= l[k, i] * b[k];
            }

            b[i] /= l[i, i];
        }
    }

    /// <summary>log det A from its factor.</summary>
    public static double LogDeterminant(double[,] l)
    {
        var sum = 0.0;
        for (var i = 0; i < l.GetLength(0); i++)
        {
            sum += 2 * Math.Log(l[i, i]);
        }

        return sum;
    }

    /// <summary>aᵀCb.</summary>
    public static double Form(double[,] c, ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                sum += a[i] * c[i, j] * b[j];
            }
        }

        return sum;
    }
}
