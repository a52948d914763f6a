using Tidemark.Assays;
using Tidemark.Interchange.StudyFolder;
using Tidemark.Testing;

namespace Tidemark.Interchange.Tests.StudyFolder;

/// <summary>Other people's data, unchanged: 94 people on pembrolizumab (Bratman et al., Nature Cancer 2020;1:873), read through a mapping.</summary>
public sealed class InspireMappingTests
{
    internal const string Protocol = """
        schemaVersion: 1
        study: { id: INSPIRE, title: Serial ctDNA on pembrolizumab }
        cohorts:
          - { id: A, label: Squamous head and neck }
          - { id: B, label: Triple negative breast }
          - { id: C, label: Ovarian }
          - { id: D, label: Melanoma }
          - { id: E, label: Other }
        schedule:
          - { id: BL, label: Baseline, anchor: { day: 0 }, window: { before: 28, after: 0 }, baseline: true }
          - { id: C3, label: Cycle 3, anchor: { day: 42 }, window: { before: 10, after: 14 } }
        analytes:
          - { id: ctDNA, label: ctDNA, unit: "{molecules}/mL" }
        assays:
          - { id: signatera, analyte: ctDNA, method: bespoke multiplex PCR, unit: "{molecules}/mL", lowerLimit: 0.0001 }
        endpoints:
          - { id: PFS, label: Progression-free survival, events: [progression, death], supplied: true }
          - { id: OS, label: Overall survival, events: [death], supplied: true }
        data:
          folder: ${TIDEMARK_SHARED}/data/reportRmd_INSPIRE
          missing: [NA]
          absent: [doses, specimens, lesions, events, adverseEvents]
          tables:
            - domain: subjects
              file: PMH_ST3.csv
              columns:
                subject: ID
                origin: { value: "0", unit: d }
                cohort: Cohort
                sex: { column: Sex, codes: { Female: F, Male: M } }
                age: Age
            - domain: covariates
              file: PMH_Fig3.csv
              columns: { subject: ID, change group: change_ctDNA group }
            - domain: measurements
              file: PMH_Fig3.csv
              belowLimitCodes: ["0"]
              columns:
                subject: ID
                analyte: { value: ctDNA }
                unit: { value: "{molecules}/mL" }
              wide:
                - { visit: { value: BL }, time: { value: "0", unit: d }, value: baseline_ctDNA }
                - { visit: { value: C3 }, time: { column: OS_TIME, minus: OSTIME_Months_since_C3, unit: mo }, value: C3_ctDNA }
            - domain: endpoints
              file: PMH_Fig3.csv
              columns: { subject: ID }
              wide:
                - { endpoint: { value: PFS }, time: { column: PFS_TIME, unit: mo }, event: PFS_status }
                - { endpoint: { value: OS }, time: { column: OS_TIME, unit: mo }, event: OS_status }
            - domain: responses
              file: PMH_Fig3.csv
              columns: { subject: ID, response: ORR }
            - domain: assessments
              file: PMH_Fig5.csv
              columns: { subject: id, time: { column: time, unit: wk }, percentChange: size_change }
        """;

    [Fact]
    public void The_INSPIRE_tables_are_read_as_they_lie()
    {
        if (!Directory.Exists(SharedFolder.At("data", "reportRmd_INSPIRE")))
        {
            Assert.Skip("The INSPIRE data are not beside the checkout; set TIDEMARK_SHARED to the folder that holds data/reportRmd_INSPIRE.");
        }

        using var folder = new FolderOfTest { ["protocol.yaml"] = Protocol, ["plan.yaml"] = SmallStudy.Plan };
        var content = StudyFolderReader.Read(folder.Path, name => name == "TIDEMARK_SHARED" ? SharedFolder.Path : null);
        var cut = content.Cut!;

        Assert.All(content.Findings, finding => Assert.True(finding.Severity < Severity.Error || finding.Where.File == "plan.yaml", finding.ToString()));
        Assert.Equal(94, cut.Subjects.Count);
        Assert.Equal(94, cut.Measurements.Count(result => result.StudyEvent == "BL"));
        var third = cut.Measurements.Where(result => result.StudyEvent == "C3").ToList();
        Assert.Equal(74, third.Count);
        Assert.Equal(["BelowLimit", "Quantified"], third.Select(result => result.Result.Quantification.ToString()).Distinct().Order());

        // INS-A-002: 6.53798767967237 - 5.12525667351383 months of 30.4375 days.
        var first = third.Single(result => result.Subject == "INS-A-002");
        Assert.Equal(43.0, first.Time.DaysSince(cut.Subjects[0].Origin)!.Value, 1e-9);
        Assert.Equal((1.4245, "1.4245", Quantification.Quantified), (first.Result.Value, first.Result.Verbatim, first.Result.Quantification));
        Assert.Equal(new SourceLine("${TIDEMARK_SHARED}/data/reportRmd_INSPIRE/PMH_Fig3.csv", 2), first.Source);

        Assert.Equal((33, 40), (Groups(cut, "Decrease from baseline"), Groups(cut, "Increase from baseline")));
        var pfs = cut.SuppliedEndpoints.Single(endpoint => endpoint is { Subject: "INS-A-002", Endpoint: "PFS" });
        Assert.Equal(2.7597535934301 * 30.4375, pfs.Days, 1e-9);
        Assert.Equal((188, 16), (cut.SuppliedEndpoints.Count, cut.SuppliedResponses.Count(response => response.Responder == true)));
        var scan = cut.Assessments[0];
        Assert.Equal((5.7m, 8.11904761904762 * 7), (scan.PercentChangeFromBaseline, scan.Time.DaysSince(cut.Subjects[0].Origin)!.Value));
        Assert.Equal(3, cut.FileHashes.Count);
    }

    private static int Groups(Study.DataCut cut, string group) => cut.Covariates.Count(covariate => covariate.Name == "change group" && covariate.Value == group);
}
