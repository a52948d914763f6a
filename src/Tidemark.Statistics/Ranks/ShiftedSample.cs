namespace Tidemark.Statistics.Ranks;

/// <summary>Signed ranks of a sample about any center: the sample is sorted once, each center costs a merge.</summary>
/// <param name="sorted">Ascending values.</param>
internal sealed class ShiftedSample(double[] sorted)
{
    private readonly double[] above = new double[sorted.Length];
    private readonly double[] below = new double[sorted.Length];

    /// <summary>V = sum of the ranks of |x - center| where x is above it, the number n of values off the center and
    /// Σ(t³ - t) of the ties of |x - center|.</summary>
    public (double V, double N, double TieSum) SignedRanks(double center)
    {
        var (up, down) = (0, 0);
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            if (sorted[i] - center < 0)
            {
                below[down++] = center - sorted[i];
            }
        }

        foreach (var value in sorted)
        {
            if (value - center > 0)
            {
                above[up++] = value - center;
            }
        }

        var (v, ties) = RankMerge.Of(above.AsSpan(0, up), below.AsSpan(0, down));
        return (v, up + down, ties);
    }
}
