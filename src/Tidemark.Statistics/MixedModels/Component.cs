using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>Rows that random effects tie to one another and to no other row: a subject, or the levels of crossed or nested
/// factors that meet. Components of equal design are kept once with the moments of their responses. A = ZᵀZ, B = ZᵀX,
/// c = Zᵀy; the effects stand term by term, in each term level by level.</summary>
internal sealed class Component
{
    private const int Direct = 8;
    private const int OnStack = 512;
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
        (Information, Score) = (new double[p * p], new double[p]);
        T = IsSmall ? new double[Size * Size] : [];
    }

    public int[] Counts { get; }

    public int[] Widths { get; }

    public int[] Starts { get; }

    public int Size { get; }

    public int Columns { get; }

    /// <summary>Whether T is computed itself; only then members of one design are kept together.</summary>
    public bool IsSmall => Size <= Direct;

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

    /// <summary>BᵀGU of one member: what the random effects take from XᵀX.</summary>
    public double[] Information { get; }

    /// <summary>BᵀGT Σc: what they take from Xᵀy.</summary>
    public double[] Score { get; }

    /// <summary>Σ cᵀGTc over the members: what they take from yᵀy.</summary>
    public double Explained { get; private set; }

    /// <summary>(I + AG)⁻¹ of a small component.</summary>
    public double[] T { get; }

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

    /// <summary>All that depends on G (and its factor Λ), the covariance block of each term.</summary>
    public void Solve(double[][] g, double[][] λ)
    {
        if (!IsSmall)
        {
            (LogDeterminant, Explained) = LargeComponent.Solve(this, λ);
            return;
        }

        LogDeterminant = Math.Log(SmallMatrix.InverseOfIdentityPlus(A, Blocks(g), T, Size));
        SmallMatrix.Multiply(T, A, P, Size, Size);
        SmallMatrix.Multiply(T, B, U, Size, Columns);
        SmallMatrix.Multiply(T, C, TC, Size, 1);
        var length = Size * Math.Max(Columns, Size);
        var gb = length <= OnStack ? stackalloc double[length] : new double[length];
        TimesG(g, B, gb, Columns);
        SmallMatrix.Cross(gb, U, Information, Size, Columns, Columns);
        SmallMatrix.Cross(gb, TC, Score, Size, Columns, 1);
        TimesG(g, Members.Count == 1 ? TC : T, gb, Members.Count == 1 ? 1 : Size);
        Explained = Members.Count == 1 ? Spans.Dot(gb[..Size], C) : Spans.Dot(gb[..(Size * Size)], CC);
    }

    /// <summary>ZᵀW⁻¹(y - Xβ) of a member.</summary>
    public double[] Residual(double[] c, double[] β) => Members.Count == 1
        ? Less(TC, U, β, 1)
        : SmallMatrix.Times(T, Less(c, B, β, 1), Size);

    /// <summary>x - nYβ.</summary>
    public double[] Less(double[] x, double[] y, double[] β, int n)
    {
        var v = (double[])x.Clone();
        for (var k = 0; k < v.Length; k++)
        {
            for (var a = 0; a < Columns; a++)
            {
                v[k] -= n * y[(k * Columns) + a] * β[a];
            }
        }

        return v;
    }

    /// <summary>GX, X of <paramref name="width"/> columns.</summary>
    public void TimesG(double[][] g, ReadOnlySpan<double> x, Span<double> gx, int width)
    {
        for (var k = 0; k < Counts.Length; k++)
        {
            var q = Widths[k];
            for (var row = 0; row < Counts[k] * q; row++)
            {
                var top = Starts[k] + (row / q * q);
                var to = (Starts[k] + row) * width;
                gx.Slice(to, width).Clear();
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
