using System.Globalization;
using System.Text.Json;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>
/// A place in a record. The text is as posted; a number or a date read from it stands beside it and is null where the text
/// is none (<c>NA</c>, <c>&lt;0.0001</c>). What is not there reads as nothing.
/// </summary>
public readonly record struct RecordNode(JsonElement Element)
{
    /// <summary>What a converted record calls the text that was posted in place of a code, a date or a number.</summary>
    public const string PostedSuffix = "@posted";

    /// <summary>True where something stands here.</summary>
    public bool Exists => Element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The text verbatim; numbers and truth values as they are written.</summary>
    public string? Text => Element.ValueKind switch
    {
        JsonValueKind.String => Element.GetString(),
        JsonValueKind.Number => Element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>The number the text is, else null.</summary>
    public double? Number =>
        double.TryParse(Text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The date the text is, whole or partial, else null.</summary>
    public TimePoint? Date => Text is { } text && TimePoint.TryParse(text, out var time) ? time : null;

    /// <summary>True only for a JSON <c>true</c>.</summary>
    public bool Flag => Element.ValueKind == JsonValueKind.True;

    /// <summary>The entries of a list; a single value is a list of one, nothing an empty one.</summary>
    public IEnumerable<RecordNode> Items
    {
        get
        {
            if (Element.ValueKind == JsonValueKind.Array)
            {
                return Element.EnumerateArray().Select(entry => new RecordNode(entry));
            }

            return Exists ? [this] : [];
        }
    }

    /// <summary>Texts of a list of texts.</summary>
    public IEnumerable<string> Texts => Items.Select(item => item.Text).OfType<string>();

    /// <summary>The node below, by dotted names.</summary>
    public RecordNode At(string path)
    {
        var element = Element;
        foreach (var range in path.AsSpan().Split('.'))
        {
            element = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(path.AsSpan(range), out var below) ? below : default;
        }

        return new(element);
    }

    /// <summary>All texts at a dotted path, lists on the way walked through.</summary>
    public IEnumerable<string> All(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var (name, rest) = dot < 0 ? (path, null) : (path[..dot], path[(dot + 1)..]);
        return At(name).Items.SelectMany(item => rest is null ? item.Texts : item.All(rest));
    }

    /// <summary>The text as posted, where a conversion put a code or an ISO date in its place; else the text.</summary>
    public string? Posted(string name) => At(name + PostedSuffix).Text ?? At(name).Text;
}
