using System.Globalization;
using Tidemark.Interchange.Csv;
using Tidemark.Protocol;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>How one column of a domain is taken from a line of a table.</summary>
/// <param name="Name">Column of the domain.</param>
/// <param name="Index">Position in the table, or -1 for a constant.</param>
/// <param name="Minus">Position of the column subtracted, or -1.</param>
/// <param name="Source">The mapping; null for Tidemark's own columns.</param>
internal sealed record ColumnReading(string Name, int Index, int Minus, ColumnSource? Source)
{
    /// <summary>The value in one row.</summary>
    public Cell Read(CsvTable table, CsvRow row, HashSet<string> missing)
    {
        var field = Index >= 0 ? row.Fields[Index] : new CsvField(Source?.Value ?? "", row.Line, 1);
        var where = new Where(table.File, field.Line, Index >= 0 ? field.Column : null, Index >= 0 ? table.Header[Index].Text : Name);
        var text = Clean(field.Text, missing);
        if (text is not null && Source?.Codes is { } codes && codes.TryGetValue(text, out var translated))
        {
            text = translated.Length == 0 ? null : translated;
        }

        return new(Computed(text, row, missing), field.Text, Source, where);
    }

    private static string? Clean(string raw, HashSet<string> missing)
    {
        var text = raw.Trim();
        return text.Length == 0 || missing.Contains(text) ? null : text;
    }

    /// <summary>Difference and factor. What is no number stays as it is and is found where it is used.</summary>
    private string? Computed(string? text, CsvRow row, HashSet<string> missing)
    {
        if (text is null || (Minus < 0 && Source?.Factor is null) || !TryNumber(text, out var number))
        {
            return text;
        }

        if (Minus >= 0)
        {
            var other = Clean(row.Fields[Minus].Text, missing);
            if (other is null || !TryNumber(other, out var subtracted))
            {
                return other;
            }

            number -= subtracted;
        }

        return (number * (Source?.Factor ?? 1)).ToString("R", CultureInfo.InvariantCulture);
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
