using Tidemark.Conduct.Study;
using Tidemark.Simulation;

namespace Tidemark.Conduct.Tests;

public class SimulateStudyTests
{
    private const int FewWomen = 10_000;

    [Fact]
    public void A_cohort_is_written_and_read_back_without_a_finding_that_stops_and_with_its_truth()
    {
        using var folder = Founding();

        var outcome = SimulateStudy.Run(folder.Path, CohortKind.Moderate, truthWomen: FewWomen);
        var opened = OpenStudy.Run(folder.Path);
        var cut = FoundingCohort.Simulate(CohortKind.Moderate, FoundingCohort.SeedOf(CohortKind.Moderate));

        Assert.Empty(outcome.Findings.Where(finding => finding.Severity == Severity.Error));
        Assert.False(opened.Stopped, string.Join("\n", opened.Findings));
        Assert.Equal(cut.Subjects, opened.Cut!.Subjects);
        Assert.Equal(cut.Doses, opened.Cut.Doses);
        Assert.Equal(cut.Specimens, opened.Cut.Specimens);
        Assert.Equal(cut.Measurements, opened.Cut.Measurements);
        Assert.Equal(cut.Lesions, opened.Cut.Lesions);
        Assert.Equal(cut.Assessments, opened.Cut.Assessments);
        Assert.Equal(cut.Events, opened.Cut.Events);
        Assert.Equal(cut.AdverseEvents, opened.Cut.AdverseEvents);
        Assert.Equal(cut.Covariates, opened.Cut.Covariates);
        Assert.Equal(outcome.Value!.Parameters, opened.Definition!.Truth!.Parameters);
        Assert.Equal(20240705, opened.Definition.Truth.Seed);
    }

    [Fact]
    public void The_same_cohort_written_twice_is_the_same_byte_for_byte()
    {
        using var first = Founding();
        using var second = Founding();

        SimulateStudy.Run(first.Path, CohortKind.Trap, seed: 7, truthWomen: FewWomen);
        SimulateStudy.Run(second.Path, CohortKind.Trap, seed: 7, truthWomen: FewWomen);

        Assert.Equal(Content(first.Path), Content(second.Path));
    }

    [Fact]
    public void A_folder_without_protocol_and_plan_is_a_finding_and_stays_empty()
    {
        using var folder = new TemporaryFolder();

        var outcome = SimulateStudy.Run(folder.Path, CohortKind.Null, truthWomen: FewWomen);

        Assert.True(outcome.Stopped);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static TemporaryFolder Founding()
    {
        var folder = new TemporaryFolder();
        Assert.False(NewStudy.Run(FoundingCohort.StudyId, folder.Path).Stopped);
        return folder;
    }

    private static string[] Content(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("tidemark-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
