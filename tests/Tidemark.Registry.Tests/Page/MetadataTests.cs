using System.Text.Json;
using System.Text.Json.Nodes;
using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Page;
using Tidemark.Registry.Records;
using Tidemark.Testing;

namespace Tidemark.Registry.Tests.Page;

/// <summary>Every field of the API's own metadata is shown, searchable or listed as kept only.</summary>
public class MetadataTests
{
    private readonly Dictionary<string, string> values = [];

    [Fact]
    public void The_table_of_fields_is_the_APIs_own_metadata()
    {
        var path = SharedFolder.At("data", "registry", "schema", "ctgov-api-v2-metadata.json");
        Assert.SkipUnless(File.Exists(path), $"absent: {path}");
        using var metadata = JsonDocument.Parse(File.ReadAllText(path));

        var theirs = metadata.RootElement.EnumerateArray().SelectMany(node => Walk(node, "")).ToList();

        Assert.Equal(theirs.Select(field => field.Path).Order(StringComparer.Ordinal), ApiFields.All.Select(field => field.Path).Order(StringComparer.Ordinal));
        Assert.All(theirs, field => Assert.Equal(field.Piece, ApiFields.All.Single(ours => ours.Path == field.Path).Piece));
    }

    [Fact]
    public void A_record_with_every_field_shows_every_field_said_to_be_shown()
    {
        var record = Trials.Read(Full("", ApiFields.Below("")).ToJsonString());

        var shown = string.Join('\n', TrialPage.Of(record).Sections.SelectMany(section => section.Items).Select(item => $"{item.Label} {item.Text}"));

        var missing = ApiFields.All.Where(field => field.Treatment == "shown" && !field.Path.EndsWith("identificationModule.briefTitle", StringComparison.Ordinal) && !shown.Contains(values[field.Path], StringComparison.Ordinal));
        Assert.Equal([], missing.Select(field => field.Path));
        Assert.Equal(values["protocolSection.identificationModule.briefTitle"], TrialPage.Of(record).Title);
    }

    [Fact]
    public void Fields_said_to_be_searchable_are()
    {
        var sketch = SketchReader.Read(Trials.Read(Full("", ApiFields.Below("")).ToJsonString()));

        Assert.All(ApiFields.All.Where(field => field.Treatment == "searchable"), field => Assert.Contains(values[field.Path], sketch.Keywords));
    }

    [Fact]
    public void Little_is_kept_only() => Assert.InRange(ApiFields.All.Count(field => field.Treatment == "kept"), 1, 40);

    private static IEnumerable<(string Path, string Piece)> Walk(JsonElement node, string parent)
    {
        var path = parent.Length == 0 ? node.GetProperty("name").GetString()! : $"{parent}.{node.GetProperty("name").GetString()}";
        yield return (path, node.GetProperty("piece").GetString()!);
        if (node.TryGetProperty("children", out var children))
        {
            foreach (var field in children.EnumerateArray().SelectMany(child => Walk(child, path)))
            {
                yield return field;
            }
        }
    }

    private JsonObject Full(string path, IEnumerable<ApiField> fields)
    {
        var filled = new JsonObject();
        foreach (var field in fields)
        {
            JsonNode value = field.IsStructure && ApiFields.Below(field.Path).Any() ? Full(field.Path, ApiFields.Below(field.Path)) : Leaf(field);
            filled[field.Name] = field.IsList ? new JsonArray(value) : value;
        }

        return filled;
    }

    private JsonValue Leaf(ApiField field)
    {
        var number = 100_000 + values.Count;
        var text = field.Path.EndsWith("identificationModule.nctId", StringComparison.Ordinal) ? "NCT00000001" : $"v{number}";
        values[field.Path] = field.Type switch
        {
            "boolean" => "Yes",
            "integer" or "long" or "number" => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => text,
        };
        return field.Type switch
        {
            "boolean" => JsonValue.Create(true),
            "integer" or "long" or "number" => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
    }
}
