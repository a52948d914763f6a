using Tidemark.Assays;
using Tidemark.Conduct.Study;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

/// <summary>The walk of one value (docs/house.md): subject 017, after cycle 2, serum HER2 18.4 ng/mL.</summary>
public sealed class WalkOfOneValueTests
{
    [Fact]
    public void Step_1_it_arrives_verbatim_with_its_line_number()
    {
        using var folder = SmallStudy.Folder();

        var value = TheValue(OpenStudy.Run(folder.Path));

        Assert.Equal("18.4", value.Result.Verbatim);
        Assert.Equal(new SourceLine("data/measurements.csv", 3), value.Source);
    }

    [Fact]
    public void Step_1_a_bad_line_becomes_a_finding_and_the_others_live()
    {
        var sound = string.Concat(Enumerable.Range(1, 200).Select(i => $"X-{i:000},017,,2024-08-{1 + (i % 28):00},,\n"));
        var results = string.Concat(Enumerable.Range(1, 200).Select(i => $"X-{i:000},HER2,clia,{10 + (i / 100.0):0.00},ng/mL,L1,R1\n"));
        using var folder = SmallStudy.Folder(
            ("specimens.csv", SmallStudy.Data["specimens.csv"] + sound),
            ("measurements.csv", SmallStudy.Data["measurements.csv"] + "X-001,HER2,clia,hemolyzed,ng/mL,L1,R1\n" + results));

        var study = OpenStudy.Run(folder.Path);

        var finding = Assert.Single(study.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(FindingCodes.NotANumber, finding.Code);
        Assert.Equal(new Where("data/measurements.csv", 5, 17, "value"), finding.Where);
        Assert.Contains("'hemolyzed'", finding.Message, StringComparison.Ordinal);
        Assert.Equal(203, study.Cut!.Measurements.Count);
        Assert.True(study.Stopped);
    }

    [Fact]
    public void Step_3_it_finds_its_owner_through_its_specimen()
    {
        using var folder = SmallStudy.Folder();

        var value = TheValue(OpenStudy.Run(folder.Path));

        Assert.Equal(("017", "C2", "S-0002"), (value.Subject, value.StudyEvent, value.Specimen));
        Assert.Equal("2024-08-20", value.Time.ToString());
    }

    [Fact]
    public void Step_3_no_owner_is_a_finding_never_a_guess()
    {
        using var folder = SmallStudy.Folder(("measurements.csv", SmallStudy.Data["measurements.csv"].Replace("S-0002", "S-0020", StringComparison.Ordinal)));

        var study = OpenStudy.Run(folder.Path);

        var finding = Assert.Single(study.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal((FindingCodes.UnknownSpecimen, 3), (finding.Code, finding.Where.Line));
        Assert.DoesNotContain(study.Cut!.Measurements, measurement => measurement.StudyEvent == "C2");
    }

    [Fact]
    public void Step_4_the_assay_gives_it_meaning()
    {
        using var folder = SmallStudy.Folder();
        var study = OpenStudy.Run(folder.Path);

        Assert.Equal(new AssayResult(Quantification.Quantified, 18.4, "ng/mL", "18.4"), TheValue(study).Result);
        Assert.Equal("clia", TheValue(study).Assay);
        var below = study.Cut!.Measurements.Single(measurement => measurement.Subject == "018");
        Assert.Equal(new AssayResult(Quantification.BelowLimit, 0.5, "ng/mL", "<0.5"), below.Result);
    }

    [Fact]
    public void Step_7_it_is_frozen_in_a_named_hashed_cut()
    {
        using var folder = SmallStudy.Folder();
        var cut = OpenStudy.Run(folder.Path).Cut!;
        using var same = SmallStudy.Folder();
        using var corrected = SmallStudy.Folder(("measurements.csv", SmallStudy.Data["measurements.csv"].Replace("18.4", "18.5", StringComparison.Ordinal)));

        Assert.Equal("SMALL", cut.Name);
        Assert.Matches("^[0-9a-f]{64}$", cut.Hash);
        Assert.Contains("data/measurements.csv", cut.FileHashes.Keys);
        Assert.Equal(cut.Hash, OpenStudy.Run(same.Path).Cut!.Hash);
        Assert.NotEqual(cut.Hash, OpenStudy.Run(corrected.Path).Cut!.Hash);
    }

    private static Measurement TheValue(OpenedStudy study) =>
        study.Cut!.Measurements.Single(measurement => measurement is { Subject: "017", StudyEvent: "C2" });
}
