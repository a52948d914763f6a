using System.Text;

namespace Tidemark.Reporting.Tables;

/// <summary>A table as CSV (RFC 4180, LF): the raw numbers at full precision, several columns where a cell holds several.</summary>
public static class TableCsv
{
    /// <summary>The CSV of a table.</summary>
    public static string Write(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        var parts = table.Columns.Select((_, column) => Parts(table, column)).ToList();
        Line(text, table.Columns.SelectMany((column, i) => Headings(column.Heading, parts[i])));
        foreach (var row in table.Rows)
        {
            Line(text, table.Columns.SelectMany((_, i) => Fields(i < row.Cells.Count ? row.Cells[i] : Cell.Empty, parts[i])));
        }

        return text.ToString();
    }

    /// <summary>One field, quoted where it must be.</summary>
    public static string Field(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static int Parts(Table table, int column) =>
        table.Rows.Max(row => column < row.Cells.Count ? (int?)row.Cells[column].Values.Count : null) is { } most and > 1 ? most : 1;

    private static IEnumerable<string> Headings(string heading, int parts) => parts switch
    {
        1 => [heading],
        2 => [heading, heading + " [2]"],
        _ => [heading, heading + " [low]", heading + " [high]"],
    };

    private static IEnumerable<string> Fields(Cell cell, int parts)
    {
        if (cell.Values.Count == 0)
        {
            return Enumerable.Repeat("", parts - 1).Prepend(ReferenceEquals(cell, Cell.Missing) ? "" : cell.Text);
        }

        return cell.Values.Select(Format.RoundTrip).Concat(Enumerable.Repeat("", parts - cell.Values.Count));
    }

    private static void Line(StringBuilder text, IEnumerable<string> fields) =>
        text.AppendJoin(',', fields.Select(Field)).Append('\n');
}
