using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The cross products of each subject, all that the criterion needs: A = ZᵀZ, B = ZᵀX, c = Zᵀy.
/// X is replaced by its orthonormal basis and y by its least squares residual (the criterion does not change, and no
/// digits are lost to the scale of a column); the columns of Z have root mean square 1.</summary>
internal sealed class SubjectBlocks
{
    public SubjectBlocks(IReadOnlyList<double[]> fixedColumns, double[] y, IReadOnlyList<double[]> random, int[] subjects)
    {
        Qr = new QrDecomposition(fixedColumns);
        var basis = Qr.Basis();
        QTransposedY = Qr.QTransposed(y);
        var residual = Qr.Residuals(QTransposedY);
        SumOfSquares = residual.Sum(e => e * e);
        (P, Q, Rows) = (Qr.Rank, random.Count, y.Length);
        Scales = [.. random.Select(RootMeanSquare)];
        Levels = [.. subjects.Distinct().Order()];
        var position = Levels.Select((s, i) => (s, i)).ToDictionary(t => t.s, t => t.i);
        int[] block = [.. subjects.Select(s => position[s])];
        double[][] z = [.. random.Select((column, j) => column.Select(v => v / Scales[j]).ToArray())];
        A = Products(z, z, block);
        B = Products(z, basis, block);
        C = Products(z, [residual], block);
    }

    public QrDecomposition Qr { get; }

    public double[] QTransposedY { get; }

    public double SumOfSquares { get; }

    public int P { get; }

    public int Q { get; }

    public int Rows { get; }

    public double[] Scales { get; }

    public int[] Levels { get; }

    /// <summary>ZᵀZ, Q × Q by rows, for each subject.</summary>
    public double[][] A { get; }

    /// <summary>ZᵀX, Q × P by rows, for each subject.</summary>
    public double[][] B { get; }

    /// <summary>Zᵀy for each subject.</summary>
    public double[][] C { get; }

    private double[][] Products(double[][] left, double[][] right, int[] block)
    {
        var w = right.Length;
        var products = new double[Levels.Length][];
        for (var s = 0; s < products.Length; s++)
        {
            products[s] = new double[left.Length * w];
        }

        for (var a = 0; a < left.Length; a++)
        {
            for (var b = 0; b < w; b++)
            {
                var (l, r) = (left[a], right[b]);
                for (var i = 0; i < block.Length; i++)
                {
                    products[block[i]][(a * w) + b] += l[i] * r[i];
                }
            }
        }

        return products;
    }

    private static double RootMeanSquare(double[] column)
    {
        var mean = column.Sum(v => v * v) / column.Length;
        return mean > 0 ? Math.Sqrt(mean) : 1;
    }
}
