using Tidemark.Cli.Tests.Study;
using Tidemark.Testing;

namespace Tidemark.Cli.Tests.Analyses;

/// <summary>The output folder and the study folder after <c>tidemark analyze</c>, in every way it can end.</summary>
public sealed class AnalyzeCommandTests
{
    [Fact]
    public void A_study_is_analyzed_and_the_summary_names_its_report()
    {
        using var folder = Small();

        var run = Analyze(folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Report: {folder.At("out/report.html")}", run.Output, StringComparison.Ordinal);
        Assert.Equal(["out", "study"], Names(folder.Path));
        Assert.Equal(["data", "manifest.json", "report.html", "reproduce", "results.json"], Names(folder.At("out/")));
    }

    [Fact]
    public void An_earlier_output_is_replaced_whole()
    {
        using var folder = Small();
        Analyze(folder);
        folder["out/data/old.csv"] = "old";

        Assert.Equal(0, Analyze(folder).ExitCode);

        Assert.False(File.Exists(folder.At("out/data/old.csv")));
        Assert.Equal(["out", "study"], Names(folder.Path));
    }

    [Fact]
    public void An_output_folder_with_files_of_others_is_refused_untouched()
    {
        using var folder = Small();
        folder["out/thesis.txt"] = "years of work";
        folder["out.previous/thesis.txt"] = "the first draft";
        folder["out.partial/thesis.txt"] = "the second draft";

        var run = Analyze(folder, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("TM-S002", Assert.Single(run.Findings(), finding => finding.Severity == "error").Code);
        Assert.Equal(["thesis.txt"], Names(folder.At("out/")));
        Assert.False(File.Exists(folder.At("study/first-look.json")));
        File.Delete(folder.At("out/thesis.txt"));
        Assert.Equal(0, Analyze(folder).ExitCode);
        Assert.Equal("the first draft", File.ReadAllText(folder.At("out.previous/thesis.txt")));
        Assert.Equal("the second draft", File.ReadAllText(folder.At("out.partial/thesis.txt")));
    }

    [Fact]
    public void An_output_that_cannot_be_written_leaves_nothing()
    {
        using var folder = Small();
        folder["file"] = "not a folder";

        var run = CliRun.Of("analyze", folder.At("study"), "--out", Path.Combine(folder.Path, "file", "out"), "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("TM-S003", Assert.Single(run.Findings(), finding => finding.Severity == "error").Code);
        Assert.Equal(["file", "study"], Names(folder.Path));
    }

    [Fact]
    public void A_broken_study_leaves_no_output_and_no_first_look()
    {
        using var bad = StudyCheckCommandTests.BadStudy();
        using var folder = new FolderOfTest();
        var before = Names(bad.Path);

        var run = CliRun.Of("analyze", bad.Path, "--out", folder.At("out"), "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.True(run.Findings().Length > 5);
        Assert.Equal(before, Names(bad.Path));
        Assert.Empty(Names(folder.Path));
    }

    [Fact]
    public void An_output_folder_without_a_name_is_a_finding()
    {
        using var folder = Small();

        Assert.Equal("TM-S003", Assert.Single(CliRun.Of("analyze", folder.At("study"), "--out", "", "--json").Findings(), finding => finding.Severity == "error").Code);
        Assert.Equal("TM-S003", Assert.Single(CliRun.Of("study", "new", "NCT06492447", "", "--json").Findings()).Code);
    }

    [Fact]
    public void Without_an_output_folder_it_is_a_usage_mistake()
    {
        var run = CliRun.Of("analyze", "study");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--out", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CliRun.Of("analyze").ExitCode);
    }

    [Fact]
    public void A_plan_changed_after_the_first_look_is_warned_of_here_and_in_the_report()
    {
        using var folder = Small();
        Assert.DoesNotContain(Analyze(folder, "--json").Findings(), finding => finding.Code == "TM-S005");
        var look = File.ReadAllText(folder.At("study/first-look.json"));
        folder.With("study/plan.yaml", "title: Level by visit", "title: Level by visit, another day");

        var run = Analyze(folder, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("warning", "plan.yaml"), Assert.Single(run.Findings(), finding => finding.Code == "TM-S005") is var found ? (found.Severity, found.File) : default);
        Assert.Contains("TM-S005", File.ReadAllText(folder.At("out/report.html")), StringComparison.Ordinal);
        Assert.Equal(look, File.ReadAllText(folder.At("study/first-look.json")));
    }

    [Fact]
    public void A_study_folder_that_cannot_be_written_costs_the_first_look_and_not_the_report()
    {
        using var folder = Small();
        Directory.CreateDirectory(folder.At("study/first-look.json"));

        var run = Analyze(folder, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("warning", Assert.Single(run.Findings(), finding => finding.Code == "TM-S004").Severity);
        Assert.Contains("TM-S004", File.ReadAllText(folder.At("out/report.html")), StringComparison.Ordinal);
        Assert.Equal(["data", "first-look.json", "plan.yaml", "protocol.yaml"], Names(folder.At("study/")));
    }

    private static FolderOfTest Small()
    {
        using var study = SmallStudy.Folder();
        return new FolderOfTest().Copy(study.Path, "study");
    }

    private static CliRun Analyze(FolderOfTest folder, params string[] more) => CliRun.Of(["analyze", folder.At("study"), "--out", folder.At("out"), .. more]);

    private static List<string?> Names(string folder) => [.. Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)];
}
