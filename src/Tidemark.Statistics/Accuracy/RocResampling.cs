using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Accuracy;

/// <summary>Resamples of the rows of a curve.</summary>
public static class RocResampling
{
    /// <summary>Draws rows with replacement.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="random">Seeded generator; replicate b uses its stream b, so the answer does not depend on the order of work.</param>
    /// <param name="replicates">Number of resamples.</param>
    /// <param name="isStratified">True draws cases and controls apart, so that their numbers stay; default true, as pROC.</param>
    /// <param name="rows">Rows in each resample; default all.</param>
    /// <returns>Zero-based indices into the curve's rows with a marker value. The same array is filled anew for each resample.</returns>
    public static IEnumerable<IReadOnlyList<int>> Draw(
        RocCurve curve, SeededRandom random, int replicates, bool isStratified = true, int? rows = null)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(random);
        return Drawn(Strata(curve.Values, isStratified, rows), random, replicates);
    }

    private static IEnumerable<IReadOnlyList<int>> Drawn((int[] Rows, int Draws)[] strata, SeededRandom random, int replicates)
    {
        var indices = new int[strata.Sum(s => s.Draws)];
        for (var b = 0; b < replicates; b++)
        {
            var (stream, at) = (random.Stream(b), 0);
            foreach (var (from, draws) in strata)
            {
                for (var i = 0; i < draws; i++)
                {
                    indices[at++] = from[stream.NextInt(from.Length)];
                }
            }

            yield return indices;
        }
    }

    private static (int[] Rows, int Draws)[] Strata(MarkerValues values, bool isStratified, int? rows)
    {
        int[] all = [.. Enumerable.Range(0, values.Rows)];
        int Share(int[] of) => rows is { } m ? Math.Max(1, (int)Math.Round((double)m * of.Length / all.Length)) : of.Length;
        int[][] strata = isStratified ? [[.. all.Where(i => values.IsCase[i])], [.. all.Where(i => !values.IsCase[i])]] : [all];
        return [.. strata.Where(s => s.Length > 0).Select(s => (s, isStratified ? Share(s) : rows ?? s.Length))];
    }
}
