namespace Tidemark.Statistics.Algebra;

/// <summary>Householder QR of a tall matrix given by columns, with R's limited pivoting: a column that adds less than
/// 1e-7 of its length to the columns before it is set aside as aliased. Golub and Van Loan (2013), algorithm 5.2.1.</summary>
internal sealed class QrDecomposition
{
    private const double Tolerance = 1e-7;
    private readonly double[][] q;
    private readonly double[] scale;
    private readonly double[][] r;

    public QrDecomposition(IReadOnlyList<double[]> columns)
    {
        Columns = columns.Count;
        Rows = columns.Count == 0 ? 0 : columns[0].Length;
        var reflectors = new List<double[]>();
        var scales = new List<double>();
        var upper = new List<double[]>();
        var pivot = new List<int>();
        for (var j = 0; j < Columns; j++)
        {
            var w = (double[])columns[j].Clone();
            for (var k = 0; k < reflectors.Count; k++)
            {
                Reflect(reflectors[k], scales[k], w, k);
            }

            var step = reflectors.Count;
            var length = Norm(columns[j], 0);
            var rest = step < Rows ? Norm(w, step) : 0;
            if (!(rest > Tolerance * length))
            {
                continue;
            }

            var head = w[..(step + 1)];
            var α = w[step] > 0 ? -rest : rest;
            head[step] = α;
            w[step] -= α;
            reflectors.Add(w);
            scales.Add(1 / (rest * Math.Abs(w[step])));
            upper.Add(head);
            pivot.Add(j);
        }

        (q, scale, r, Pivot) = ([.. reflectors], [.. scales], [.. upper], [.. pivot]);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Indices of the columns kept, in order.</summary>
    public int[] Pivot { get; }

    public int Rank => Pivot.Length;

    /// <summary>Qᵀy, a new array.</summary>
    public double[] QTransposed(ReadOnlySpan<double> y)
    {
        var w = y.ToArray();
        for (var k = 0; k < Rank; k++)
        {
            Reflect(q[k], scale[k], w, k);
        }

        return w;
    }

    /// <summary>Least squares coefficients of the columns kept, from Qᵀy.</summary>
    public double[] Solve(double[] qty)
    {
        var β = new double[Rank];
        for (var i = Rank - 1; i >= 0; i--)
        {
            var sum = qty[i];
            for (var j = i + 1; j < Rank; j++)
            {
                sum -= r[j][i] * β[j];
            }

            β[i] = sum / r[i][i];
        }

        return β;
    }

    /// <summary>R⁻ᵀl: a contrast of the columns kept as one of the orthonormal basis.</summary>
    public double[] TransposedSolve(double[] l)
    {
        var x = (double[])l.Clone();
        for (var i = 0; i < Rank; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= r[i][k] * x[k];
            }

            x[i] /= r[i][i];
        }

        return x;
    }

    /// <summary>R⁻¹MR⁻ᵀ: a covariance in the orthonormal basis as one of the coefficients.</summary>
    public double[,] ToColumns(double[,] m) => SolveColumns(SolveColumns(m));

    // (R⁻¹M)ᵀ.
    private double[,] SolveColumns(double[,] m)
    {
        var transposed = new double[Rank, Rank];
        var column = new double[Rank];
        for (var j = 0; j < Rank; j++)
        {
            for (var i = 0; i < Rank; i++)
            {
                column[i] = m[i, j];
            }

            var solved = Solve(column);
            for (var i = 0; i < Rank; i++)
            {
                transposed[j, i] = solved[i];
            }
        }

        return transposed;
    }

    /// <summary>The part of y outside the column space.</summary>
    public double[] Residuals(double[] qty)
    {
        var w = (double[])qty.Clone();
        Array.Clear(w, 0, Rank);
        for (var k = Rank - 1; k >= 0; k--)
        {
            Reflect(q[k], scale[k], w, k);
        }

        return w;
    }

    /// <summary>(XᵀX)⁻¹ of the columns kept.</summary>
    public double[,] InverseCrossProduct()
    {
        var inverse = new double[Rank][];
        for (var j = 0; j < Rank; j++)
        {
            var e = new double[Rank];
            e[j] = 1;
            inverse[j] = Solve(e);
        }

        var c = new double[Rank, Rank];
        for (var i = 0; i < Rank; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                for (var k = i; k < Rank; k++)
                {
                    c[i, j] += inverse[k][i] * inverse[k][j];
                }

                c[j, i] = c[i, j];
            }
        }

        return c;
    }

    /// <summary>The orthonormal basis of the column space, one column for each column kept.</summary>
    public double[][] Basis()
    {
        var basis = new double[Rank][];
        for (var j = 0; j < Rank; j++)
        {
            basis[j] = new double[Rows];
            basis[j][j] = 1;
            for (var k = j; k >= 0; k--)
            {
                Reflect(q[k], scale[k], basis[j], k);
            }
        }

        return basis;
    }

    /// <summary>Diagonal of the hat matrix.</summary>
    public double[] Leverages()
    {
        var h = new double[Rows];
        foreach (var column in Basis())
        {
            for (var i = 0; i < Rows; i++)
            {
                h[i] += column[i] * column[i];
            }
        }

        return h;
    }

    /// <summary>log |det R|.</summary>
    public double LogDeterminant() => r.Select((column, j) => Math.Log(Math.Abs(column[j]))).Sum();

    private static void Reflect(double[] v, double scale, double[] w, int from)
    {
        var dot = 0.0;
        for (var i = from; i < w.Length; i++)
        {
            dot += v[i] * w[i];
        }

        dot *= scale;
        for (var i = from; i < w.Length; i++)
        {
            w[i] -= dot * v[i];
        }
    }

    private static double Norm(double[] v, int from)
    {
        var sum = 0.0;
        for (var i = from; i < v.Length; i++)
        {
            sum += v[i] * v[i];
        }

        return Math.Sqrt(sum);
    }
}
