namespace Tidemark.Statistics.Agreement;

/// <summary>Sequential sums of squares of nested groups and their expectations. With P_k the projection on the groups of term k,
/// E SS_k = Σ_l tr(Z_l'(P_k - P_(k-1))Z_l) σ²_l, which is a sum of squared group sizes (Searle et al. 1992, section 5.2).</summary>
internal sealed class NestedSquares
{
    private readonly double[,] expectation;

    public NestedSquares(double[] y, int[][] levels)
    {
        N = y.Length;
        var groups = Nested(y.Length, levels);
        var terms = groups.Length - 1;
        (Sums, Df) = (new double[terms], new double[terms]);
        expectation = new double[terms, terms];
        double[] fitted = [.. groups.Select(g => SumOfGroups(y, g))];
        for (var k = 0; k < terms; k++)
        {
            Sums[k] = Math.Max(0, fitted[k + 1] - fitted[k]);
            Df[k] = groups[k + 1].Distinct().Count() - groups[k].Distinct().Count();
            for (var l = k; l < terms; l++)
            {
                expectation[k, l] = Trace(groups[k + 1], groups[l + 1]) - Trace(groups[k], groups[l + 1]);
            }
        }

        MeanSquares = [.. Sums.Zip(Df, (s, d) => s / d)];
        IsBalanced = Enumerable.Range(0, terms).All(k =>
            Sizes(groups[k + 1]).Distinct().Count() == 1 && ChildCounts(groups[k], groups[k + 1]).Distinct().Count() == 1);
    }

    public int N { get; }

    public double[] Sums { get; }

    public double[] Df { get; }

    public double[] MeanSquares { get; }

    public bool IsBalanced { get; }

    /// <summary>For each component the weights of the mean squares that estimate it.</summary>
    public double[][] ComponentWeights()
    {
        var terms = Sums.Length;
        var weights = new double[terms][];
        for (var i = terms - 1; i >= 0; i--)
        {
            weights[i] = new double[terms];
            weights[i][i] = Df[i] / expectation[i, i];
            for (var l = i + 1; l < terms; l++)
            {
                for (var j = 0; j < terms; j++)
                {
                    weights[i][j] -= expectation[i, l] / expectation[i, i] * weights[l][j];
                }
            }
        }

        return weights;
    }

    // The whole, then each term within the ones before it, then every value by itself.
    private static int[][] Nested(int n, int[][] levels)
    {
        var result = new int[levels.Length + 2][];
        result[0] = new int[n];
        for (var k = 0; k < levels.Length; k++)
        {
            var codes = new Dictionary<(int, int), int>();
            result[k + 1] = new int[n];
            for (var i = 0; i < n; i++)
            {
                var key = (result[k][i], levels[k][i]);
                codes.TryAdd(key, codes.Count);
                result[k + 1][i] = codes[key];
            }
        }

        result[^1] = [.. Enumerable.Range(0, n)];
        return result;
    }

    // About the mean of all, so that nothing cancels.
    private static double SumOfGroups(double[] y, int[] groups)
    {
        var mean = y.Length == 0 ? 0 : y.Average();
        return Enumerable.Range(0, y.Length).GroupBy(i => groups[i], i => y[i] - mean).Sum(g => g.Sum() * g.Sum() / g.Count());
    }

    // tr(Z'PZ): over the groups g of the projection, Σ_h n_gh² / n_g.
    private static double Trace(int[] projection, int[] term) => Enumerable.Range(0, term.Length)
        .GroupBy(i => projection[i], i => term[i])
        .Sum(g => g.GroupBy(h => h).Sum(h => (double)h.Count() * h.Count()) / g.Count());

    private static IEnumerable<int> Sizes(int[] groups) => groups.GroupBy(g => g).Select(g => g.Count());

    private static IEnumerable<int> ChildCounts(int[] outer, int[] inner) =>
        Enumerable.Range(0, inner.Length).GroupBy(i => outer[i], i => inner[i]).Select(g => g.Distinct().Count());
}
