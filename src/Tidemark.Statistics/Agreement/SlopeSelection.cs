namespace Tidemark.Statistics.Agreement;

/// <summary>Order statistics of the slopes of all pairs of n points in O(n log n): the slopes in [a, b) are the inversions between the
/// orders of y - ax and y - bx (Cole, Salowe, Steiger and Szemerédi 1989; sampling as Matoušek 1991, by strides in place of
/// chance). Pairs with equal x have no slope. Theory: docs/theory/passing-bablok.md.</summary>
internal sealed class SlopeSelection
{
    private const int Sample = 2048;
    private readonly double[] x;
    private readonly double[] y;
    private readonly int[] order;
    private readonly double[] keys;
    private readonly int[] index;
    private readonly double[] keysAside;
    private readonly int[] indexAside;

    public SlopeSelection(double[] x, double[] y)
    {
        (this.x, this.y) = (x, y);
        var n = x.Length;
        (order, keys, index, keysAside, indexAside) = (new int[n], new double[n], new int[n], new double[n], new int[n]);
        for (var i = 0; i < n; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (i, j) => x[i] != x[j] ? x[i].CompareTo(x[j]) : y[i].CompareTo(y[j]));
        Total = ((long)n * (n - 1) / 2) - Groups().Sum(g => (long)g.Length * (g.Length - 1) / 2);
    }

    /// <summary>Number of pairs that have a slope.</summary>
    public long Total { get; }

    /// <summary>The points of each value of x that occurs more than once.</summary>
    public IEnumerable<int[]> Groups()
    {
        for (int i = 0, next; i < order.Length; i = next)
        {
            next = i + 1;
            while (next < order.Length && x[order[next]] == x[order[i]])
            {
                next++;
            }

            if (next - i > 1)
            {
                yield return order[i..next];
            }
        }
    }

    /// <summary>The slope of a rank, given by a key that ascends with it.</summary>
    /// <param name="rank">Rank 0 .. <see cref="Total"/> - 1.</param>
    /// <param name="key">Key of the pair i, j.</param>
    /// <param name="keyOf">Key of a slope, for slopes so close together that rounding does not tell them apart.</param>
    public double Select(long rank, Func<int, int, double> key, Func<double, double> keyOf)
    {
        var at = (int[])order.Clone();
        var (low, high, count) = (double.NegativeInfinity, double.PositiveInfinity, Total);
        var few = Math.Max(4L * x.Length, 20_000);
        while (count > few)
        {
            var slopes = SampleOf(at, high, count);
            var (a, b) = Bracket(slopes, (double)rank / count);
            if (!(a > low || b < high))
            {
                return keyOf((low + high) / 2);
            }

            Narrow(ref at, ref low, ref high, ref count, ref rank, Math.Max(a, low), Math.Min(b, high));
        }

        var found = new List<double>((int)count);
        Inversions(at, high, 1, (i, j) => found.Add(key(i, j)));
        return OrderStatistic.Of([.. found], (int)Math.Min(rank, found.Count - 1));
    }

    private void Narrow(ref int[] at, ref double low, ref double high, ref long count, ref long rank, double a, double b)
    {
        var below = a > low ? Inversions(at, a, 0, null) : 0;
        if (a > low && rank < below)
        {
            (high, count) = (a, below);
            return;
        }

        var within = b < high ? Inversions(at, b, 0, null) : count;
        var isAbove = rank >= within;
        (low, var skipped) = isAbove ? (b, within) : (a, below);
        (high, count) = (isAbove ? high : b, isAbove ? count - within : within - below);
        rank -= skipped;
        at = Order(low);
    }

    private double[] SampleOf(int[] at, double high, long count)
    {
        var slopes = new List<double>(Sample + 1);
        Inversions(at, high, Math.Max(1, count / Sample), (i, j) => slopes.Add((y[i] - y[j]) / (x[i] - x[j])));
        double[] sorted = [.. slopes];
        Array.Sort(sorted);
        return sorted;
    }

    private static (double Low, double High) Bracket(double[] slopes, double share)
    {
        var reach = (int)(2 * Math.Sqrt(slopes.Length)) + 1;
        var middle = (int)(share * slopes.Length);
        var a = middle < reach ? double.NegativeInfinity : slopes[Math.Min(middle, slopes.Length - 1) - reach];
        var b = middle + reach >= slopes.Length ? double.PositiveInfinity : slopes[middle + reach];
        var tie = 1e-13 * (1 + Math.Abs(a));
        return b - a > 2 * tie || double.IsInfinity(a) || double.IsInfinity(b) ? (a, b) : (a - tie, b + tie);
    }

    private int[] Order(double slope)
    {
        var at = (int[])order.Clone();
        var v = new double[at.Length];
        for (var k = 0; k < at.Length; k++)
        {
            v[k] = y[at[k]] - (slope * x[at[k]]);
        }

        // Stable, so that pairs whose slope is the bound itself stay in the order of x.
        var place = new int[at.Length];
        for (var k = 0; k < place.Length; k++)
        {
            place[k] = k;
        }

        Array.Sort(v, place);
        for (int i = 0, next; i < v.Length; i = next)
        {
            next = i + 1;
            while (next < v.Length && v[next] == v[i])
            {
                next++;
            }

            Array.Sort(place, i, next - i);
        }

        return [.. place.Select(k => order[k])];
    }

    /// <summary>Number of pairs in the order given whose y - slope·x is in the opposite order; every stride-th is handed out.</summary>
    private long Inversions(int[] at, double slope, long stride, Action<int, int>? take)
    {
        var (v, w, p, q) = (keys, keysAside, index, indexAside);
        for (var k = 0; k < at.Length; k++)
        {
            v[k] = double.IsPositiveInfinity(slope) ? -x[at[k]] : y[at[k]] - (slope * x[at[k]]);
            p[k] = at[k];
        }

        var (count, next) = (0L, stride);
        for (var width = 1; width < v.Length; width *= 2)
        {
            for (var start = 0; start < v.Length; start += 2 * width)
            {
                var (left, middle, end) = (start, Math.Min(start + width, v.Length), Math.Min(start + (2 * width), v.Length));
                var right = middle;
                for (var k = start; k < end; k++)
                {
                    if (right >= end || (left < middle && !(v[right] < v[left])))
                    {
                        (w[k], q[k]) = (v[left], p[left]);
                        left++;
                        continue;
                    }

                    for (; take is not null && next <= count + middle - left; next += stride)
                    {
                        take(p[left + (int)(next - count) - 1], p[right]);
                    }

                    count += middle - left;
                    (w[k], q[k]) = (v[right], p[right]);
                    right++;
                }
            }

            (v, w, p, q) = (w, v, q, p);
        }

        return count;
    }
}
