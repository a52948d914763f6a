using Tidemark.Interchange.StudyFolder;
using Tidemark.Testing;

namespace Tidemark.Interchange.Tests.StudyFolder;

public sealed class SmallStudyTests
{
    [Fact]
    public void A_sound_study_has_nothing_but_its_partial_date_to_say()
    {
        using var folder = SmallStudy.Folder();

        var content = StudyFolderReader.Read(folder.Path);

        Assert.Equal("TM-D010 data/adverse-events.csv:2:31 (start)", string.Join("\n", content.Findings.Select(Shown)));
        Assert.Equal((2, 3, 4, 3), (content.Cut!.Subjects.Count, content.Cut.Doses.Count, content.Cut.Specimens.Count, content.Cut.Measurements.Count));
        Assert.Equal((2, 2, 2, 1, 4), (content.Cut.Lesions.Count, content.Cut.Assessments.Count, content.Cut.Events.Count, content.Cut.AdverseEvents.Count, content.Cut.Covariates.Count));
        Assert.Equal([41m, 31m], content.Cut.Lesions.Select(lesion => lesion.DiameterMillimeters!.Value));
    }

    internal static string Shown(Finding finding) => $"{finding.Code.Id} {finding.Where}";
}
