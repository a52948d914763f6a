using System.Text;
using Tidemark.Testing;

namespace Tidemark.Cli.Tests.Study;

/// <summary><c>tidemark study check</c> on everything that people's files can be.</summary>
public sealed class StudyCheckCommandTests
{
    static StudyCheckCommandTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What is wrong in <see cref="BadStudy"/>, in the order of reading.</summary>
    private static readonly string[] Wrong =
    [
        "TM-F007 plan.yaml:2:10",
        "TM-D012 data/subjects.csv:4:1 subject",
        "TM-D007 data/doses.csv:3:13 time",
        "TM-F005 data/specimens.csv",
        "TM-D006 data/measurements.csv:4:18 value",
        "TM-D018 data/measurements.csv:5:22 unit",
        "TM-D015 data/measurements.csv:6:1 specimen",
        "TM-D001 data/lesions.csv:1 role",
        "TM-F003 data/events.csv",
        "TM-F005 data/adverse-events.csv",
        "TM-D010 data/adverse-events.csv:2:31 start",
        "TM-F004 data/covariates.csv:1",
    ];

    [Fact]
    public void A_sound_study_is_done()
    {
        using var folder = SmallStudy.Folder();

        var run = CliRun.Of("study", "check", folder.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Nothing in", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_bad_comes_at_once_with_file_line_column_code_and_next_step()
    {
        using var folder = BadStudy();

        var run = CliRun.Of("study", "check", folder.Path, "--json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var findings = run.Findings();
        Assert.Equal(Wrong, findings.Select(Place));
        Assert.All(findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.NextStep) || string.IsNullOrWhiteSpace(finding.Message)));
    }

    [Fact]
    public void People_read_the_same_with_the_next_step_below_each()
    {
        using var folder = BadStudy();

        var run = CliRun.Of("study", "check", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("data/measurements.csv:4:18 (value): error TM-D006:", run.Output, StringComparison.Ordinal);
        Assert.Equal(Wrong.Length, run.Output.Split("    -> ").Length - 1);
        Assert.DoesNotContain("Nothing in", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        using var folder = BadStudy();
        var before = Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        CliRun.Of("study", "check", folder.Path);

        Assert.Equal(before, Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    public void A_folder_that_is_not_there_is_a_finding(string name)
    {
        var run = CliRun.Of("study", "check", name, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("TM-F002", Assert.Single(run.Findings()).Code);
    }

    [Fact]
    public void No_folder_is_a_usage_mistake() => Assert.Equal(2, CliRun.Of("study", "check").ExitCode);

    private static string Place(JsonFinding finding)
    {
        var line = finding.Line is { } number ? FormattableString.Invariant($":{number}") : "";
        var column = finding.Column is { } at ? FormattableString.Invariant($":{at}") : "";
        return $"{finding.Code} {finding.File}{line}{column} {finding.Field}".Trim();
    }

    internal static FolderOfTest BadStudy()
    {
        var folder = SmallStudy.Folder(
            ("plan.yaml", "schemaVersion: 1\nversion: \"1.0\nseed: 1\n"),
            ("lesions.csv", SmallStudy.Data["lesions.csv"].Replace("role,", "", StringComparison.Ordinal).Replace("target,", "", StringComparison.Ordinal)),
            ("doses.csv", SmallStudy.Data["doses.csv"].Replace("2024-07-30", "2024-06-31", StringComparison.Ordinal)),
            ("subjects.csv", SmallStudy.Data["subjects.csv"] + "017,2024-07-09,low,t-dxd,F,54\n"),
            ("measurements.csv", SmallStudy.Data["measurements.csv"].Replace("<0.5", "hemolyzed", StringComparison.Ordinal) + "S-0003,HER2,clia,2.1,furlongs,L1,R1\nS-0099,HER2,clia,2.1,ng/mL,L1,R1\n"),
            ("covariates.csv", ""));
        folder.Add("data/adverse-events.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(SmallStudy.Data["adverse-events.csv"])]);
        folder.Add("data/specimens.csv", Encoding.GetEncoding("gb18030").GetBytes(SmallStudy.Data["specimens.csv"].Replace("no show", "患者未按时到医院采血", StringComparison.Ordinal)));
        using var huge = File.Create(folder.At("data/events.csv"));
        huge.SetLength(2L << 30);
        return folder;
    }
}
