namespace Tidemark.Statistics.Ranks;

/// <summary>Midranks of two ascending samples together, by merging: linear in their length.</summary>
internal static class RankMerge
{
    /// <summary>Rank sum of the first sample and Σ(t³ - t) of the groups of ties.</summary>
    /// <param name="first">Ascending values.</param>
    /// <param name="second">Ascending values.</param>
    public static (double RankSum, double TieSum) Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (sum, ties) = (0.0, 0.0);
        var (i, j) = (0, 0);
        while (i < first.Length || j < second.Length)
        {
            var value = j == second.Length || (i < first.Length && first[i] <= second[j]) ? first[i] : second[j];
            var (i0, j0) = (i, j);
            while (i < first.Length && first[i] == value)
            {
                i++;
            }

            while (j < second.Length && second[j] == value)
            {
                j++;
            }

            double t = i - i0 + j - j0;
            sum += (i - i0) * (i0 + j0 + ((t + 1) / 2));
            ties += (t * t * t) - t;
        }

        return (sum, ties);
    }
}
