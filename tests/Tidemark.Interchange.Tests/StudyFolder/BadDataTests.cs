using Tidemark.Assays;
using Tidemark.Interchange.StudyFolder;
using Tidemark.Testing;

namespace Tidemark.Interchange.Tests.StudyFolder;

/// <summary>Every kind of bad row is one coded finding at its place; the other rows are read.</summary>
public sealed class BadDataTests
{
    [Theory]
    [InlineData("subjects.csv", "019,2024-02-30,low,t-dxd,F,54", "TM-D007 data/subjects.csv:4:5 (origin)")]
    [InlineData("subjects.csv", "019,03/04/2024,low,t-dxd,F,54", "TM-D008 data/subjects.csv:4:5 (origin)")]
    [InlineData("subjects.csv", "019,soon,low,t-dxd,F,54", "TM-D009 data/subjects.csv:4:5 (origin)")]
    [InlineData("subjects.csv", "019,,low,t-dxd,F,54", "TM-D005 data/subjects.csv:4:5 (origin)")]
    [InlineData("subjects.csv", "019,1024-07-08,low,t-dxd,F,54", "TM-D007 data/subjects.csv:4:5 (origin)")]
    [InlineData("subjects.csv", "017,2024-07-08,low,t-dxd,F,54", "TM-D012 data/subjects.csv:4:1 (subject)")]
    [InlineData("subjects.csv", "019,2024-07-08,high,t-dxd,F,54", "TM-D014 data/subjects.csv:4:16 (cohort)")]
    [InlineData("subjects.csv", "019,2024-07-08,low,tdxd,F,54", "TM-D014 data/subjects.csv:4:20 (regimen)")]
    [InlineData("subjects.csv", "019,2024-07-08,low,t-dxd,F,fifty", "TM-D006 data/subjects.csv:4:28 (age)")]
    [InlineData("subjects.csv", "019,2024-07-08,low,t-dxd,F,154", "TM-D021 data/subjects.csv:4:28 (age)")]
    [InlineData("subjects.csv", "019,2024-07-08,low,t-dxd,F", "TM-F012 data/subjects.csv:4:1")]
    [InlineData("subjects.csv", "019,2024-07-08,low,\"t-dxd\"x,F,54", "TM-F016 data/subjects.csv:4:27")]
    [InlineData("subjects.csv", "019,2024-07-08,low,\"t-dxd,F,54", "TM-F014 data/subjects.csv:4:20")]
    [InlineData("doses.csv", "099,t-dxd,1,2024-07-08,,", "TM-D013 data/doses.csv:5:1 (subject)")]
    [InlineData("doses.csv", "017,t-dxd,2,2024-08-20,,", "TM-D027 data/doses.csv:5:11 (cycle)")]
    [InlineData("doses.csv", "017,t-dxd,2.5,2024-08-20,,", "TM-D021 data/doses.csv:5:11 (cycle)")]
    [InlineData("doses.csv", "017,t-dxd,3,2024-07-20,,", "TM-D026 data/doses.csv:5 (time)")]
    [InlineData("doses.csv", "017,t-dxd,3,1924-07-20,,", "TM-D025 data/doses.csv:5 (time)\nTM-D026 data/doses.csv:5 (time)")]
    [InlineData("specimens.csv", "S-0002,017,C2,2024-08-20,,", "TM-D016 data/specimens.csv:6:1 (specimen)")]
    [InlineData("specimens.csv", "S-0009,017,C3,2024-08-20,,", "TM-D014 data/specimens.csv:6:12 (visit)")]
    [InlineData("specimens.csv", "S-0009,099,C2,2024-08-20,,", "TM-D013 data/specimens.csv:6:8 (subject)")]
    [InlineData("specimens.csv", "S-0009,018,C2,2024-09-20,,", "TM-D024 data/specimens.csv:6 (collected)")]
    [InlineData("specimens.csv", "S-0009,017,C2,,,", "TM-D005 data/specimens.csv:6:15 (collected)")]
    [InlineData("specimens.csv", "S-0009,017,C2,2024-08-20,frozen,", "TM-D011 data/specimens.csv:6:26 (status)")]
    [InlineData("measurements.csv", "S-0099,HER2,clia,18.4,ng/mL,,", "TM-D015 data/measurements.csv:5:1 (specimen)")]
    [InlineData("measurements.csv", "S-0002,HER2,clia,18.4,ng/mL,,", "TM-D017 data/measurements.csv:5:1 (specimen)")]
    [InlineData("measurements.csv", "S-0004,CEA,clia,18.4,ng/mL,,", "TM-D014 data/measurements.csv:5:8 (analyte)")]
    [InlineData("measurements.csv", "S-0004,HER2,elisa,18.4,ng/mL,,", "TM-D014 data/measurements.csv:5:13 (assay)")]
    [InlineData("measurements.csv", "S-0004,HER2,clia,18.4,nmol/L,,", "TM-D018 data/measurements.csv:5:23 (unit)")]
    [InlineData("measurements.csv", "S-0004,HER2,clia,18.4,,,", "TM-D005 data/measurements.csv:5:23 (unit)")]
    [InlineData("measurements.csv", "S-0004,HER2,clia,\"18,4\",ng/mL,,", "TM-D006 data/measurements.csv:5:18 (value)")]
    [InlineData("measurements.csv", "S-0004,HER2,clia,-1,ng/mL,,", "TM-D021 data/measurements.csv:5:18 (value)")]
    [InlineData("measurements.csv", "S-0004,HER2,clia,12,ng/mL,,", "TM-D034 data/measurements.csv:5:1 (specimen)")]
    [InlineData("lesions.csv", "017,T1,target,liver,no,2024-07-01,-4,mm,,INV", "TM-D028 data/lesions.csv:4:35 (diameter)")]
    [InlineData("lesions.csv", "017,T1,target,liver,no,2024-07-01,410,cm,,INV", "TM-D028 data/lesions.csv:4:35 (diameter)")]
    [InlineData("lesions.csv", "017,T1,target,liver,no,2024-07-01,41,,,INV", "TM-D005 data/lesions.csv:4:38 (unit)")]
    [InlineData("lesions.csv", "017,T1,main,liver,no,2024-07-01,41,mm,,INV", "TM-D011 data/lesions.csv:4:8 (role)")]
    [InlineData("assessments.csv", "017,2024-10-01,INV,CRU,,,no", "TM-D011 data/assessments.csv:4:20 (response)")]
    [InlineData("assessments.csv", "017,2024-10-01,INV,PD,,-120,no", "TM-D021 data/assessments.csv:4:24 (percentChange)")]
    [InlineData("assessments.csv", "017,2024-10-01,INV,,,,", "TM-D030 data/assessments.csv:4:20 (response)")]
    [InlineData("events.csv", "018,death,2024-09-03,", "TM-D035 data/events.csv:4:5 (kind)")]
    [InlineData("events.csv", "017,relapse,2024-09-03,", "TM-D011 data/events.csv:4:5 (kind)")]
    [InlineData("events.csv", "017,withdrawal,12,", "TM-D009 data/events.csv:4:16 (time)")]
    [InlineData("adverse-events.csv", "017,Nausea,,6,2024-08-01,,,", "TM-D021 data/adverse-events.csv:3:13 (grade)")]
    [InlineData("adverse-events.csv", "017,Nausea,,1,2024-08-02,2024-08-01,,", "TM-D029 data/adverse-events.csv:3:26 (end)")]
    [InlineData("adverse-events.csv", "017,Nausea,,1,2024-08-02,,perhaps,", "TM-D011 data/adverse-events.csv:3:27 (serious)")]
    [InlineData("covariates.csv", "017,2+,0", "TM-D031 data/covariates.csv:4:5 (ihc)\nTM-D031 data/covariates.csv:4:8 (ecog)")]
    public void A_bad_row_is_a_finding_at_its_place(string file, string row, string expected)
    {
        using var folder = SmallStudy.Folder((file, SmallStudy.Data[file] + row + "\n"));

        var content = StudyFolderReader.Read(folder.Path);

        Assert.Equal(expected, Faults(content));
        Assert.Equal((2, 3), (content.Cut!.Subjects.Count, content.Cut.Measurements.Count));
    }

    [Theory]
    [InlineData("0.0184,mg/L", 18.4)]
    [InlineData("18.4,ug/L", 18.4)]
    [InlineData("1.84E1,ng/mL", 18.4)]
    [InlineData(" 18.4 ,ng/mL", 18.4)]
    public void Decimal_multiples_of_the_unit_are_converted_exactly(string valueAndUnit, double expected)
    {
        using var folder = SmallStudy.Folder(("measurements.csv", $"specimen,analyte,assay,value,unit\nS-0002,HER2,clia,{valueAndUnit}\n"));

        var content = StudyFolderReader.Read(folder.Path);

        Assert.Equal("", Faults(content));
        Assert.Equal((expected, "ng/mL"), (content.Cut!.Measurements[0].Result.Value, content.Cut.Measurements[0].Result.Unit));
    }

    [Theory]
    [InlineData("<0.5", Quantification.BelowLimit, 0.5, "")]
    [InlineData(">350", Quantification.AboveLimit, 350, "")]
    [InlineData("0.3", Quantification.BelowLimit, 0.5, "TM-D019 data/measurements.csv:2:18 (value)")]
    [InlineData("0", Quantification.BelowLimit, 0.5, "TM-D019 data/measurements.csv:2:18 (value)")]
    [InlineData("400", Quantification.AboveLimit, 350, "TM-D020 data/measurements.csv:2:18 (value)")]
    [InlineData("", Quantification.NotDone, double.NaN, "")]
    public void A_result_beyond_a_limit_is_censored_there(string text, Quantification quantification, double value, string expected)
    {
        using var folder = SmallStudy.Folder(("measurements.csv", $"specimen,analyte,assay,value,unit\nS-0002,HER2,clia,{text},ng/mL\n"));

        var content = StudyFolderReader.Read(folder.Path);

        Assert.Equal(expected, Faults(content));
        Assert.Equal(new AssayResult(quantification, value, "ng/mL", text), content.Cut!.Measurements[0].Result);
    }

    [Fact]
    public void A_missing_column_an_unknown_column_and_a_missing_domain_come_together()
    {
        using var folder = SmallStudy.Folder(
            ("subjects.csv", "subject,orgin,cohort\n017,2024-07-08,low\n"),
            ("events.csv", null),
            ("lesions.csv", null));

        Assert.StartsWith(
            "TM-D002 data/subjects.csv:1:9 (orgin)\nTM-D001 data/subjects.csv:1 (origin)\nTM-D013",
            Faults(StudyFolderReader.Read(folder.Path)),
            StringComparison.Ordinal);
        Assert.Contains("TM-D003 protocol.yaml:24:7 (events)", Faults(StudyFolderReader.Read(folder.Path)), StringComparison.Ordinal);
    }

    private static string Faults(StudyFolderContent content) => string.Join(
        "\n",
        content.Findings
            .Where(finding => finding.Severity > Severity.Note || finding.Code == FindingCodes.NothingRecorded)
            .Select(SmallStudyTests.Shown));
}
