using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidemark.Interchange.ClinicalTrialsGov.Legacy;

/// <summary>The retired full-study JSON in the shape of the API, version 2. Its keys are the API's piece names; what has none stays where it stood.</summary>
internal static class FullStudyConversion
{
    private const string List = "List";

    private static readonly Dictionary<string, string> Earlier = new(StringComparer.Ordinal)
    {
        ["Gender"] = "Sex",
        ["InterventionArmGroupLabel"] = "InterventionArmGroupLabel",
    };

    /// <summary>The study, from the object that holds <c>ProtocolSection</c>.</summary>
    public static JsonObject Convert(JsonElement study) => Object(study, "");

    private static JsonObject Object(JsonElement source, string path)
    {
        var target = new JsonObject();
        foreach (var member in source.EnumerateObject())
        {
            Add(target, member.Name, member.Value, path);
        }

        return target;
    }

    private static void Add(JsonObject target, string key, JsonElement value, string path)
    {
        if (Inner(key, value) is { } entry)
        {
            var list = Find(path, entry);
            AddList(target, list?.Name ?? key, value.GetProperty(entry), list);
            return;
        }

        if (Find(path, key) is not { } field)
        {
            target[key] = JsonNode.Parse(value.GetRawText());
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            target[field.Name] = Object(value, field.Path);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            AddList(target, field.Name, value, field);
        }
        else
        {
            PostedValue.Set(target, field.Name, new RecordNode(value).Text ?? "", field.Type);
        }
    }

    private static void AddList(JsonObject target, string name, JsonElement entries, ApiField? field)
    {
        if (field is null)
        {
            target[name] = JsonNode.Parse(entries.GetRawText());
            return;
        }

        foreach (var entry in new RecordNode(entries).Items)
        {
            if (entry.Element.ValueKind != JsonValueKind.Object)
            {
                PostedValue.Set(target, name, entry.Text ?? "", field.Type);
                continue;
            }

            if (target[name] is not JsonArray list)
            {
                target[name] = list = [];
            }

            list.Add((JsonNode)Object(entry.Element, field.Path));
        }
    }

    /// <summary>The one key inside a wrapped list: <c>ConditionList: { Condition: [...] }</c>.</summary>
    private static string? Inner(string key, JsonElement value) =>
        key.EndsWith(List, StringComparison.Ordinal)
        && value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().ToList() is [var only]
        && only.Name == key[..^List.Length]
            ? only.Name
            : null;

    private static ApiField? Find(string path, string piece)
    {
        var name = Earlier.GetValueOrDefault(piece, piece);
        return ApiFields.Below(path).FirstOrDefault(field => field.Piece == name);
    }
}
