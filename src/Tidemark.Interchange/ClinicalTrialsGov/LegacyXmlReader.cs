using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Tidemark.Interchange.ClinicalTrialsGov.Legacy;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>A record in the retired XML. No document type is expanded, nothing outside is opened, depth and length have limits.</summary>
internal static class LegacyXmlReader
{
    private const int DeepestElement = 64;

    /// <summary>The record, or null with findings.</summary>
    public static TrialRecord? Read(ReadOnlyMemory<byte> bytes, string file, ICollection<Finding> findings)
    {
        try
        {
            if (TooDeep(bytes) is { } place)
            {
                findings.Add(new(FindingCodes.BrokenRecord, $"Elements are nested more than {DeepestElement} deep.", new(file, place.Line, place.Column)));
                return null;
            }

            using var reader = Open(bytes);
            return Record(XElement.Load(reader, LoadOptions.PreserveWhitespace), bytes, file, findings);
        }
        catch (XmlException fault)
        {
            findings.Add(new(FindingCodes.BrokenRecord, fault.Message, new(file, fault.LineNumber, fault.LinePosition)));
            return null;
        }
    }

    private static XmlReader Open(ReadOnlyMemory<byte> bytes) => XmlReader.Create(
        new MemoryStream(bytes.ToArray()),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = RegistryReader.LongestRecord, MaxCharactersFromEntities = 1024 });

    private static (int Line, int Column)? TooDeep(ReadOnlyMemory<byte> bytes)
    {
        using var reader = Open(bytes);
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
            {
                var place = (IXmlLineInfo)reader;
                return (place.LineNumber, place.LinePosition);
            }
        }

        return null;
    }

    private static TrialRecord? Record(XElement root, ReadOnlyMemory<byte> bytes, string file, ICollection<Finding> findings)
    {
        var where = new Where(file, 1);
        if (root.Name.LocalName != "clinical_study")
        {
            findings.Add(new(FindingCodes.NoRegistryRecord, $"XML with root '{root.Name.LocalName}', not clinical_study.", where));
            return null;
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(LegacyXmlConversion.Convert(root));
        var reader = new Utf8JsonReader(content);
        var node = new RecordNode(JsonElement.ParseValue(ref reader));
        var posted = node.At("protocolSection.identificationModule.nctId").Text;
        if (NctNumber.Read(posted) is not { } nctId)
        {
            findings.Add(new(FindingCodes.BadNctNumber, $"'{posted}' is no NCT number.", where with { Field = "nct_id" }));
            return null;
        }

        return new() { NctId = nctId, Form = RecordForm.LegacyXml, Source = bytes, Root = node, Where = where };
    }
}
