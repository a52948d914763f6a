namespace Tidemark.Interchange.Csv;

/// <summary>Text to a table. A row that cannot be read is a finding; the other rows live.</summary>
public static class CsvReader
{
    private const char Comma = ',';

    /// <summary>Reads a table; null where not even the header can be read.</summary>
    /// <param name="file">Name in findings.</param>
    /// <param name="text">The text.</param>
    /// <param name="findings">Findings are added here.</param>
    public static CsvTable? Read(string file, string text, ICollection<Finding> findings)
    {
        if (NulIn(file, text) is { } nul)
        {
            findings.Add(nul);
            return null;
        }

        var scanner = new CsvScanner(text, Delimiter(file, text, findings));
        if (scanner.Next() is not { } header)
        {
            findings.Add(new(FindingCodes.FileEmpty, $"{file} holds no header.", new(file, 1)));
            return null;
        }

        header = [.. header.Select(field => field with { Text = field.Text.Trim() })];
        var sound = HeaderIsSound(file, header, findings);
        var rows = Rows(file, scanner, header.Count, findings);
        if (scanner.OpenQuote is { } open)
        {
            findings.Add(new(FindingCodes.UnterminatedQuote, $"A quote is opened here and not closed to the end of {file}.", new(file, open.Line, open.Column)));
        }
        else if (rows.Count == 0)
        {
            findings.Add(new(FindingCodes.HeaderOnly, $"{file} has a header and no row that could be read.", new(file, 1)));
        }

        return sound ? new(file, header, rows) : null;
    }

    private static Finding? NulIn(string file, string text)
    {
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul < 0)
        {
            return null;
        }

        var before = text.AsSpan(0, nul);
        var (line, column) = (before.Count('\n') + 1, nul - before.LastIndexOf('\n'));
        return new(FindingCodes.NulCharacter, $"{file} holds a NUL character; it was not read.", new(file, line, column));
    }

    private static char Delimiter(string file, string text, ICollection<Finding> findings)
    {
        var header = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\n', '\r') is var end && end < 0 ? text.Length : end));
        if (header.Contains(Comma) || header.IndexOfAny(';', '\t') is var first && first < 0)
        {
            return Comma;
        }

        var delimiter = header[first];
        var name = delimiter == ';' ? "semicolons" : "tabs";
        findings.Add(new(FindingCodes.OtherDelimiter, $"The fields of {file} are separated by {name} and were read so.", new(file, 1, first + 1)));
        return delimiter;
    }

    private static bool HeaderIsSound(string file, List<CsvField> header, ICollection<Finding> findings)
    {
        var twice = header.GroupBy(field => field.Text).Where(group => group.Key.Length > 0 && group.Count() > 1).ToList();
        foreach (var group in twice)
        {
            var second = group.ElementAt(1);
            findings.Add(new(
                FindingCodes.DuplicateHeader,
                $"The column '{group.Key}' stands {group.Count()} times in {file}; the table was not read.",
                new(file, second.Line, second.Column, group.Key)));
        }

        return twice.Count == 0;
    }

    private static List<CsvRow> Rows(string file, CsvScanner scanner, int width, ICollection<Finding> findings)
    {
        var rows = new List<CsvRow>();
        while (scanner.Next() is { } fields)
        {
            var line = fields[0].Line;
            if (scanner.OpenQuote is not null)
            {
                break;
            }

            if (scanner.StrayQuote is { } stray)
            {
                findings.Add(new(FindingCodes.StrayQuote, "Text follows the closing quote of a field.", new(file, stray.Line, stray.Column)));
            }
            else if (fields.Count != width)
            {
                findings.Add(new(FindingCodes.RaggedRow, $"The row has {fields.Count} fields, the header {width}.", new(file, line, 1)));
            }
            else
            {
                rows.Add(new(line, fields));
            }
        }

        return rows;
    }
}
