using Tidemark.Analysis.Answers;
using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>A method of the engine asked by a formula of the plan: its answer as tables, the question beside it.</summary>
public static class StatisticSection
{
    private const int MostRows = 40;

    /// <summary>The section of a result.</summary>
    public static ReportSection Of(StatisticResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Answer is not { } answer)
        {
            return ReportSection.Of(result);
        }

        return ReportSection.Of(result) with
        {
            Displays = [.. answer.Body.Where(entry => entry.Value is IReadOnlyList<Fields>).Select(entry => Of(result, entry.Key, (IReadOnlyList<Fields>)entry.Value)), .. Single(result, answer)],
            Methods = [$"{answer.Method}; asked as: tidemark stats {result.Call}.", .. answer.Warnings.Select(warning => warning.Message)],
        };
    }

    private static IEnumerable<Table> Single(StatisticResult result, Answer answer) =>
        answer.Body.Where(entry => entry.Value is Fields).Select(entry => new Table(
            SectionWords.IdOf(result, entry.Key),
            $"{answer.Method}: {entry.Key}",
            ["Quantity", "Value"],
            [.. ((Fields)entry.Value).Select(part => new TableRow(Cell.Of(part.Key), CellOf(part.Key, part.Value)))],
            Table.FooterOf(result)));

    private static Table Of(StatisticResult result, string key, IReadOnlyList<Fields> rows)
    {
        var keys = rows.SelectMany(row => row.Select(entry => entry.Key)).Distinct().ToList();
        string[] notes = [.. Table.FooterOf(result), .. rows.Count > MostRows ? [$"The first {MostRows} of {rows.Count} rows; results.json has all."] : Array.Empty<string>()];
        return new(
            SectionWords.IdOf(result, key),
            $"{result.Answer!.Method}: {key}",
            [.. keys.Select(name => (Column)name)],
            [.. rows.Take(MostRows).Select(row => new TableRow([.. keys.Select(name => CellOf(name, row[name]))]))],
            notes);
    }

    private static Cell CellOf(string key, object? value) => value switch
    {
        null => Cell.Empty,
        double number when key == "pValue" => Cell.PValue(number),
        double number => Cell.Number(number, 4),
        int count => Cell.Count(count),
        Fields fields => Cell.Of(string.Join(", ", fields.Select(entry => $"{entry.Key} {CellOf(entry.Key, entry.Value).Text}"))),
        _ => Cell.Of(value.ToString()),
    };
}
