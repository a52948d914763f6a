using System.Collections.Concurrent;

namespace Tidemark.Statistics.Correlation;

/// <summary>The exact null distribution of Spearman's S = Σd² by enumeration, kept per n.</summary>
internal static class SpearmanPermutations
{
    private static readonly ConcurrentDictionary<int, long[]> Counts = new();

    public static (double AtMost, double AtLeast) Tails(double s, int n)
    {
        var counts = Counts.GetOrAdd(n, Enumerate);
        double total = counts.Sum();
        return (counts.Take((int)s + 1).Sum() / total, counts.Skip((int)s).Sum() / total);
    }

    private static long[] Enumerate(int n)
    {
        var counts = new long[(((n * n * n) - n) / 3) + 1];
        Place(0, 0, 0);
        return counts;

        void Place(int position, int used, int sum)
        {
            if (position == n)
            {
                counts[sum]++;
                return;
            }

            for (var v = 0; v < n; v++)
            {
                if ((used & (1 << v)) == 0)
                {
                    Place(position + 1, used | (1 << v), sum + ((v - position) * (v - position)));
                }
            }
        }
    }
}
