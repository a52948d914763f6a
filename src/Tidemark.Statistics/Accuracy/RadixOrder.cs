namespace Tidemark.Statistics.Accuracy;

/// <summary>Ascending order of numbers: least-significant-digit radix sort (Knuth 1998, volume 3, section 5.2.5) on the bits of the
/// doubles, 11 at a time; a digit that all share costs nothing. −0 and 0 are one value.</summary>
internal static class RadixOrder
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const int Passes = 6;
    private const int Smallest = 2048;

    /// <summary>The values ascending, and the row of each.</summary>
    /// <param name="values">Values without NaN; they stay as they are.</param>
    internal static (double[] Sorted, int[] Order) Of(double[] values)
    {
        var n = values.Length;
        var order = new int[n];
        for (var i = 0; i < n; i++)
        {
            order[i] = i;
        }

        if (n < Smallest)
        {
            var keys = (double[])values.Clone();
            Array.Sort(keys, order);
            return (keys, order);
        }

        return Sorted(values, order);
    }

    private static (double[] Sorted, int[] Order) Sorted(double[] values, int[] order)
    {
        var n = values.Length;
        var keys = new ulong[n];
        var counts = Counts(values, keys);
        var (spareKeys, spareOrder) = (new ulong[n], new int[n]);
        for (var pass = 0; pass < Passes; pass++)
        {
            var starts = counts.AsSpan(pass * Buckets, Buckets);
            if (Scatter(starts, pass * Bits, keys, order, spareKeys, spareOrder))
            {
                (keys, spareKeys, order, spareOrder) = (spareKeys, keys, spareOrder, order);
            }
        }

        var sorted = new double[n];
        for (var i = 0; i < n; i++)
        {
            sorted[i] = FromKey(keys[i]);
        }

        return (sorted, order);
    }

    private static int[] Counts(double[] values, ulong[] keys)
    {
        var counts = new int[Passes * Buckets];
        for (var i = 0; i < values.Length; i++)
        {
            var key = ToKey(values[i]);
            keys[i] = key;
            for (var pass = 0; pass < Passes; pass++)
            {
                counts[(pass * Buckets) + (int)(key & (Buckets - 1))]++;
                key >>= Bits;
            }
        }

        return counts;
    }

    /// <summary>False where all share the digit and nothing was moved.</summary>
    private static bool Scatter(Span<int> starts, int shift, ulong[] keys, int[] order, ulong[] toKeys, int[] toOrder)
    {
        if (starts[(int)((keys[0] >> shift) & (Buckets - 1))] == keys.Length)
        {
            return false;
        }

        var at = 0;
        for (var b = 0; b < Buckets; b++)
        {
            (starts[b], at) = (at, at + starts[b]);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var to = starts[(int)((keys[i] >> shift) & (Buckets - 1))]++;
            toKeys[to] = keys[i];
            toOrder[to] = order[i];
        }

        return true;
    }

    private static ulong ToKey(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        return bits ^ ((ulong)((long)bits >> 63) | 0x8000_0000_0000_0000UL);
    }

    private static double FromKey(ulong key)
        => BitConverter.UInt64BitsToDouble(key ^ (((key >> 63) - 1) | 0x8000_0000_0000_0000UL));
}
