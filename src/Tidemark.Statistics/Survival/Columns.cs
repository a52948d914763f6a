using System.Numerics;
using System.Runtime.InteropServices;

namespace Tidemark.Statistics.Survival;

/// <summary>Loops over columns of doubles, several rows at a time.</summary>
internal static class Columns
{
    /// <summary>Rows of one block of <see cref="AddProducts"/>: a block of all columns stays in the first cache.</summary>
    private const int Block = 512;

    internal static void AddMultiple(ReadOnlySpan<double> x, double factor, Span<double> sum)
    {
        var vx = MemoryMarshal.Cast<double, Vector<double>>(x);
        var vs = MemoryMarshal.Cast<double, Vector<double>>(sum);
        var by = new Vector<double>(factor);
        for (var i = 0; i < vx.Length; i++)
        {
            vs[i] += by * vx[i];
        }

        for (var i = vx.Length * Vector<double>.Count; i < x.Length; i++)
        {
            sum[i] += factor * x[i];
        }
    }

    internal static void Multiply(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> product)
    {
        var vx = MemoryMarshal.Cast<double, Vector<double>>(x);
        var vy = MemoryMarshal.Cast<double, Vector<double>>(y);
        var vp = MemoryMarshal.Cast<double, Vector<double>>(product);
        for (var i = 0; i < vx.Length; i++)
        {
            vp[i] = vx[i] * vy[i];
        }

        for (var i = vx.Length * Vector<double>.Count; i < x.Length; i++)
        {
            product[i] = x[i] * y[i];
        }
    }

    /// <summary>exp of every value; rows past the last whole vector go through a vector too, so that equal values have equal results.</summary>
    internal static void Exp(Span<double> x)
    {
        var vx = MemoryMarshal.Cast<double, Vector<double>>(x);
        for (var i = 0; i < vx.Length; i++)
        {
            vx[i] = Vector.Exp(vx[i]);
        }

        var rest = x[(vx.Length * Vector<double>.Count)..];
        Span<double> last = stackalloc double[Vector<double>.Count];
        rest.CopyTo(last);
        Vector.Exp(new Vector<double>(last)).CopyTo(last);
        last[..rest.Length].CopyTo(rest);
    }

    /// <summary>Σ w log x.</summary>
    internal static double DotLog(ReadOnlySpan<double> w, ReadOnlySpan<double> x)
    {
        var vx = MemoryMarshal.Cast<double, Vector<double>>(x);
        var vw = MemoryMarshal.Cast<double, Vector<double>>(w);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < vx.Length; i++)
        {
            sums += vw[i] * Vector.Log(vx[i]);
        }

        var sum = Vector.Sum(sums);
        for (var i = vx.Length * Vector<double>.Count; i < x.Length; i++)
        {
            sum += w[i] * Math.Log(x[i]);
        }

        return sum;
    }

    internal static void Divide(Span<double> x, double divisor)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] /= divisor;
        }
    }

    internal static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var vx = MemoryMarshal.Cast<double, Vector<double>>(x);
        var vy = MemoryMarshal.Cast<double, Vector<double>>(y);
        var (even, odd, i) = (Vector<double>.Zero, Vector<double>.Zero, 0);
        for (; i + 1 < vx.Length; i += 2)
        {
            even += vx[i] * vy[i];
            odd += vx[i + 1] * vy[i + 1];
        }

        for (; i < vx.Length; i++)
        {
            even += vx[i] * vy[i];
        }

        var sum = Vector.Sum(even + odd);
        for (var k = vx.Length * Vector<double>.Count; k < x.Length; k++)
        {
            sum += x[k] * y[k];
        }

        return sum;
    }

    /// <summary>Adds <c>sign · Σᵢ wᵢ xᵢ xᵢᵀ</c> to a lower triangle by rows.</summary>
    internal static void AddProducts(double[][] columns, ReadOnlySpan<double> weights, double sign, Span<double> lower)
    {
        Span<double> weighted = stackalloc double[Block];
        for (var from = 0; from < weights.Length; from += Block)
        {
            var count = Math.Min(Block, weights.Length - from);
            var w = weighted[..count];
            for (int a = 0, k = 0; a < columns.Length; a++)
            {
                Multiply(columns[a].AsSpan(from, count), weights.Slice(from, count), w);
                for (var b = 0; b <= a; b++, k++)
                {
                    lower[k] += sign * Dot(w, columns[b].AsSpan(from, count));
                }
            }
        }
    }
}
