using System.Text;
using System.Text.Json;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>A flat object <c>nctId, title, conditions, text</c> in the shape of the API, version 2; other members stay under <see cref="Kept"/>.</summary>
internal static class FlatLine
{
    /// <summary>The name under which the whole flat object is kept, the text itself apart.</summary>
    public const string Kept = "flatLine";

    /// <summary>The record's content.</summary>
    public static byte[] Convert(JsonElement flat)
    {
        var line = new RecordNode(flat);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("protocolSection");
            WriteOne(json, "identificationModule", ("nctId", line.At("nctId").Text), ("briefTitle", line.At("title").Text));
            WriteOne(json, "descriptionModule", ("detailedDescription", line.At("text").Text));
            WriteConditions(json, line.At("conditions"));
            json.WriteEndObject();
            WriteKept(json, flat);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteOne(Utf8JsonWriter json, string module, params (string Name, string? Text)[] members)
    {
        json.WriteStartObject(module);
        foreach (var (name, text) in members)
        {
            if (!string.IsNullOrEmpty(text))
            {
                json.WriteString(name, text);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, RecordNode conditions)
    {
        json.WriteStartObject("conditionsModule");
        json.WriteStartArray("conditions");
        foreach (var condition in conditions.Texts.SelectMany(Split))
        {
            json.WriteStringValue(condition);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary><c>['a', 'b']</c> as two, <c>a, b</c> with capitals as two; anything else as one.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var list = text.Trim();
        if (list is ['[', .., ']'])
        {
            return Quoted(list[1..^1]);
        }

        return list.Length == 0 ? [] : [list];
    }

    private static IEnumerable<string> Quoted(string list)
    {
        var entry = new StringBuilder();
        var quote = '\0';
        foreach (var letter in list)
        {
            if (quote == '\0')
            {
                quote = letter is '\'' or '"' ? letter : quote;
            }
            else if (letter == quote)
            {
                yield return entry.ToString();
                entry.Clear();
                quote = '\0';
            }
            else
            {
                entry.Append(letter);
            }
        }
    }

    private static void WriteKept(Utf8JsonWriter json, JsonElement flat)
    {
        json.WriteStartObject(Kept);
        foreach (var member in flat.EnumerateObject().Where(member => member.Name is not ("text" or "title" or "nctId")))
        {
            member.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
