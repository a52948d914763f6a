namespace Tidemark.Cli.Tests.Study;

public sealed class StudyNewCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tidemark-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_founding_study_is_written_with_its_record_protocol_and_plan()
    {
        var run = CliRun.Of("study", "new", "NCT06492447", Path.Combine(_folder, "new"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (var file in new[] { "registry.json", "protocol.yaml", "plan.yaml" })
        {
            Assert.True(new FileInfo(Path.Combine(_folder, "new", file)).Length > 0, file);
        }
    }

    [Fact]
    public void A_folder_that_holds_files_is_left_alone_with_a_finding()
    {
        File.WriteAllText(Path.Combine(_folder, "mine.txt"), "mine");

        var run = CliRun.Of("study", "new", "NCT06492447", _folder, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("error", Assert.Single(run.Findings()).Severity);
        Assert.Equal(["mine.txt"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_study_nobody_knows_is_a_finding_that_names_those_known()
    {
        var run = CliRun.Of("study", "new", "NCT00000000", Path.Combine(_folder, "new"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NCT06492447", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_argument_is_a_usage_mistake()
    {
        Assert.Equal(2, CliRun.Of("study", "new").ExitCode);
        Assert.Equal(2, CliRun.Of("study").ExitCode);
        Assert.Equal(2, CliRun.Of().ExitCode);
    }
}
