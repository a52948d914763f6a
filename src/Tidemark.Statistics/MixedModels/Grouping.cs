namespace Tidemark.Statistics.MixedModels;

/// <summary>A random term over the complete rows: the level 0..k-1 of each row and the (weighted, scaled) columns.</summary>
internal sealed record Grouping(int[] Level, int[] Codes, double[][] Columns, double[] Scales)
{
    public int Width => Columns.Length;

    /// <param name="codes">Code of each row.</param>
    /// <param name="columns">Columns over the same rows; they are scaled to root mean square 1.</param>
    public static Grouping Of(int[] codes, IReadOnlyList<double[]> columns)
    {
        var (level, levels) = Levels(codes);
        double[] scales = [.. columns.Select(RootMeanSquare)];
        return new Grouping(level, levels, [.. columns.Select((c, j) => Divided(c, scales[j]))], scales);
    }

    /// <summary>The level 0..k-1 of each row, and the codes in ascending order.</summary>
    public static (int[] Level, int[] Codes) Levels(int[] codes)
    {
        var seen = new Dictionary<int, int>();
        var last = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            if (i == 0 || codes[i] != last)
            {
                last = codes[i];
                seen.TryAdd(last, 0);
            }
        }

        int[] sorted = [.. seen.Keys.Order()];
        for (var k = 0; k < sorted.Length; k++)
        {
            seen[sorted[k]] = k;
        }

        var level = new int[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            level[i] = i > 0 && codes[i] == codes[i - 1] ? level[i - 1] : seen[codes[i]];
        }

        return (level, sorted);
    }

    private static double[] Divided(double[] column, double scale)
    {
        var z = new double[column.Length];
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = column[i] / scale;
        }

        return z;
    }

    private static double RootMeanSquare(double[] column)
    {
        var sum = 0.0;
        foreach (var v in column)
        {
            sum += v * v;
        }

        return sum > 0 ? Math.Sqrt(sum / column.Length) : 1;
    }
}
