namespace Tidemark.Statistics.MixedModels;

/// <summary>Rows that random effects tie to one another and to no other row: a subject, or the levels of crossed or nested
/// factors that meet. Components of equal design are kept once with the moments of their responses. A = ZᵀZ, B = ZᵀX,
/// c = Zᵀy; the effects stand term by term, in each term level by level.</summary>
internal sealed class Component
{
    private const int Direct = 8;
    private readonly double[] scratch;

    /// <param name="counts">Levels of each term in the component.</param>
    /// <param name="widths">Random effects of each term for one level.</param>
    /// <param name="p">Fixed effects.</param>
    public Component(int[] counts, int[] widths, int p)
    {
        (Counts, Widths, Columns) = (counts, widths, p);
        Starts = new int[counts.Length];
        for (var k = 0; k < counts.Length; k++)
        {
            Starts[k] = Size;
            Size += counts[k] * widths[k];
        }

        (A, P, B, U) = (new double[Size * Size], new double[Size * Size], new double[Size * p], new double[Size * p]);
        (C, TC) = (new double[Size], new double[Size]);
        scratch = Size <= Direct ? new double[Size * Size] : [];
    }

    public int[] Counts { get; }

    public int[] Widths { get; }

    public int[] Starts { get; }

    public int Size { get; }

    public int Columns { get; }

    /// <summary>The components of this design: the level of each effect block, and c.</summary>
    public List<(int[] Levels, double[] C)> Members { get; } = [];

    /// <summary>ZᵀZ by rows.</summary>
    public double[] A { get; }

    /// <summary>ZᵀX by rows.</summary>
    public double[] B { get; }

    /// <summary>Σc over the members.</summary>
    public double[] C { get; }

    /// <summary>Σccᵀ over the members; empty for a single one, whose c tells it.</summary>
    public double[] CC { get; private set; } = [];

    /// <summary>P = ZᵀW⁻¹Z = TA, T = (I + AG)⁻¹.</summary>
    public double[] P { get; }

    /// <summary>U = ZᵀW⁻¹X = TB.</summary>
    public double[] U { get; }

    /// <summary>T Σc.</summary>
    public double[] TC { get; }

    /// <summary>log|I + AG| of one member.</summary>
    public double LogDeterminant { get; private set; }

    /// <summary>Adds a component of the same design.</summary>
    public void Add(int[] levels, double[] c)
    {
        Members.Add((levels, c));
        for (var i = 0; i < Size; i++)
        {
            C[i] += c[i];
        }

        if (Members.Count == 1)
        {
            return;
        }

        if (Members.Count == 2)
        {
            CC = new double[Size * Size];
            Accumulate(Members[0].C);
        }

        Accumulate(c);
    }

    /// <summary>P, U, Tc and the determinant at G, the covariance block of each term.</summary>
    public void Solve(double[][] g, double[][] λ)
    {
        if (Size <= Direct)
        {
            var full = Blocks(g);
            LogDeterminant = Math.Log(SmallMatrix.InverseOfIdentityPlus(A, full, scratch, Size));
            SmallMatrix.Multiply(scratch, A, P, Size, Size);
            SmallMatrix.Multiply(scratch, B, U, Size, Columns);
            SmallMatrix.Multiply(scratch, C, TC, Size, 1);
            return;
        }

        LogDeterminant = LargeComponent.Solve(this, λ);
        Reduce(g, B, U, Columns);
        Reduce(g, C, TC, 1);
    }

    /// <summary>GX, X of <paramref name="width"/> columns.</summary>
    public void TimesG(double[][] g, double[] x, double[] gx, int width)
    {
        for (var k = 0; k < Counts.Length; k++)
        {
            var q = Widths[k];
            for (var row = 0; row < Counts[k] * q; row++)
            {
                var top = Starts[k] + (row / q * q);
                var to = (Starts[k] + row) * width;
                Array.Clear(gx, to, width);
                for (var j = 0; j < q; j++)
                {
                    var f = g[k][(row % q * q) + j];
                    var from = (top + j) * width;
                    for (var w = 0; w < width; w++)
                    {
                        gx[to + w] += f * x[from + w];
                    }
                }
            }
        }
    }

    /// <summary>T = I - PG.</summary>
    public double[] T(double[][] g)
    {
        var t = new double[Size * Size];
        TimesG(g, P, t, Size);
        var result = new double[Size * Size];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                result[(i * Size) + j] = (i == j ? 1 : 0) - t[(j * Size) + i];
            }
        }

        return result;
    }

    // TX = X - PGX.
    private void Reduce(double[][] g, double[] x, double[] tx, int width)
    {
        var gx = new double[Size * width];
        TimesG(g, x, gx, width);
        SmallMatrix.Multiply(P, gx, tx, Size, width);
        for (var i = 0; i < tx.Length; i++)
        {
            tx[i] = x[i] - tx[i];
        }
    }

    private double[] Blocks(double[][] g)
    {
        if (g.Length == 1 && Counts[0] == 1)
        {
            return g[0];
        }

        var full = new double[Size * Size];
        for (var k = 0; k < g.Length; k++)
        {
            var q = Widths[k];
            for (var row = 0; row < Counts[k] * q; row++)
            {
                var top = Starts[k] + (row / q * q);
                Array.Copy(g[k], row % q * q, full, ((Starts[k] + row) * Size) + top, q);
            }
        }

        return full;
    }

    private void Accumulate(double[] c)
    {
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                CC[(i * Size) + j] += c[i] * c[j];
            }
        }
    }
}
