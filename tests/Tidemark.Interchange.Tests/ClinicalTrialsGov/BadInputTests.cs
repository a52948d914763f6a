using System.Text;

namespace Tidemark.Interchange.Tests.ClinicalTrialsGov;

public class BadInputTests
{
    [Fact]
    public void A_truncated_page_gives_the_studies_before_the_break_and_its_place()
    {
        var page = $$"""{"studies":[{{Records.Study("NCT00000001")}},{{Records.Study("NCT00000002")}},{"protocolSection":{"ident""";

        var (records, findings) = Records.Read(page);

        Assert.Equal(["NCT00000001", "NCT00000002"], records.Select(r => r.NctId));
        var finding = Assert.Single(findings);
        Assert.Equal(FindingCodes.BrokenRecord, finding.Code);
        Assert.Equal(1, finding.Where.Line);
        Assert.InRange(finding.Where.Column ?? 0, page.Length - 10, page.Length + 1);
    }

    [Fact]
    public void A_broken_line_is_named_and_the_other_lines_are_read()
    {
        var (records, findings) = Records.Read($"{Records.Study("NCT00000001")}\n{{\"protocolSection\": {{\n\n{Records.Study("NCT00000003")}\n");

        Assert.Equal(["NCT00000001", "NCT00000003"], records.Select(r => r.NctId));
        Assert.Equal(2, Assert.Single(findings).Where.Line);
    }

    [Fact]
    public void An_error_page_saved_as_JSON_is_called_what_it_is()
    {
        var (records, findings) = Records.Read("\n<!DOCTYPE html>\n<html><body>404 Not Found</body></html>");

        Assert.Empty(records);
        Assert.Equal(FindingCodes.WebPage, Assert.Single(findings).Code);
    }

    [Fact]
    public void A_byte_that_is_no_UTF8_is_named_and_the_record_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes(Records.Study("NCT00000001", "Caf~"));
        bytes[Array.IndexOf(bytes, (byte)'~')] = 0xE9;

        var (records, findings) = Records.Read(bytes);

        Assert.Equal("Caf\uFFFD", Assert.Single(records).Protocol.At("identificationModule.briefTitle").Text);
        var finding = Assert.Single(findings);
        Assert.Equal(FindingCodes.NotUtf8, finding.Code);
        Assert.Equal((1, Array.IndexOf(bytes, (byte)0xE9) + 1), (finding.Where.Line, finding.Where.Column));
    }

    [Fact]
    public void Expanding_entities_are_not_expanded()
    {
        const string bomb = """
            <?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info><brief_title>&b;</brief_title></clinical_study>
            """;

        var (records, findings) = Records.Read(bomb, "bomb.xml");

        Assert.Empty(records);
        Assert.Equal(FindingCodes.BrokenRecord, Assert.Single(findings).Code);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));

        var (records, findings) = Records.Read($"<clinical_study>{deep}", "deep.xml");

        Assert.Empty(records);
        Assert.Equal(FindingCodes.BrokenRecord, Assert.Single(findings).Code);
    }

    [Fact]
    public void A_number_that_is_no_NCT_number_leaves_the_record_out()
    {
        var (records, findings) = Records.Read("""{"nctId": "ISRCTN1", "title": "x", "conditions": "", "text": ""}""");

        Assert.Empty(records);
        Assert.Equal(FindingCodes.BadNctNumber, Assert.Single(findings).Code);
    }

    [Fact]
    public void Eligibility_of_100_000_characters_is_kept_whole_and_remarked()
    {
        var criteria = new string('x', 100_000);
        var (records, findings) = Records.Read(
            $$$$"""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"<script>alert(1)</script>"},"eligibilityModule":{"eligibilityCriteria":"{{{{criteria}}}}"}}}""");

        Assert.Equal(criteria, records[0].Protocol.At("eligibilityModule.eligibilityCriteria").Text);
        Assert.Equal([FindingCodes.LongText, FindingCodes.ScriptInText], findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("", 1)]
    [InlineData("{}", 1)]
    [InlineData("null", 1)]
    [InlineData("{\"studies\": []}", 0)]
    [InlineData("[1, \"x\"]", 2)]
    public void What_is_no_record_is_a_finding_and_never_a_fault(string text, int findings) => Assert.Equal(findings, Records.Read(text).Findings.Count);
}
