namespace Tidemark.Statistics.Agreement;

/// <summary>The slopes of all pairs in the order of Passing and Bablok, from just above -1 through ∞ to just below -1. A slope of
/// exactly -1 and a pair of equal points are left out.</summary>
internal sealed class ShiftedSlopes
{
    private const long MostDiagonalPairs = 20_000_000;
    private readonly double[] x;
    private readonly double[] y;
    private readonly double[]? all;
    private readonly SlopeSelection? selection;
    private readonly long justAbove;

    /// <param name="x">First method.</param>
    /// <param name="y">Second method.</param>
    /// <param name="few">Number of points up to which all slopes are formed.</param>
    public ShiftedSlopes(double[] x, double[] y, int few)
    {
        (this.x, this.y) = (x, y);
        if (x.Length <= few)
        {
            all = Keys();
            Count = all.Length;
            return;
        }

        var grain = Math.ScaleB(1, (int)Math.Ceiling(Math.Log2(1e-13 * Math.Max(x.Max(Math.Abs), y.Max(Math.Abs)))));
        double[] sum = [.. x.Zip(y, (a, b) => Math.Round((a + b) / grain) * grain)];
        double[] difference = [.. x.Zip(y, (a, b) => b - a)];
        selection = new SlopeSelection(sum, difference);
        (justAbove, var justBelow) = Diagonal();
        Count = justAbove + selection.Total + justBelow;
    }

    /// <summary>Number of slopes.</summary>
    public long Count { get; }

    /// <summary>Their median; NaN where there are none.</summary>
    public double Median(bool angles) =>
        Count == 0 ? double.NaN : Count % 2 == 1 ? SlopeKey.Slope(Key(Count / 2)) : Mean((Count / 2) - 1, angles);

    /// <summary>The mean of the slopes of a rank and the next one, as angles or as tangents.</summary>
    public double Mean(long rank, bool angles) => SlopeKey.Mean(Key(rank), Key(Math.Min(rank + 1, Count - 1)), angles);

    private double Key(long rank) => all is not null ? OrderStatistic.Of(all, (int)rank)
        : rank < justAbove ? -1
        : rank >= justAbove + selection!.Total ? 3
        : selection.Select(rank - justAbove, (i, j) => SlopeKey.Of(x[j] - x[i], y[j] - y[i]), m => SlopeKey.Of(1 - m, 1 + m));

    private double[] Keys()
    {
        var n = x.Length;
        var keys = new double[n * (n - 1) / 2];
        var count = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                var key = SlopeKey.Of(x[j] - x[i], y[j] - y[i]);
                keys[count] = key;
                count += double.IsNaN(key) ? 0 : 1;
            }
        }

        return keys[..count];
    }

    // Pairs on the falling diagonal, which rounding puts just above or just below a slope of -1.
    private (long Above, long Below) Diagonal()
    {
        var (above, below, visited) = (0L, 0L, 0L);
        foreach (var g in selection!.Groups())
        {
            visited += (long)g.Length * g.Length / 2;
            for (var a = 0; a < g.Length && visited <= MostDiagonalPairs; a++)
            {
                for (var b = 0; b < a; b++)
                {
                    var slope = (y[g[b]] - y[g[a]]) / (x[g[b]] - x[g[a]]);
                    above += slope > -1 ? 1 : 0;
                    below += slope < -1 ? 1 : 0;
                }
            }
        }

        return (above, below);
    }
}
