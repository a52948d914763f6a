using Tidemark.Testing;

namespace Tidemark.Cli.Tests.Study;

public sealed class StudySimulateCommandTests
{
    [Theory]
    [InlineData("--cohort", "rosy")]
    [InlineData("--seed", "soon")]
    public void A_word_it_does_not_know_is_a_usage_mistake(string option, string word)
    {
        using var folder = new FolderOfTest();

        var run = CliRun.Of("study", "simulate", folder.Path, option, word);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(word, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_folder_without_a_study_is_a_finding_and_stays_as_it_was()
    {
        using var folder = new FolderOfTest { ["mine.txt"] = "mine" };

        var run = CliRun.Of("study", "simulate", folder.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Findings(), finding => finding is { Code: "TM-F001", File: "protocol.yaml" });
        Assert.Equal("mine.txt", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path))));
    }
}
