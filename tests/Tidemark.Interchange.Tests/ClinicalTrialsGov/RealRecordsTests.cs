using System.Text.Json;
using System.Xml.Linq;
using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Testing;

namespace Tidemark.Interchange.Tests.ClinicalTrialsGov;

/// <summary>Every real record of the shared folder.</summary>
public class RealRecordsTests
{
    public static TheoryData<string> ApiV2 => Files("api-v2", "*.json");

    public static TheoryData<string> LegacyXml => Files("legacy-xml", "*.xml");

    [Theory]
    [MemberData(nameof(ApiV2))]
    public void A_record_of_the_API_comes_out_as_it_went_in(string file)
    {
        var (records, findings) = Read("api-v2", file);

        var record = Assert.Single(records);
        Assert.Empty(findings);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), record.NctId);
        using var source = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.At("data", "registry", "api-v2", file)));
        using var written = JsonDocument.Parse(record.ToApiJson());
        Assert.True(JsonElement.DeepEquals(source.RootElement, written.RootElement));
        Assert.Equal(record.ToApiJson(), RegistryReader.ReadOne(record.Source, record.Form, file)!.ToApiJson());
    }

    [Theory]
    [MemberData(nameof(LegacyXml))]
    public void Every_text_of_a_retired_XML_record_stands_in_the_record_verbatim(string file)
    {
        var (records, findings) = Read("legacy-xml", file);

        var record = Assert.Single(records);
        Assert.Empty(findings);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), record.NctId);
        var values = Values(record.Root.Element).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Texts(file), text => !values.Contains(text) && !values.Any(v => v.Split("; ").Contains(text)));
        Assert.True(record.Root.At("protocolSection.statusModule.overallStatus").Exists);
    }

    [Fact]
    public void Every_flat_line_reads_and_its_title_and_text_are_verbatim()
    {
        var path = SharedFolder.At("data", "registry", "trials-open.jsonl");
        Assert.SkipUnless(File.Exists(path), $"absent: {path}");
        var (records, findings) = Records.Read(File.ReadAllBytes(path), "trials-open.jsonl");

        var lines = File.ReadAllLines(path);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(lines.Length, records.Count);
        foreach (var (line, record) in lines.Zip(records))
        {
            using var flat = JsonDocument.Parse(line);
            Assert.Equal(flat.RootElement.GetProperty("nctId").GetString(), record.NctId);
            Assert.Equal(flat.RootElement.GetProperty("title").GetString(), record.Protocol.At("identificationModule.briefTitle").Text ?? "");
            Assert.Equal(flat.RootElement.GetProperty("text").GetString(), record.Protocol.At("descriptionModule.detailedDescription").Text ?? "");
            Assert.True(JsonElement.DeepEquals(flat.RootElement.GetProperty("sources"), record.Root.At("flatLine.sources").Element));
            Assert.Equal(line, System.Text.Encoding.UTF8.GetString(record.Source.Span));
        }
    }

    [Fact]
    public void Almost_nothing_of_the_retired_XML_is_without_a_place_in_the_API()
    {
        var unmapped = LegacyXml.SelectMany(row => Read("legacy-xml", row.Data).Records[0].Root.At("legacyXml").Items).Select(item => item.At("path").Text).Distinct().ToHashSet();

        string[] known =
        [
            "@rank", "required_header/download_date", "required_header/link_text", "required_header/url", "location_countries/country",
            "last_update_submitted_qc", "number_of_arms", "number_of_groups", "clinical_results/outcome_list/outcome/measure/title",
            "clinical_results/outcome_list/outcome/measure/description", "clinical_results/outcome_list/outcome/measure/population",
            "clinical_results/reported_events/serious_events/default_vocab", "clinical_results/reported_events/serious_events/default_assessment",
            "clinical_results/reported_events/other_events/default_vocab", "clinical_results/reported_events/other_events/default_assessment",
            "clinical_results/baseline/analyzed_list/analyzed/scope", "clinical_results/outcome_list/outcome/measure/analyzed_list/analyzed/scope",
            "clinical_results/baseline/measure_list/measure/class_list/class/analyzed_list/analyzed/scope",
            "clinical_results/outcome_list/outcome/measure/class_list/class/analyzed_list/analyzed/scope",
        ];
        Assert.Equal([], unmapped.Except(known));
    }

    private static TheoryData<string> Files(string folder, string pattern)
    {
        var path = SharedFolder.At("data", "registry", folder);
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, pattern).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)] : [""];
    }

    private static (IReadOnlyList<TrialRecord> Records, IReadOnlyList<Finding> Findings) Read(string folder, string file)
    {
        Assert.SkipWhen(file.Length == 0, $"absent: {SharedFolder.At("data", "registry", folder)}");
        return Records.Read(File.ReadAllBytes(SharedFolder.At("data", "registry", folder, file)), file);
    }

    private static IEnumerable<string> Texts(string file)
    {
        var root = XElement.Load(SharedFolder.At("data", "registry", "legacy-xml", file), LoadOptions.PreserveWhitespace);
        return root.DescendantsAndSelf().Where(e => !e.HasElements).Select(e => e.Value)
            .Concat(root.DescendantsAndSelf().Attributes().Select(a => a.Value))
            .Where(text => text.Length > 0);
    }

    private static IEnumerable<string> Values(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Values(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Values),
        JsonValueKind.String => [element.GetString()!],
        _ => [element.GetRawText()],
    };
}
