namespace Tidemark.Statistics.Accuracy;

/// <summary>Standardized sums of scores of the rows at or below each admissible cut-point (Hothorn and Lausen 2003, section 2).</summary>
internal sealed class CutProcess
{
    private readonly double[] _scores;
    private readonly double _sum;
    private readonly double _spread;

    internal CutProcess(double[] sortedMarker, double[] scores, double minShare, double maxShare)
    {
        _scores = scores;
        var n = scores.Length;
        (MinShare, MaxShare, _sum) = (minShare, maxShare, scores.Sum());
        var mean = _sum / Math.Max(1, n);
        _spread = scores.Sum(a => (a - mean) * (a - mean)) / (n * (n - 1.0));
        var (least, most) = (Math.Max(1.0, Math.Floor(n * minShare)), Math.Min(n - 1.0, Math.Floor(n * maxShare)));
        Sizes = _spread > 1e-14 * mean * mean
            ? [.. Enumerable.Range(1, Math.Max(0, n - 1)).Where(m => m >= least && m <= most && sortedMarker[m] > sortedMarker[m - 1])]
            : [];
        Statistics = Standardized(scores);
    }

    internal int Rows => _scores.Length;

    internal double MinShare { get; }

    internal double MaxShare { get; }

    /// <summary>Rows at or below each cut-point, ascending.</summary>
    internal int[] Sizes { get; }

    /// <summary>Standardized statistic of each cut-point.</summary>
    internal double[] Statistics { get; }

    /// <summary>The statistics of scores in another order.</summary>
    internal double[] Standardized(double[] scores)
    {
        var (n, lower, m) = (scores.Length, 0.0, 0);
        var z = new double[Sizes.Length];
        for (var i = 0; i < z.Length; i++)
        {
            for (; m < Sizes[i]; m++)
            {
                lower += scores[m];
            }

            z[i] = (lower - (m * _sum / n)) / Math.Sqrt(_spread * m * (n - m));
        }

        return z;
    }

    /// <summary>Scores in the order of the marker; a copy.</summary>
    internal double[] Scores() => (double[])_scores.Clone();
}
