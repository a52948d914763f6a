namespace Tidemark.Interchange.Csv;

/// <summary>
/// Splits text into records of fields (RFC 4180; line ends LF, CR LF or CR), keeping the place of each field. Library readers
/// give neither the column of a field nor the place where a quote was opened that is never closed.
/// </summary>
internal sealed class CsvScanner(string text, char delimiter)
{
    private int at;
    private int line = 1;
    private int lineStart;

    /// <summary>Place of a quote that is never closed; null where there is none.</summary>
    public (int Line, int Column)? OpenQuote { get; private set; }

    /// <summary>Place of text after a closing quote in the record just read; null where there is none.</summary>
    public (int Line, int Column)? StrayQuote { get; private set; }

    /// <summary>The next record that is not an empty line; null at the end of the text.</summary>
    public List<CsvField>? Next()
    {
        StrayQuote = null;
        while (at < text.Length && text[at] is '\n' or '\r')
        {
            EndLine();
        }

        if (at >= text.Length)
        {
            return null;
        }

        var fields = new List<CsvField> { Field() };
        while (at < text.Length && text[at] == delimiter)
        {
            at++;
            fields.Add(Field());
        }

        if (at < text.Length)
        {
            EndLine();
        }

        return fields;
    }

    private CsvField Field()
    {
        var (startLine, startColumn) = (line, at - lineStart + 1);
        var content = at < text.Length && text[at] == '"' ? Quoted() : Plain();
        return new(content, startLine, startColumn);
    }

    private string Plain()
    {
        var start = at;
        while (at < text.Length && text[at] != delimiter && text[at] is not ('\n' or '\r'))
        {
            at++;
        }

        return text[start..at];
    }

    private string Quoted()
    {
        var opened = (line, at - lineStart + 1);
        var start = ++at;
        var doubled = false;
        while (at < text.Length)
        {
            if (text[at] is '\n' or '\r')
            {
                EndLine();
            }
            else if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                doubled = true;
                at += 2;
            }
            else if (text[at++] == '"')
            {
                var content = text[start..(at - 1)];
                return AfterQuote(doubled ? content.Replace("\"\"", "\"", StringComparison.Ordinal) : content);
            }
        }

        OpenQuote = opened;
        return text[start..];
    }

    private string AfterQuote(string content)
    {
        var place = (line, at - lineStart + 1);
        var stray = Plain();
        if (stray.Trim().Length > 0)
        {
            StrayQuote ??= place;
        }

        return content;
    }

    private void EndLine()
    {
        at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        line++;
        lineStart = at;
    }
}
