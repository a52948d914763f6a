namespace Tidemark.Statistics.Survival;

/// <summary>Row numbers in ascending order of a key, rows of equal keys in their own order, NaN last: a radix sort on the bits of the
/// keys for long columns (Knuth 1998, section 5.2.5), because survival methods spend most of their time in sorting.</summary>
internal static class RowOrder
{
    private const int Digits = 6;
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const int ShortColumn = 2000;

    internal static int[] Ascending(ReadOnlySpan<double> keys)
    {
        var bits = new ulong[keys.Length];
        var rows = new int[keys.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            (bits[i], rows[i]) = (Ordered(keys[i]), i);
        }

        return rows.Length <= ShortColumn ? ByComparison(bits, rows) : ByRadix(bits, rows);
    }

    /// <summary>The rows again, stably in ascending order of a small code.</summary>
    internal static int[] ByCode(int[] rows, ReadOnlySpan<int> code, int codes)
    {
        var next = new int[codes + 1];
        foreach (var row in rows)
        {
            next[code[row] + 1]++;
        }

        for (var c = 1; c <= codes; c++)
        {
            next[c] += next[c - 1];
        }

        var sorted = new int[rows.Length];
        foreach (var row in rows)
        {
            sorted[next[code[row]]++] = row;
        }

        return sorted;
    }

    private static ulong Ordered(double key)
    {
        if (double.IsNaN(key))
        {
            return ulong.MaxValue;
        }

        var raw = BitConverter.DoubleToUInt64Bits(key + 0.0);
        return (raw >> 63) == 0 ? raw | (1UL << 63) : ~raw;
    }

    private static int[] ByComparison(ulong[] bits, int[] rows)
    {
        Array.Sort(bits, rows);
        for (var i = 0; i < rows.Length;)
        {
            var first = i++;
            while (i < rows.Length && bits[i] == bits[first])
            {
                i++;
            }

            if (i - first > 1)
            {
                Array.Sort(rows, first, i - first);
            }
        }

        return rows;
    }

    private static int[] ByRadix(ulong[] bits, int[] rows)
    {
        var counts = Counts(bits);
        var (otherBits, otherRows) = (new ulong[bits.Length], new int[rows.Length]);
        for (var digit = 0; digit < Digits; digit++)
        {
            var next = counts.AsSpan(digit * Buckets, Buckets);
            if (!Cumulate(next, rows.Length))
            {
                continue;
            }

            var shift = digit * Bits;
            for (var i = 0; i < rows.Length; i++)
            {
                var to = next[(int)(bits[i] >> shift) & (Buckets - 1)]++;
                (otherBits[to], otherRows[to]) = (bits[i], rows[i]);
            }

            (bits, otherBits) = (otherBits, bits);
            (rows, otherRows) = (otherRows, rows);
        }

        return rows;
    }

    private static int[] Counts(ulong[] bits)
    {
        var counts = new int[Digits * Buckets];
        foreach (var value in bits)
        {
            for (var digit = 0; digit < Digits; digit++)
            {
                counts[(digit * Buckets) + ((int)(value >> (digit * Bits)) & (Buckets - 1))]++;
            }
        }

        return counts;
    }

    /// <summary>Counts to first places; false where all keys share the digit, so that the pass can be left out.</summary>
    private static bool Cumulate(Span<int> counts, int n)
    {
        var sum = 0;
        for (var b = 0; b < Buckets; b++)
        {
            if (counts[b] == n)
            {
                return false;
            }

            (counts[b], sum) = (sum, sum + counts[b]);
        }

        return true;
    }
}
