namespace Tidemark.Statistics.MarginalMeans;

/// <summary>Averages of the rows of a reference grid.</summary>
internal sealed class GridAverage(ReferenceGrid grid, GridWeights weights)
{
    private readonly Dictionary<string, double> totals = [];

    /// <summary>All combinations of the levels of some factors, the first fastest; one empty combination for none.</summary>
    public IEnumerable<int[]> Combinations(int[] factors)
    {
        var sizes = factors.Select(f => grid.Factors[f].Levels.Count).ToArray();
        for (var i = 0; i < sizes.Aggregate(1, (n, s) => n * s); i++)
        {
            var rest = i;
            yield return [.. sizes.Select(s =>
            {
                (rest, var level) = Math.DivRem(rest, s);
                return level;
            })];
        }
    }

    public LinearFunction Mean(int[] compared, int[] levels, int[] within, int[] conditions)
    {
        int[] fixedFactors = [.. compared, .. within];
        int[] fixedLevels = [.. levels, .. conditions];
        int[] others = [.. Enumerable.Range(0, grid.Factors.Count).Except(fixedFactors)];
        var sum = new double[grid.Rows[0].Length];
        var (total, offset) = (0.0, 0.0);
        for (var i = 0; i < grid.Points.Count; i++)
        {
            var point = grid.Points[i];
            if (fixedFactors.Where((f, k) => point[f] != fixedLevels[k]).Any())
            {
                continue;
            }

            var w = weights switch
            {
                GridWeights.Proportional => Frequency(others, point),
                GridWeights.Cells => grid.Frequencies[i],
                _ => 1,
            };
            total += w;
            offset += w * grid.Offsets[i];
            for (var j = 0; j < sum.Length && w != 0; j++)
            {
                sum[j] += w * grid.Rows[i][j];
            }
        }

        var label = string.Join(' ', compared.Select((f, k) => grid.Factors[f].Label(levels[k])));
        return new LinearFunction(
            label,
            [.. fixedFactors.Select((f, k) => new KeyValuePair<string, string>(grid.Factors[f].Name, grid.Factors[f].Levels[fixedLevels[k]]))],
            [.. sum.Select(v => v / total)],
            offset / total);
    }

    private double Frequency(int[] factors, int[] point)
    {
        var key = string.Join(',', factors) + ":" + string.Join(',', factors.Select(f => point[f]));
        if (!totals.TryGetValue(key, out var total))
        {
            total = Enumerable.Range(0, grid.Points.Count)
                .Where(i => factors.All(f => grid.Points[i][f] == point[f]))
                .Sum(i => grid.Frequencies[i]);
            totals[key] = total;
        }

        return total;
    }
}
