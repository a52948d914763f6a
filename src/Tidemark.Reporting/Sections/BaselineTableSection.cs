using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>Baseline characteristics.</summary>
public static class BaselineTableSection
{
    /// <summary>The section of a result.</summary>
    public static ReportSection Of(BaselineTableResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var limits = result.Variables.Where(variable => variable.BelowLimit > 0)
            .Select(variable => $"{variable.Label}: {SectionWords.Plural(variable.BelowLimit, "value")} below the limit of quantification, at the limit here.");
        var table = new Table(
            SectionWords.IdOf(result, "table"),
            "Baseline characteristics",
            ["Characteristic", "Value", "Missing"],
            [.. result.Variables.SelectMany(Rows)],
            [.. Table.FooterOf(result), "Numbers: median [quartiles]; levels: n (percent of those with a value).", .. limits]);
        return ReportSection.Of(result) with { Words = Words(result), Displays = [table] };
    }

    private static string[] Words(BaselineTableResult result) =>
    [
        .. result.Variables.Where(variable => variable.Median is not null && variable.Levels.Count > 0).Select(variable =>
            $"{variable.Label} at baseline: median {Format.Number(variable.Median!.Value, 1)} {variable.Unit} (quartiles {Format.Range(variable.LowerQuartile!.Value, variable.UpperQuartile!.Value, 1)}); "
            + string.Join(", ", variable.Levels.Select(level => $"{Format.Count(level.Count)} of {Format.Count(variable.Present)} at or above {level.Label} {variable.Unit}")) + "."),
    ];

    private static IEnumerable<TableRow> Rows(BaselineVariable variable)
    {
        var missing = Cell.Count(variable.Missing);
        if (variable.Median is not { } median)
        {
            yield return new TableRow(Cell.Of(variable.Label), Cell.Empty, missing);
            foreach (var level in variable.Levels)
            {
                yield return new TableRow(Cell.Of(level.Label), Cell.CountOf(level.Count, variable.Present), Cell.Empty) { Indent = 1 };
            }

            yield break;
        }

        var unit = variable.Unit is null ? "" : $" ({variable.Unit})";
        yield return new TableRow(
            Cell.Of(variable.Label + unit), Cell.Spread(median, variable.LowerQuartile!.Value, variable.UpperQuartile!.Value, 1), missing);
        yield return new TableRow(Cell.Of("range"), Cell.Range(variable.Minimum!.Value, variable.Maximum!.Value, 1), Cell.Empty) { Indent = 1 };
        foreach (var level in variable.Levels)
        {
            yield return new TableRow(
                Cell.Of($"at or above {level.Label} {variable.Unit}"), Cell.CountOf(level.Count, variable.Present), Cell.Empty)
            { Indent = 1 };
        }
    }
}
