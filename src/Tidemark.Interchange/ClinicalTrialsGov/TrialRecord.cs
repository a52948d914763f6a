using System.Text.Json;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>
/// One registry record, whole: the bytes it came in, and the same content in the shape of the API, version 2, with whatever
/// that shape does not know still in it.
/// </summary>
public sealed record TrialRecord
{
    /// <summary><c>NCT</c> and eight digits.</summary>
    public required string NctId { get; init; }

    /// <summary>The form of <see cref="Source"/>.</summary>
    public required RecordForm Form { get; init; }

    /// <summary>The record verbatim, UTF-8.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>The content in the shape of the API, version 2.</summary>
    public required RecordNode Root { get; init; }

    /// <summary>Where it was read.</summary>
    public required Where Where { get; init; }

    /// <summary>The protocol section.</summary>
    public RecordNode Protocol => Root.At("protocolSection");

    /// <summary>When the registry last posted an update, as posted; null where it does not say.</summary>
    public string? LastUpdatePosted => Protocol.At("statusModule.lastUpdatePostDateStruct.date").Text;

    /// <summary>The record as JSON of the API, version 2; values verbatim, unknown fields where they stood.</summary>
    public byte[] ToApiJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            Root.Element.WriteTo(writer);
        }

        return buffer.ToArray();
    }
}
