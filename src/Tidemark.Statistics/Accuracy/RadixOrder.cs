namespace Tidemark.Statistics.Accuracy;

/// <summary>Ascending order of numbers: least-significant-digit radix sort (Knuth 1998, volume 3, section 5.2.5) on the upper 33 bits of the
/// doubles, 11 at a time, then the few that share them are put in order; a digit that all share costs nothing. −0 and 0 are one value.</summary>
internal static class RadixOrder
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const int Passes = 3;
    private const int Lowest = 64 - (Passes * Bits);
    private const int Few = 16;
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
            if (Scatter(starts, Lowest + (pass * Bits), keys, order, spareKeys, spareOrder))
            {
                (keys, spareKeys, order, spareOrder) = (spareKeys, keys, spareOrder, order);
            }
        }

        Finish(keys, order);
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
            key >>= Lowest;
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

    /// <summary>Orders the rows that share the upper bits.</summary>
    private static void Finish(ulong[] keys, int[] order)
    {
        for (int first = 0, end; first < keys.Length; first = end)
        {
            var (shared, isSorted) = (keys[first] >> Lowest, true);
            for (end = first + 1; end < keys.Length && keys[end] >> Lowest == shared; end++)
            {
                isSorted &= keys[end] >= keys[end - 1];
            }

            if (isSorted)
            {
                continue;
            }

            if (end - first > Few)
            {
                Array.Sort(keys, order, first, end - first);
            }
            else
            {
                Insert(keys, order, first, end);
            }
        }
    }

    private static void Insert(ulong[] keys, int[] order, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            var (key, row, at) = (keys[i], order[i], i);
            for (; at > first && keys[at - 1] > key; at--)
            {
                (keys[at], order[at]) = (keys[at - 1], order[at - 1]);
            }

            (keys[at], order[at]) = (key, row);
        }
    }

    private static ulong ToKey(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        return bits ^ ((ulong)((long)bits >> 63) | 0x8000_0000_0000_0000UL);
    }

    private static double FromKey(ulong key)
        => BitConverter.UInt64BitsToDouble(key ^ (((key >> 63) - 1) | 0x8000_0000_0000_0000UL));
}
