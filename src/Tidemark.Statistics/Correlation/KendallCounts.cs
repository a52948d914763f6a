using Tidemark.Statistics.Ranks;

namespace Tidemark.Statistics.Correlation;

/// <summary>Concordant and discordant pairs in O(n log n): one order by (x, y), inversions of y by merging (Knight 1966).</summary>
internal sealed class KendallCounts
{
    private readonly int[] order;
    private readonly int[] x;
    private readonly int[] y;

    public KendallCounts(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var byY = RadixOrder.Of(second);
        var (codesX, codesY) = (new int[first.Length], new int[first.Length]);
        (TiesY, var lastY) = Dense(second, byY, codesY);
        var moved = new double[first.Length];
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = first[byY[i]];
        }

        var byX = RadixOrder.Of(moved);
        order = [.. byX.Select(i => byY[i])];
        (TiesX, _) = Dense(first, order, codesX);
        (x, y) = ([.. order.Select(i => codesX[i])], [.. order.Select(i => codesY[i])]);
        Levels = lastY + 1;
        double n = first.Length;
        Total = n * (n - 1) / 2;
        (TiedX, TiedY) = (Tied(TiesX), Tied(TiesY));
        Difference = Total - TiedX - TiedY + TiedBoth() - (2.0 * Inversions());
    }

    /// <summary>Sizes of the groups of equal x and of equal y.</summary>
    public int[] TiesX { get; }

    public int[] TiesY { get; }

    /// <summary>Pairs, pairs tied in x, pairs tied in y.</summary>
    public double Total { get; }

    public double TiedX { get; }

    public double TiedY { get; }

    /// <summary>Concordant less discordant pairs.</summary>
    public double Difference { get; }

    private int Levels { get; }

    /// <summary>tau-b; NaN where a variable is constant.</summary>
    public double Tau => Difference / (Math.Sqrt(Total - TiedX) * Math.Sqrt(Total - TiedY));

    /// <summary>The asymptotic standard error of tau-b (Brown and Benedetti 1977, equation 2.3), each row a cell of its own.</summary>
    public double StdError()
    {
        var n = (double)x.Length;
        var (wx, wy) = ((n * n) - n - (2 * TiedX), (n * n) - n - (2 * TiedY));
        var w = Math.Sqrt(wx * wy);
        var difference = 2 * Difference;
        var own = OwnDifferences();
        var sum = 0.0;
        for (var i = 0; i < own.Length; i++)
        {
            var v = (TiesX[x[i]] * wy) + (TiesY[y[i]] * wx);
            var term = (2 * own[i] / w) + (difference * v / (w * w * w));
            sum += term * term;
        }

        var mean = difference * (wx + wy) / (w * w * w);
        return Math.Sqrt(Math.Max(0, sum - (n * n * n * mean * mean)));
    }

    // Concordant less discordant partners of each row, from the rows of smaller x and from those of larger x.
    private double[] OwnDifferences()
    {
        var own = new double[x.Length];
        Pass(own, Enumerable.Range(0, x.Length).ToArray(), 1);
        Pass(own, Enumerable.Range(0, x.Length).Reverse().ToArray(), -1);
        return own;
    }

    private void Pass(double[] own, int[] rows, int sign)
    {
        var tree = new int[Levels + 1];
        for (int start = 0, end; start < rows.Length; start = end)
        {
            for (end = start; end < rows.Length && x[rows[end]] == x[rows[start]]; end++)
            {
                var code = y[rows[end]];
                var below = Prefix(tree, code);
                own[rows[end]] += sign * (below - (start - Prefix(tree, code + 1)));
            }

            for (var i = start; i < end; i++)
            {
                for (var at = y[rows[i]] + 1; at < tree.Length; at += at & -at)
                {
                    tree[at]++;
                }
            }
        }
    }

    private static int Prefix(int[] tree, int end)
    {
        var sum = 0;
        for (var at = end; at > 0; at -= at & -at)
        {
            sum += tree[at];
        }

        return sum;
    }

    private static double Tied(int[] sizes) => sizes.Sum(t => (long)t * (t - 1) / 2);

    private double TiedBoth()
    {
        long count = 0;
        long run = 1;
        for (var i = 1; i <= x.Length; i++)
        {
            var same = i < x.Length && x[i] == x[i - 1] && y[i] == y[i - 1];
            (count, run) = same ? (count, run + 1) : (count + (run * (run - 1) / 2), 1);
        }

        return count;
    }

    private long Inversions()
    {
        var (from, to) = ((int[])y.Clone(), new int[y.Length]);
        long count = 0;
        for (long width = 1; width < from.Length; width *= 2)
        {
            for (long low = 0; low < from.Length; low += 2 * width)
            {
                var middle = (int)Math.Min(low + width, from.Length);
                count += Merge(from, to, (int)low, middle, (int)Math.Min(low + (2 * width), from.Length));
            }

            (from, to) = (to, from);
        }

        return count;
    }

    private static long Merge(int[] from, int[] to, int low, int middle, int high)
    {
        long count = 0;
        var (i, j) = (low, middle);
        for (var k = low; k < high; k++)
        {
            if (j == high || (i < middle && from[i] <= from[j]))
            {
                to[k] = from[i++];
            }
            else
            {
                count += middle - i;
                to[k] = from[j++];
            }
        }

        return count;
    }

    private static (int[] Sizes, int Last) Dense(ReadOnlySpan<double> values, int[] order, int[] codes)
    {
        var sizes = new List<int>(order.Length);
        for (var i = 0; i < order.Length; i++)
        {
            if (i > 0 && values[order[i]] == values[order[i - 1]])
            {
                sizes[^1]++;
            }
            else
            {
                sizes.Add(1);
            }

            codes[order[i]] = sizes.Count - 1;
        }

        return ([.. sizes], sizes.Count - 1);
    }
}
