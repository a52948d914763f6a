using System.Text.Json;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>A place in a JSON document, walked by dotted names; what is not there reads as nothing.</summary>
internal readonly record struct JsonPath(JsonElement Element, string Path)
{
    /// <summary>The element below, or an undefined one.</summary>
    public JsonPath At(string path)
    {
        var element = Element;
        foreach (var name in path.Split('.'))
        {
            element = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var below) ? below : default;
        }

        return new(element, $"{Path}.{path}".TrimStart('.'));
    }

    public string? Text(string path) => At(path).Element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public int? Whole(string path) =>
        At(path).Element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole) ? whole : null;

    public bool Flag(string path) => At(path).Element.ValueKind == JsonValueKind.True;

    /// <summary>Texts of a list, or those of the named members of each of its objects.</summary>
    public IReadOnlyList<string> Texts(string path, params string[] members)
    {
        if (At(path).Element is not { ValueKind: JsonValueKind.Array } list)
        {
            return [];
        }

        return [.. list.EnumerateArray()
            .SelectMany(entry => members.Length == 0
                ? [entry.ValueKind == JsonValueKind.String ? entry.GetString() : null]
                : members.Select(member => new JsonPath(entry, "").Text(member)))
            .OfType<string>()];
    }
}
