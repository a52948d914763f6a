using Tidemark.Analysis.Datasets;
using Tidemark.Statistics.Survival;

namespace Tidemark.Analysis.Efficacy;

/// <summary>
/// Baseline covariates as columns of a design: numbers as they are, text as indicators against the first level in code-point order.
/// A subject without a value has NaN, and the model leaves the row out.
/// </summary>
internal static class CovariateColumns
{
    public static IReadOnlyList<Covariate> Of(IReadOnlyList<SubjectRow> rows, IReadOnlyList<string> names) =>
        [.. names.SelectMany(name => Column(rows, name))];

    private static IEnumerable<Covariate> Column(IReadOnlyList<SubjectRow> rows, string name)
    {
        var values = rows.Select(row => row.Covariates.GetValueOrDefault(name)).ToArray();
        if (values.All(value => value is null || value.Number is not null))
        {
            return [new Covariate(name, [.. values.Select(value => value?.Number ?? double.NaN)])];
        }

        var levels = values.Where(value => value is not null).Select(value => value!.Value).Distinct().Order(StringComparer.Ordinal);
        return levels.Skip(1).Select(level => new Covariate(
            $"{name}: {level}",
            [.. values.Select(value => value is null ? double.NaN : value.Value == level ? 1.0 : 0.0)]));
    }
}
