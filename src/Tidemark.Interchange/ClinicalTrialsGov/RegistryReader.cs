using System.Text;
using System.Text.Json;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>
/// Registry records in any of their forms, recognized by content: JSON of the API (a study, a page, an array), the retired
/// full-study JSON, the retired XML, and JSON lines. Lines are read one at a time; whatever is broken becomes a finding and the
/// rest is read.
/// </summary>
public static class RegistryReader
{
    /// <summary>Bytes that one record or one document may have.</summary>
    public const int LongestRecord = 256 << 20;

    private const int LongField = 100_000;

    /// <summary>Reads the records of one file.</summary>
    /// <param name="file">Its name in findings.</param>
    /// <param name="stream">Its bytes; read once, forward.</param>
    /// <param name="findings">Takes what was found.</param>
    public static IEnumerable<TrialRecord> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        var lines = new ByteLines(stream, LongestRecord);
        foreach (var record in Start(lines) == '<' ? ReadMarkup(lines, file, findings) : ReadJson(lines, file, findings))
        {
            Remark(record, findings);
            yield return record;
        }

        if (lines.TooLong)
        {
            findings.Add(new(FindingCodes.RecordTooLong, $"A record is longer than {LongestRecord >> 20} MB; it and what follows is not read.", new(file)));
        }
    }

    /// <summary>One record from the bytes kept of it.</summary>
    public static TrialRecord? ReadOne(ReadOnlyMemory<byte> source, RecordForm form, string file)
    {
        var findings = new List<Finding>();
        return form == RecordForm.LegacyXml ? LegacyXmlReader.Read(source, file, findings) : JsonStudies.Read(source, file, 1, findings).FirstOrDefault();
    }

    private static char Start(ByteLines lines)
    {
        var ahead = lines.Ahead(4096);
        var mark = ahead.StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = ahead[mark..].TrimStart(" \t\r\n"u8);
        return text.IsEmpty ? ' ' : (char)text[0];
    }

    private static IEnumerable<TrialRecord> ReadMarkup(ByteLines lines, string file, ICollection<Finding> findings)
    {
        var start = Encoding.UTF8.GetString(lines.Ahead(4096)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(new(FindingCodes.WebPage, "A web page, not a record: perhaps an error page that was saved under a record's name.", new(file, 1, 1)));
            return [];
        }

        if (lines.Rest() is not { } bytes)
        {
            return [];
        }

        var declared = start.Contains("encoding=\"UTF-8\"", StringComparison.OrdinalIgnoreCase) || !start.Contains("encoding=", StringComparison.OrdinalIgnoreCase);
        return LegacyXmlReader.Read(declared ? Utf8Text.Repair(bytes, file, 1, findings) : bytes, file, findings) is { } record ? [record] : [];
    }

    private static IEnumerable<TrialRecord> ReadJson(ByteLines lines, string file, ICollection<Finding> findings)
    {
        if (lines.Next() is not { } first)
        {
            if (!lines.TooLong)
            {
                findings.Add(new(FindingCodes.NoRegistryRecord, "The file is empty.", new(file)));
            }

            return [];
        }

        var repaired = Utf8Text.Repair(first, file, 1, []);
        return IsObject(repaired.Span)
            ? ReadLines(Utf8Text.Repair(first, file, 1, findings), lines, file, findings)
            : ReadWhole(first, lines, file, findings);
    }

    private static List<TrialRecord> ReadWhole(ReadOnlyMemory<byte> first, ByteLines lines, string file, ICollection<Finding> findings)
    {
        if (lines.Rest() is not { } rest)
        {
            return [];
        }

        byte[] bytes = [.. first.Span, (byte)'\n', .. rest.Span];
        return JsonStudies.Read(Utf8Text.Repair(bytes, file, 1, findings), file, 1, findings);
    }

    private static IEnumerable<TrialRecord> ReadLines(ReadOnlyMemory<byte> first, ByteLines lines, string file, ICollection<Finding> findings)
    {
        var (line, number) = ((ReadOnlyMemory<byte>?)first, 1);
        while (line is { } bytes)
        {
            var repaired = number == 1 ? bytes : Utf8Text.Repair(bytes, file, number, findings);
            if (!repaired.Span.Trim(" \t\r"u8).IsEmpty)
            {
                foreach (var record in JsonStudies.Read(repaired, file, number, findings))
                {
                    yield return record;
                }
            }

            line = lines.Next();
            number++;
        }
    }

    /// <summary>True where the bytes are one whole JSON object: then the file is read by lines.</summary>
    private static bool IsObject(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 64 });
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Remark(TrialRecord record, ICollection<Finding> findings)
    {
        if (record.Protocol.At("eligibilityModule.eligibilityCriteria").Text is { Length: >= LongField } criteria)
        {
            findings.Add(new(
                FindingCodes.LongText,
                $"{record.NctId}: the eligibility criteria have {criteria.Length} characters; they are kept and shown whole.",
                record.Where with { Field = "protocolSection.eligibilityModule.eligibilityCriteria" }));
        }

        var title = record.Protocol.At("identificationModule.briefTitle").Text;
        if (title is not null && (title.Contains("<script", StringComparison.OrdinalIgnoreCase) || title.Contains("javascript:", StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(new(
                FindingCodes.ScriptInText,
                $"{record.NctId}: the title holds script; it is shown as text and never run.",
                record.Where with { Field = "protocolSection.identificationModule.briefTitle" }));
        }
    }
}
