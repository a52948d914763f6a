using System.Numerics;
using System.Runtime.InteropServices;

namespace Tidemark.Statistics.Algebra;

/// <summary>Vectorized inner loops of dense matrices.</summary>
internal static class Spans
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var va = MemoryMarshal.Cast<double, Vector<double>>(a);
        var vb = MemoryMarshal.Cast<double, Vector<double>>(b);
        var sum = Vector<double>.Zero;
        for (var i = 0; i < va.Length; i++)
        {
            sum += va[i] * vb[i];
        }

        var total = Vector.Sum(sum);
        for (var i = va.Length * Vector<double>.Count; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    /// <summary>to += f · from.</summary>
    public static void AddScaled(Span<double> to, ReadOnlySpan<double> from, double f)
    {
        var vt = MemoryMarshal.Cast<double, Vector<double>>(to);
        var vf = MemoryMarshal.Cast<double, Vector<double>>(from);
        var by = new Vector<double>(f);
        for (var i = 0; i < vt.Length; i++)
        {
            vt[i] += by * vf[i];
        }

        for (var i = vt.Length * Vector<double>.Count; i < to.Length; i++)
        {
            to[i] += f * from[i];
        }
    }

    public static void Scale(Span<double> x, double f)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] *= f;
        }
    }
}
