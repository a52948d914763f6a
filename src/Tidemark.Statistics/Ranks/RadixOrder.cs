namespace Tidemark.Statistics.Ranks;

/// <summary>The stable ascending order of numbers, by radix on their bits (Knuth 1998, section 5.2.5): linear in n.</summary>
internal static class RadixOrder
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const int Passes = 6;
    private const int RadixFrom = 400;

    /// <summary>Indices of the values in ascending order, equal values in the order given.</summary>
    /// <param name="values">Values without NaN; -0 equals 0.</param>
    public static int[] Of(ReadOnlySpan<double> values)
    {
        var keys = new ulong[values.Length];
        var order = new int[values.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Key(values[i]);
            order[i] = i;
        }

        if (keys.Length >= RadixFrom)
        {
            return Sort(keys, order);
        }

        var pairs = new (ulong Key, int Index)[keys.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (keys[i], i);
        }

        Array.Sort(pairs);
        for (var i = 0; i < pairs.Length; i++)
        {
            order[i] = pairs[i].Index;
        }

        return order;
    }

    // Bits of a double compare as integers once negative numbers are turned over.
    private static ulong Key(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        return (bits >> 63) == 0 ? bits ^ 0x8000000000000000UL : ~bits;
    }

    private static int[] Sort(ulong[] keys, int[] order)
    {
        var counts = new int[Passes * Buckets];
        foreach (var key in keys)
        {
            for (var p = 0; p < Passes; p++)
            {
                counts[(p * Buckets) + Digit(key, p)]++;
            }
        }

        var (otherKeys, otherOrder) = (new ulong[keys.Length], new int[keys.Length]);
        for (var p = 0; p < Passes; p++)
        {
            var count = counts.AsSpan(p * Buckets, Buckets);
            if (count[Digit(keys[0], p)] == keys.Length)
            {
                continue;
            }

            for (int b = 0, start = 0; b < Buckets; b++)
            {
                (count[b], start) = (start, start + count[b]);
            }

            for (var i = 0; i < keys.Length; i++)
            {
                var to = count[Digit(keys[i], p)]++;
                otherKeys[to] = keys[i];
                otherOrder[to] = order[i];
            }

            (keys, otherKeys) = (otherKeys, keys);
            (order, otherOrder) = (otherOrder, order);
        }

        return order;
    }

    private static int Digit(ulong key, int pass) => (int)((key >> (pass * Bits)) & (Buckets - 1));
}
