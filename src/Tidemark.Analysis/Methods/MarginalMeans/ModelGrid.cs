using System.Globalization;
using Tidemark.Statistics;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.MarginalMeans;

namespace Tidemark.Analysis.Methods.MarginalMeans;

/// <summary>The reference grid of a model frame: all levels of its categories, each covariate at its mean (at both values where it
/// has two, as emmeans does), or at the values of <c>--at</c>.</summary>
internal static class ModelGrid
{
    private const int LargestGrid = 200_000;

    public static (ReferenceGrid? Grid, Finding? Fault) Of(string? at, ModelFrame frame)
    {
        var values = Values(at);
        if (values.Keys.FirstOrDefault(name => frame.Predictors.All(p => p.Name != name)) is { } unknown)
        {
            return (null, Fault(FindingCodes.ColumnNotInData, $"--at names '{unknown}', which the fixed effects do not use."));
        }

        GridFactor[] factors = [.. frame.Predictors.Select(p => new GridFactor(p.Name, values.GetValueOrDefault(p.Name) ?? Levels(p, frame)))];
        var size = factors.Aggregate(1.0, (n, f) => n * f.Levels.Count);
        if (size > LargestGrid)
        {
            return (null, Fault(FindingCodes.OptionRefused, $"The reference grid would have {size} points; name values of some variables by --at."));
        }

        var reading = frame.DesignFor(Rows(frame, factors, (int)size));
        return reading.Design is { } design
            ? (ReferenceGrid.Of(
                factors,
                levels => Row(design, Place(factors, levels)),
                GridFrequencies.Of(frame, factors),
                _ => frame.Offset?.Average() ?? 0), null)
            : (null, Fault(FindingCodes.OptionRefused, reading.Fault!.Message));
    }

    private static Dictionary<string, string[]> Values(string? at) => (at ?? "")
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .ToDictionary(sides => sides[0].Trim().Trim('`'), sides => OptionText.Words(sides.Length > 1 ? sides[1] : ""), StringComparer.Ordinal);

    private static IReadOnlyList<string> Levels(Predictor predictor, ModelFrame frame)
    {
        if (predictor.Levels is { } levels)
        {
            return levels;
        }

        double[] distinct = [.. frame.Column(predictor.Name).Distinct().Take(3).Order()];
        double[] values = distinct.Length <= 2 ? distinct : [predictor.Mean];
        return [.. values.Select(v => v.ToString("R", CultureInfo.InvariantCulture))];
    }

    private static DataFrame Rows(ModelFrame frame, GridFactor[] factors, int size)
    {
        var data = new DataFrame([], size);
        for (var f = 0; f < factors.Length; f++)
        {
            var inner = factors.Take(f).Aggregate(1, (n, other) => n * other.Levels.Count);
            var column = new DataColumn(factors[f].Name, [.. Enumerable.Range(0, size).Select(i => factors[f].Levels[i / inner % factors[f].Levels.Count])]);
            var fitted = frame.Data[factors[f].Name]!;
            data = data.With(fitted.IsNumeric ? column : column.WithLevels(fitted.Levels ?? factors[f].Levels));
        }

        return data;
    }

    private static int Place(GridFactor[] factors, IReadOnlyList<int> levels)
    {
        var (place, inner) = (0, 1);
        for (var f = 0; f < factors.Length; f++)
        {
            place += inner * levels[f];
            inner *= factors[f].Levels.Count;
        }

        return place;
    }

    private static double[] Row(DesignMatrix design, int i) => [.. design.Columns.Select(c => c[i])];

    private static Finding Fault(FindingCode code, string message) => new(code, message, Where.Nowhere with { Field = "at" });
}
