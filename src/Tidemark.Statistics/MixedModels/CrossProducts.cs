using System.Runtime.InteropServices;
using Tidemark.Statistics.Algebra;

namespace Tidemark.Statistics.MixedModels;

/// <summary>The cross products of each component, all that the criterion needs. X is replaced by its orthonormal basis and y by
/// its least squares residual: the criterion does not change, and no digits are lost to the scale of a column.</summary>
internal sealed class CrossProducts
{
    private readonly double[][] basis;
    private readonly double[] residual;

    public CrossProducts(IReadOnlyList<double[]> fixedColumns, double[] y, IReadOnlyList<Grouping> terms)
    {
        Qr = new QrDecomposition(fixedColumns);
        basis = Qr.Basis();
        QTransposedY = Qr.QTransposed(y);
        residual = Qr.Residuals(QTransposedY);
        SumOfSquares = Spans.Dot(residual, residual);
        (Terms, Rows) = (terms, y.Length);
        Components = terms.Count == 0 ? [] : Build(fixedColumns);
    }

    public QrDecomposition Qr { get; }

    public double[] QTransposedY { get; }

    public double SumOfSquares { get; }

    /// <summary>Whether the response is more than rounding away from the fixed columns.</summary>
    public bool HasResidualVariation => SumOfSquares > 1e-24 * Spans.Dot(QTransposedY, QTransposedY);

    public int P => Qr.Rank;

    public int Rows { get; }

    public IReadOnlyList<Grouping> Terms { get; }

    public Component[] Components { get; }

    private Component[] Build(IReadOnlyList<double[]> fixedColumns)
    {
        var groups = ComponentRows.Of(Terms);
        var found = new List<Component>();
        var first = new List<(int[] Rows, int[] Offsets)>();
        var known = new Dictionary<ulong, List<int>>();
        foreach (var rows in groups.Each())
        {
            var (levels, counts, offsets) = groups.Layout(rows, Terms);
            var key = Signature(rows, offsets, fixedColumns);
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(known, key, out _);
            same ??= [];
            var at = same.FindIndex(k => Equal(first[k], (rows, offsets), fixedColumns));
            if (at < 0 || !found[same[at]].IsSmall)
            {
                same.Add(found.Count);
                first.Add((rows, offsets));
                found.Add(Designed(rows, counts, offsets));
                at = same.Count - 1;
            }

            found[same[at]].Add(levels, Response(rows, offsets, found[same[at]].Size));
        }

        return [.. found];
    }

    private Component Designed(int[] rows, int[] counts, int[] offsets)
    {
        var component = new Component(counts, [.. Terms.Select(t => t.Width)], P);
        var (m, k) = (component.Size, Terms.Count);
        for (var r = 0; r < rows.Length; r++)
        {
            for (var s = 0; s < k; s++)
            {
                for (var i = 0; i < Terms[s].Width; i++)
                {
                    var z = Terms[s].Columns[i][rows[r]];
                    var row = offsets[(r * k) + s] + i;
                    for (var t = 0; t < k; t++)
                    {
                        for (var j = 0; j < Terms[t].Width; j++)
                        {
                            component.A[(row * m) + offsets[(r * k) + t] + j] += z * Terms[t].Columns[j][rows[r]];
                        }
                    }

                    for (var a = 0; a < P; a++)
                    {
                        component.B[(row * P) + a] += z * basis[a][rows[r]];
                    }
                }
            }
        }

        return component;
    }

    private double[] Response(int[] rows, int[] offsets, int size)
    {
        var c = new double[size];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var s = 0; s < Terms.Count; s++)
            {
                for (var i = 0; i < Terms[s].Width; i++)
                {
                    c[offsets[(r * Terms.Count) + s] + i] += Terms[s].Columns[i][rows[r]] * residual[rows[r]];
                }
            }
        }

        return c;
    }

    private ulong Signature(int[] rows, int[] offsets, IReadOnlyList<double[]> fixedColumns)
    {
        var h = (ulong)rows.Length;
        foreach (var o in offsets)
        {
            h = Mix(h, (ulong)o);
        }

        foreach (var column in Varying(fixedColumns))
        {
            foreach (var i in rows)
            {
                h = Mix(h, BitConverter.DoubleToUInt64Bits(column[i]));
            }
        }

        return h;
    }

    private bool Equal((int[] Rows, int[] Offsets) a, (int[] Rows, int[] Offsets) b, IReadOnlyList<double[]> fixedColumns)
    {
        if (!a.Offsets.AsSpan().SequenceEqual(b.Offsets))
        {
            return false;
        }

        foreach (var column in Varying(fixedColumns))
        {
            for (var r = 0; r < a.Rows.Length; r++)
            {
                if (column[a.Rows[r]] != column[b.Rows[r]])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private IEnumerable<double[]> Varying(IReadOnlyList<double[]> fixedColumns) => fixedColumns.Concat(Terms.SelectMany(t => t.Columns));

    private static ulong Mix(ulong h, ulong v)
    {
        h = (h ^ v) * 0x9E3779B97F4A7C15UL;
        return h ^ (h >> 29);
    }
}
