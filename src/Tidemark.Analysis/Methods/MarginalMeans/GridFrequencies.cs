using System.Globalization;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.MarginalMeans;

namespace Tidemark.Analysis.Methods.MarginalMeans;

/// <summary>How many rows of a model frame lie at each point of its reference grid; a covariate of one value does not count.</summary>
internal static class GridFrequencies
{
    public static Func<IReadOnlyList<int>, double> Of(ModelFrame frame, IReadOnlyList<GridFactor> factors)
    {
        int[]?[] places = [.. factors.Select(f => f.Levels.Count > 1 ? Places(frame, f) : null)];
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < frame.Count; i++)
        {
            var key = Key([.. places.Select(p => p?[i] ?? 0)]);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return levels => counts.GetValueOrDefault(Key(levels));
    }

    private static int[] Places(ModelFrame frame, GridFactor factor)
    {
        if (frame.Predictors.First(p => p.Name == factor.Name).Levels is not null)
        {
            var rows = frame.Categories(factor.Name);
            int[] place = [.. rows.Levels.Select(level => factor.Levels.ToList().IndexOf(level))];
            return [.. rows.Codes.Select(code => place[code])];
        }

        double[] values = [.. factor.Levels.Select(level => double.Parse(level, CultureInfo.InvariantCulture))];
        return [.. frame.Column(factor.Name).Select(v => Array.IndexOf(values, v))];
    }

    private static string Key(IReadOnlyList<int> levels) => string.Join(',', levels);
}
