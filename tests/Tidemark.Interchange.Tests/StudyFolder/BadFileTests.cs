using System.Diagnostics;
using System.Text;
using Tidemark.Interchange.StudyFolder;
using Tidemark.Testing;

namespace Tidemark.Interchange.Tests.StudyFolder;

/// <summary>Files that are not what they should be: each a coded finding, and what can be read is read.</summary>
public sealed class BadFileTests
{
    static BadFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-16", "utf-16" }, { "utf-16BE", "utf-16BE" }, { "utf-32", "utf-32" }, { "gb18030", "gb18030" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Another_encoding_is_read_with_a_note_that_names_it(string encoding, string named)
    {
        using var folder = SmallStudy.Folder();
        var text = SmallStudy.Data["events.csv"].Replace("disease, progressing", "疾病进展，乳腺癌肝转移，患者死亡", StringComparison.Ordinal);
        var bytes = Encoding.GetEncoding(encoding);
        folder.Add("data/events.csv", [.. bytes.GetPreamble(), .. bytes.GetBytes(text)]);

        var content = StudyFolderReader.Read(folder.Path);

        var note = Assert.Single(content.Findings, finding => finding.Code == FindingCodes.OtherEncoding);
        Assert.Contains(named, note.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("疾病进展，乳腺癌肝转移，患者死亡", content.Cut!.Events[1].Detail);
        Assert.DoesNotContain(content.Findings, finding => finding.Severity > Severity.Note);
    }

    [Fact]
    public void Windows_1252_is_read_with_a_note()
    {
        using var folder = SmallStudy.Folder();
        var text = SmallStudy.Data["events.csv"].Replace("disease, progressing", "décès à l'hôpital après la progression de la maladie", StringComparison.Ordinal);
        folder.Add("data/events.csv", Encoding.GetEncoding(1252).GetBytes(text));

        var content = StudyFolderReader.Read(folder.Path);

        Assert.Contains("windows-1252", Assert.Single(content.Findings, finding => finding.Code == FindingCodes.OtherEncoding).Message, StringComparison.Ordinal);
        Assert.Equal("décès à l'hôpital après la progression de la maladie", content.Cut!.Events[1].Detail);
    }

    [Fact]
    public void A_byte_order_mark_of_UTF_8_is_nothing_to_speak_of()
    {
        using var folder = SmallStudy.Folder();
        folder.Add("data/events.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SmallStudy.Data["events.csv"])]);

        Assert.DoesNotContain(StudyFolderReader.Read(folder.Path).Findings, finding => finding.Code.Id.StartsWith("TM-F", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_finding()
    {
        using var folder = SmallStudy.Folder();
        folder.Add("data/events.csv", [0x50, 0x4B, 3, 4, 0xFF, 0xFE, 0x80, 1, 2, 0x81, 0xFF, 0xC0, 0xC1]);

        Assert.Equal(FindingCodes.Undecodable, Only(folder).Code);
    }

    [Theory]
    [InlineData("", "TM-F004 data/events.csv:1")]
    [InlineData("\n\n", "TM-F004 data/events.csv:1")]
    [InlineData("subject,kind,time\n", "TM-F010 data/events.csv:1")]
    [InlineData("subject,kind,time,kind\n017,death,2024-09-02,x\n", "TM-F011 data/events.csv:1:19 (kind)")]
    [InlineData("subject,kind,time\n017,death,\0 2024-09-02\n", "TM-F013 data/events.csv:2:11")]
    public void A_table_that_is_none_is_a_finding(string text, string expected)
    {
        using var folder = SmallStudy.Folder(("events.csv", text));

        Assert.Equal(expected, SmallStudyTests.Shown(Only(folder)));
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public void Another_delimiter_is_read_with_a_note(string delimiter)
    {
        using var folder = SmallStudy.Folder(("covariates.csv", SmallStudy.Data["covariates.csv"].Replace(",", delimiter, StringComparison.Ordinal)));

        Assert.Equal(FindingCodes.OtherDelimiter, Only(folder, Severity.Note).Code);
        Assert.Equal(4, StudyFolderReader.Read(folder.Path).Cut!.Covariates.Count);
    }

    [Fact]
    public void Quoted_fields_keep_their_lines_and_quotes_and_the_next_line_its_number()
    {
        using var folder = SmallStudy.Folder(("events.csv", "subject,kind,time,detail\r\n018,death,2024-09-02,\"said \"\"no\"\"\r\nto more\"\r\n017,left,2024-09-01,\r\n"));

        var content = StudyFolderReader.Read(folder.Path);

        Assert.Equal("said \"no\"\r\nto more", content.Cut!.Events[0].Detail);
        Assert.Equal("TM-D011 data/events.csv:4:5 (kind)", SmallStudyTests.Shown(Only(folder)));
    }

    [Fact]
    public void A_file_of_2_GB_is_refused_at_once_and_unread()
    {
        using var folder = SmallStudy.Folder();
        using (var huge = File.Create(folder.At("data/events.csv")))
        {
            huge.SetLength(2L << 30);
        }

        var clock = Stopwatch.StartNew();
        var finding = Only(folder);

        Assert.Equal(FindingCodes.FileTooLarge, finding.Code);
        Assert.Contains("2048 MB", finding.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }

    [Fact]
    public void Missing_and_broken_files_of_a_study_come_together()
    {
        using var folder = SmallStudy.Folder(
            ("plan.yaml", "schemaVersion: [1\n"),
            ("registry.json", "{ \"protocolSection\": {\n  \"identificationModule\": }"),
            ("truth.json", "{ \"cohort\": 3 }"),
            ("explore.yaml", "schemaVersion: 1\nanalyses: none\n"),
            ("subjects.csv", null));

        var content = StudyFolderReader.Read(folder.Path);

        Assert.Null(content.Definition);
        var codes = content.Findings.Select(finding => finding.Code.Id).ToHashSet();
        Assert.Superset(new HashSet<string> { "TM-F001", "TM-F007", "TM-F009", "TM-F019", "TM-P003", "TM-D013" }, codes);
        Assert.Equal(2, content.Findings.Single(finding => finding.Code == FindingCodes.BrokenJson).Where.Line);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_finding()
    {
        Assert.Equal(FindingCodes.FolderMissing, Assert.Single(StudyFolderReader.Read(Path.Combine(Path.GetTempPath(), "tidemark", "nowhere")).Findings).Code);
    }

    [Fact]
    public void A_variable_that_is_not_set_is_a_finding_at_its_place()
    {
        using var folder = SmallStudy.Folder(("protocol.yaml", SmallStudy.Protocol.Replace("data: {}", "data: { folder: \"${NO_SUCH}/x\" }", StringComparison.Ordinal)));

        var content = StudyFolderReader.Read(folder.Path, _ => null);

        Assert.Equal("TM-F018 protocol.yaml:24:17 (data.folder)", SmallStudyTests.Shown(Assert.Single(content.Findings)));
    }

    private static Finding Only(FolderOfTest folder, Severity least = Severity.Warning) =>
        Assert.Single(StudyFolderReader.Read(folder.Path).Findings, finding => finding.Severity >= least && finding.Code != FindingCodes.PartialDate);
}
