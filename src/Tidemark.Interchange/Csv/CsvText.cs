using System.Globalization;
using System.Text;

namespace Tidemark.Interchange.Csv;

/// <summary>Fields to a table's text: RFC 4180 with LF; numbers with a point and as many digits as they need.</summary>
public static class CsvText
{
    /// <summary>One record with its line end.</summary>
    public static string Record(IEnumerable<object?> fields) => string.Join(',', fields.Select(Field)) + "\n";

    /// <summary>A header and rows.</summary>
    public static string Table(IEnumerable<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder(Record(header));
        foreach (var row in rows)
        {
            text.Append(Record(row));
        }

        return text.ToString();
    }

    private static string Field(object? value)
    {
        var text = value switch
        {
            null => "",
            string plain => plain,
            bool yes => yes ? "yes" : "no",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        var quoted = text.AsSpan().IndexOfAny(",\"\n\r") >= 0 || text != text.Trim();
        return quoted ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
