namespace Tidemark.Statistics.Agreement;

/// <summary>Passing and Bablok's line of bootstrap resamples: the slopes are sorted once; in a resample the slope of points i and j
/// counts cᵢcⱼ times, c being how often a point was drawn, and the line's slope is a weighted median.</summary>
internal sealed class ResampledSlopes
{
    /// <summary>Number of points up to which all pairs are kept.</summary>
    public const int Most = 1500;

    private readonly double[] x;
    private readonly double[] y;
    private readonly bool angles;
    private readonly double[] keys;
    private readonly int[] first;
    private readonly int[] second;

    public ResampledSlopes(double[] x, double[] y, bool angles)
    {
        (this.x, this.y, this.angles) = (x, y, angles);
        var found = new List<double>();
        var pairs = new List<int>();
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = i + 1; j < x.Length; j++)
            {
                var key = SlopeKey.Of(x[j] - x[i], y[j] - y[i]);
                if (!double.IsNaN(key))
                {
                    found.Add(key);
                    pairs.Add((i * x.Length) + j);
                }
            }
        }

        keys = [.. found];
        int[] order = [.. pairs];
        Array.Sort(keys, order);
        first = [.. order.Select(p => p / x.Length)];
        second = [.. order.Select(p => p % x.Length)];
    }

    /// <summary>The line of the rows drawn.</summary>
    public (double Intercept, double Slope) Line(int[] rows)
    {
        var drawn = new int[x.Length];
        foreach (var row in rows)
        {
            drawn[row]++;
        }

        var total = 0L;
        for (var p = 0; p < keys.Length; p++)
        {
            total += drawn[first[p]] * drawn[second[p]];
        }

        if (total == 0)
        {
            return (double.NaN, double.NaN);
        }

        var slope = Median(drawn, total);
        if (!double.IsFinite(slope))
        {
            return (double.NaN, slope);
        }

        var rest = new double[rows.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = y[rows[i]] - (slope * x[rows[i]]);
        }

        return (OrderStatistic.Median(rest), slope);
    }

    // The slopes of the ranks (total - 1)/2 and total/2, counted from 0.
    private double Median(int[] drawn, long total)
    {
        var (p, passed) = (-1, 0L);
        while (passed <= (total - 1) / 2)
        {
            p++;
            passed += drawn[first[p]] * drawn[second[p]];
        }

        var lower = keys[p];
        while (passed <= total / 2)
        {
            p++;
            passed += drawn[first[p]] * drawn[second[p]];
        }

        return SlopeKey.Mean(lower, keys[p], angles);
    }
}
