using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidemark.Cli;

/// <summary>Findings for machines: a JSON array, one object each, places that are not known left out.</summary>
internal static class FindingJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes the array and a line end.</summary>
    public static void Write(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            foreach (var finding in findings)
            {
                Write(finding, json);
            }

            json.WriteEndArray();
        }

        writer.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>One finding, as an object of an array.</summary>
    internal static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code.Id);
        json.WriteString("severity", FindingPrinter.Word(finding.Severity));
        json.WriteString("title", finding.Code.Title);
        json.WriteString("message", finding.Message);
        json.WriteString("nextStep", finding.NextStep);
        WritePlace(finding.Where, json);
        json.WriteEndObject();
    }

    private static void WritePlace(Where where, Utf8JsonWriter json)
    {
        if (where.File.Length > 0)
        {
            json.WriteString("file", where.File);
        }

        if (where.Line is { } line)
        {
            json.WriteNumber("line", line);
        }

        if (where.Column is { } column)
        {
            json.WriteNumber("column", column);
        }

        if (where.Field is { } field)
        {
            json.WriteString("field", field);
        }
    }
}
