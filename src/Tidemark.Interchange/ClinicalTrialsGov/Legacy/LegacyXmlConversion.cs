using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Tidemark.Interchange.ClinicalTrialsGov.Legacy;

/// <summary>
/// The retired XML in the shape of the API, version 2, by the table of <see cref="LegacyXmlFields"/>. Texts stay verbatim; what
/// the table does not know is kept under <see cref="Unmapped"/> with its path.
/// </summary>
internal sealed class LegacyXmlConversion
{
    /// <summary>Where elements without a place in the API are kept: a list of <c>path</c> and <c>text</c>.</summary>
    public const string Unmapped = "legacyXml";

    private readonly JsonObject record = [];
    private readonly JsonArray unmapped = [];
    private (string Name, string Text)? handedDown;

    /// <summary>The record of a <c>clinical_study</c>.</summary>
    public static JsonObject Convert(XElement study)
    {
        var conversion = new LegacyXmlConversion();
        conversion.Walk(study, "", conversion.record, "");
        if (conversion.unmapped.Count > 0)
        {
            conversion.record[Unmapped] = conversion.unmapped;
        }

        if (conversion.record["resultsSection"] is not null)
        {
            conversion.record["hasResults"] = true;
        }

        return conversion.record;
    }

    private void Walk(XElement element, string path, JsonObject target, string prefix)
    {
        foreach (var attribute in element.Attributes())
        {
            Put(attribute.Value, $"{path}@{attribute.Name.LocalName}", target, prefix);
        }

        foreach (var child in element.Elements())
        {
            var below = path.Length == 0 ? child.Name.LocalName : $"{path}/{child.Name.LocalName}";
            if (child.Name.LocalName == "category")
            {
                handedDown = null;
            }

            if (LegacyXmlFields.Target(below) is { } list && list.EndsWith("[]", StringComparison.Ordinal))
            {
                Enter(child, below, Entry(target, list[prefix.Length..].TrimStart('.')), list);
            }
            else if (child.HasElements)
            {
                Walk(child, below, target, prefix);
            }
            else
            {
                Put(child.Value, below, target, prefix);
                Walk(child, below, target, prefix);
            }
        }
    }

    private void Enter(XElement element, string path, JsonObject entry, string prefix)
    {
        if (!element.HasElements && element.Value.Length > 0)
        {
            Put(element.Value, $"{path}#text", entry, prefix);
        }

        Walk(element, path, entry, prefix);
    }

    private void Put(string text, string path, JsonObject target, string prefix)
    {
        if (LegacyXmlFields.Target(path) is not { } place)
        {
            if (text.Length > 0)
            {
                unmapped.Add((JsonNode)new JsonObject { ["path"] = path, ["text"] = text });
            }
        }
        else if (place[0] == '^')
        {
            handedDown = (place[1..], text);
        }
        else
        {
            var rest = place[prefix.Length..].TrimStart('.');
            var dot = rest.LastIndexOf('.');
            PostedValue.Set(dot < 0 ? target : Entry(target, rest[..dot]), rest[(dot + 1)..], text, LegacyXmlFields.Type(place));
        }
    }

    /// <summary>The object at a path below another; lists on the way get a new entry.</summary>
    private JsonObject Entry(JsonObject target, string path)
    {
        foreach (var name in path.Split('.'))
        {
            target = name.EndsWith("[]", StringComparison.Ordinal) ? Append(target, name[..^2]) : Below(target, name);
        }

        return target;
    }

    private static JsonObject Below(JsonObject target, string name)
    {
        if (target[name] is not JsonObject below)
        {
            target[name] = below = [];
        }

        return below;
    }

    private JsonObject Append(JsonObject target, string name)
    {
        if (target[name] is not JsonArray list)
        {
            target[name] = list = [];
        }

        var entry = new JsonObject();
        if (handedDown is var (key, text) && name is "seriousEvents" or "otherEvents")
        {
            entry[key] = text;
        }

        list.Add((JsonNode)entry);
        return entry;
    }
}
