namespace Tidemark.Statistics.Ranks;

/// <summary>Dunn's comparisons of all pairs of groups on the joint ranking (1964, equation 5, with ties).
/// Theory: docs/theory/rank-tests.md.</summary>
public static class Dunn
{
    /// <summary>Compares every pair; adjust the p values with <see cref="Proportions.PAdjust"/>.</summary>
    /// <param name="values">Observations; NaN is dropped.</param>
    /// <param name="groups">Group code of each observation, any integers.</param>
    public static IReadOnlyList<PairwiseRankTest> Test(IReadOnlyList<double> values, IReadOnlyList<int> groups)
    {
        var (x, codes, sizes) = Groups.Clean(values, groups);
        var (ranks, tieSum) = Ranking.WithTies(x);
        var means = new double[sizes.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            means[codes[i]] += ranks[i] / sizes[codes[i]];
        }

        double n = x.Length;
        var variance = (n * (n + 1) / 12) - (tieSum / (12 * (n - 1)));
        return
        [
            .. from a in Enumerable.Range(0, sizes.Length)
               from b in Enumerable.Range(a + 1, sizes.Length - a - 1)
               let difference = means[b] - means[a]
               let z = difference / Math.Sqrt(variance * ((1.0 / sizes[a]) + (1.0 / sizes[b])))
               select new PairwiseRankTest(a, b, difference, z, NormalApproximation.PValue(z, Alternative.TwoSided)),
        ];
    }
}
