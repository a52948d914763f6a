using Tidemark.Conduct.Study;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

public sealed class SampleStudiesTests
{
    private static readonly string Samples = Path.Combine(Kept.Checkout(), "samples");

    [Fact]
    public void The_PBC_sample_opens_without_a_fault()
    {
        var study = OpenStudy.Run(Path.Combine(Samples, "pbc"));

        Assert.Equal("", string.Join("\n", study.Findings.Where(finding => finding.Severity > Severity.Note).Select(finding => $"{finding.Code.Id} {finding.Where} {finding.Message}")));
        Assert.False(study.Stopped);
        var cut = study.Cut!;
        Assert.Equal(312, cut.Subjects.Count);
        Assert.Equal(1945, cut.Measurements.Count(measurement => measurement.Analyte == "BILI"));

        // R 4.2.2, survival 3.5-3: with(survival::pbcseq[!duplicated(survival::pbcseq$id), ], table(status)).
        Assert.Equal((140, 29), (
            cut.SuppliedEndpoints.Count(endpoint => endpoint is { Endpoint: "OS", Event: true }),
            cut.SuppliedEndpoints.Count(endpoint => endpoint is { Endpoint: "TFS", Event: true }) - 140));
    }

    [Fact]
    public void The_founding_record_is_told_what_it_leaves_open_and_contradicts()
    {
        var findings = CheckStudy.Run(Path.Combine(Samples, "NCT06492447"));

        var ofRecord = findings.Where(finding => finding.Code.Id.StartsWith("TM-R", StringComparison.Ordinal)).ToList();
        Assert.Superset(
            new HashSet<string> { "TM-R001", "TM-R002", "TM-R003", "TM-R004", "TM-R005", "TM-R006", "TM-R007", "TM-R008", "TM-R010", "TM-R011", "TM-R012", "TM-R015" },
            ofRecord.Select(finding => finding.Code.Id).ToHashSet());
        Assert.All(ofRecord, finding => Assert.Equal("registry.json", finding.Where.File));
        Assert.Contains(ofRecord, finding => finding.Message.Contains("3-week treatment cycle", StringComparison.Ordinal) && finding.Message.Contains("14 days", StringComparison.Ordinal));
        Assert.All(ofRecord.Where(finding => finding.Code != FindingCodes.NoOutcomes), finding => Assert.NotNull(finding.Where.Line));
    }

    [Fact]
    public void Protocol_and_plans_of_the_founding_sample_have_no_fault()
    {
        var findings = CheckStudy.Run(Path.Combine(Samples, "NCT06492447"));

        Assert.Equal("", string.Join("\n", findings.Where(finding => finding.Severity == Severity.Error && finding.Where.File.EndsWith(".yaml", StringComparison.Ordinal) && finding.Where.Field != "data.folder").Select(finding => $"{finding.Code.Id} {finding.Where} {finding.Message}")));
    }
}
