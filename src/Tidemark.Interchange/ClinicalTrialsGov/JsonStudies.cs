using System.Text.Json;
using Tidemark.Interchange.ClinicalTrialsGov.Legacy;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>The studies in a JSON text: one, a page of the API, an answer of the retired API, or an array. What stands before a break is kept.</summary>
internal static class JsonStudies
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <summary>Records of a text that begins on the given line of the file.</summary>
    public static List<TrialRecord> Read(ReadOnlyMemory<byte> bytes, string file, int line, ICollection<Finding> findings)
    {
        var records = new List<TrialRecord>();
        var slices = new List<(int Start, int Length)>();
        try
        {
            Split(bytes.Span, slices);
        }
        catch (JsonException fault)
        {
            findings.Add(new(
                FindingCodes.BrokenRecord,
                $"{fault.Message}{(slices.Count > 0 ? $" The {slices.Count} studies before it are read." : "")}",
                new(file, line + (int)(fault.LineNumber ?? 0), (int)(fault.BytePositionInLine ?? 0) + 1)));
        }

        foreach (var (start, length) in slices)
        {
            var where = slices.Count == 1 ? new Where(file, line) : new Where(file, line + Utf8Text.Place(bytes.Span, start).Line - 1);
            if (One(bytes.Slice(start, length), where, findings) is { } record)
            {
                records.Add(record);
            }
        }

        return records;
    }

    /// <summary>Finds each study; throws where the text breaks.</summary>
    private static void Split(ReadOnlySpan<byte> bytes, List<(int Start, int Length)> slices)
    {
        var reader = new Utf8JsonReader(bytes, Options);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            SplitArray(ref reader, slices);
        }
        else if (Wrapped(bytes, ref reader))
        {
            SplitArray(ref reader, slices);
        }
        else
        {
            var whole = new Utf8JsonReader(bytes, Options);
            whole.Read();
            whole.Skip();
            slices.Add((0, (int)whole.BytesConsumed));
            if (whole.Read())
            {
                throw new JsonException("More follows after the end of the record.");
            }
        }
    }

    /// <summary>Moves to the array of <c>studies</c> or <c>FullStudies</c>; false where there is none.</summary>
    private static bool Wrapped(ReadOnlySpan<byte> bytes, ref Utf8JsonReader reader)
    {
        var walk = new Utf8JsonReader(bytes, Options);
        walk.Read();
        while (walk.Read() && walk.TokenType == JsonTokenType.PropertyName)
        {
            var list = walk.ValueTextEquals("studies"u8) || walk.ValueTextEquals("FullStudies"u8);
            var answer = walk.ValueTextEquals("FullStudiesResponse"u8);
            if (walk.ValueTextEquals("protocolSection"u8))
            {
                return false;
            }

            walk.Read();
            if (list && walk.TokenType == JsonTokenType.StartArray)
            {
                reader = walk;
                return true;
            }

            if (!answer)
            {
                walk.Skip();
            }
        }

        return false;
    }

    private static void SplitArray(ref Utf8JsonReader reader, List<(int Start, int Length)> slices)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            slices.Add((start, (int)reader.BytesConsumed - start));
        }
    }

    private static TrialRecord? One(ReadOnlyMemory<byte> slice, Where where, ICollection<Finding> findings)
    {
        var root = Parse(slice);
        var (form, content) = Content(slice, root);
        if (content is null)
        {
            findings.Add(new(FindingCodes.NoRegistryRecord, "JSON, but none of the forms of a registry record.", where));
            return null;
        }

        var node = new RecordNode(form == RecordForm.ApiV2 ? root : Parse(content.Value));
        var posted = node.At("protocolSection.identificationModule.nctId").Text;
        if (NctNumber.Read(posted) is not { } nctId)
        {
            findings.Add(new(FindingCodes.BadNctNumber, $"'{posted}' is no NCT number.", where with { Field = "nctId" }));
            return null;
        }

        return new() { NctId = nctId, Form = form, Source = slice, Root = node, Where = where };
    }

    private static (RecordForm Form, ReadOnlyMemory<byte>? Content) Content(ReadOnlyMemory<byte> slice, JsonElement root)
    {
        var node = new RecordNode(root);
        if (node.At("protocolSection").Exists)
        {
            return (RecordForm.ApiV2, slice);
        }

        foreach (var study in new[] { node, node.At("Study"), node.At("FullStudy.Study") })
        {
            if (study.At("ProtocolSection").Exists)
            {
                return (RecordForm.FullStudy, JsonSerializer.SerializeToUtf8Bytes(FullStudyConversion.Convert(study.Element)));
            }
        }

        return node.At("nctId").Exists ? (RecordForm.FlatLine, FlatLine.Convert(root)) : (default, default(ReadOnlyMemory<byte>?));
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes.Span, Options);
        return JsonElement.ParseValue(ref reader);
    }
}
