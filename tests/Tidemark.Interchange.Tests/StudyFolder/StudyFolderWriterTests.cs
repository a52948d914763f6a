using Tidemark.Interchange.StudyFolder;
using Tidemark.Study;
using Tidemark.Testing;

namespace Tidemark.Interchange.Tests.StudyFolder;

public sealed class StudyFolderWriterTests
{
    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        using var folder = SmallStudy.Folder();
        var read = StudyFolderReader.Read(folder.Path).Cut!;
        var cut = read with { Lesions = [.. read.Lesions.Select(lesion => lesion with { FromCentimeters = false })] };
        using var other = SmallStudy.Folder();

        StudyFolderWriter.WriteData(cut, other.Path);

        var again = StudyFolderReader.Read(other.Path);
        Assert.DoesNotContain(again.Findings, finding => finding.Severity > Severity.Note);
        Assert.Equal(Facts(cut), Facts(again.Cut!));
        Assert.Equal("specimen,analyte,assay,value,unit,lot,run\nS-0001,HER2,clia,23.1,ng/mL,L1,R1", File.ReadAllText(other.At("data/measurements.csv")).Split("\nS-0002")[0]);
        Assert.Contains("\"disease, progressing\"", File.ReadAllText(other.At("data/events.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_twice_gives_the_same_bytes_and_leaves_nothing_beside()
    {
        using var folder = SmallStudy.Folder();
        var cut = StudyFolderReader.Read(folder.Path).Cut!;
        StudyFolderWriter.WriteData(cut, folder.Path);
        var first = StudyFolderReader.Read(folder.Path).Cut!.Hash;

        StudyFolderWriter.WriteData(cut, folder.Path);

        Assert.Equal(first, StudyFolderReader.Read(folder.Path).Cut!.Hash);
        Assert.Equal(["data", "plan.yaml", "protocol.yaml"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_data()
    {
        using var folder = SmallStudy.Folder();
        var cut = StudyFolderReader.Read(folder.Path).Cut!;
        File.WriteAllText(folder.At("data.writing"), "in the way");

        Assert.ThrowsAny<IOException>(() => StudyFolderWriter.WriteData(cut, folder.Path));

        Assert.Equal(cut.Hash, StudyFolderReader.Read(folder.Path).Cut!.Hash);
    }

    private static string Facts(DataCut cut) => string.Join("\n",
    [
        .. cut.Subjects.Select(row => (row with { Source = new("", 0) }).ToString()),
        .. cut.Doses.Select(row => (row with { Source = new("", 0) }).ToString()),
        .. cut.Specimens.Select(row => (row with { Source = new("", 0) }).ToString()),
        .. cut.Measurements.Select(row => (row with { Source = new("", 0) }).ToString()),
        .. cut.Lesions.Select(row => (row with { Source = new("", 0) }).ToString()),
        .. cut.Assessments.Select(row => (row with { Source = new("", 0) }).ToString()),
        .. cut.Events.Select(row => (row with { Source = new("", 0) }).ToString()),
        .. cut.AdverseEvents.Select(row => (row with { Source = new("", 0) }).ToString()),
        .. cut.Covariates.Select(row => (row with { Source = new("", 0) }).ToString()),
    ]);
}
