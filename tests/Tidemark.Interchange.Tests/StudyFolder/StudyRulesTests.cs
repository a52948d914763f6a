using Tidemark.Interchange.StudyFolder;
using Tidemark.Testing;

namespace Tidemark.Interchange.Tests.StudyFolder;

/// <summary>Protocol, plan and mapping on paper: each misstatement is found at its place.</summary>
public sealed class StudyRulesTests
{
    [Theory]
    [InlineData("id: rc48,", "id: t-dxd,", "TM-P013 protocol.yaml:7:11 (regimens[1].id)")]
    [InlineData("cycleDays: 14", "cycleDays: 0", "TM-P016 protocol.yaml:7:66 (regimens[1].cycleDays)")]
    [InlineData("baseline: true", "baseline: false", "TM-P018 protocol.yaml:9:3 (schedule)")]
    [InlineData("{ afterCycle: 2 }", "{ afterCycle: 2, day: 42 }", "TM-P015 protocol.yaml:10:45 (schedule[1].anchor)")]
    [InlineData("analyte: HER2", "analyte: HER3", "TM-P012 protocol.yaml:15:14 (assays[0].analyte)")]
    [InlineData("    unit: ng/mL\n", "    unit: nmol/L\n", "TM-P014 protocol.yaml:17:11 (assays[0].unit)")]
    [InlineData("upperLimit: 350", "upperLimit: 0.1", "TM-P016 protocol.yaml:18:17 (assays[0].lowerLimit)")]
    [InlineData("value: 15,", "value: 1500,", "TM-P017 protocol.yaml:20:35 (assays[0].cutOffs[0].value)")]
    [InlineData("events: [progression, death]", "events: []", "TM-P023 protocol.yaml:23:58 (endpoints[0].events)")]
    [InlineData("data: {}", "data: { absent: [scans] }", "TM-P021 protocol.yaml:24:18 (data.absent[0])")]
    public void A_protocol_is_checked_on_paper(string from, string to, string expected)
    {
        Assert.Contains(from, SmallStudy.Protocol, StringComparison.Ordinal);
        using var folder = SmallStudy.Folder(("protocol.yaml", SmallStudy.Protocol.Replace(from, to, StringComparison.Ordinal)));

        Assert.Contains(expected, StudyFolderReader.Read(folder.Path).Findings.Select(SmallStudyTests.Shown));
    }

    [Theory]
    [InlineData("role: primary", "role: secondary", "TM-P010 plan.yaml:8:3 (analyses)")]
    [InlineData("objective: O1", "objective: O2", "TM-P012 plan.yaml:12:16 (analyses[0].objective)")]
    [InlineData("analyte: HER2", "analyte: CEA", "TM-P012 plan.yaml:13:14 (analyses[0].analyte)")]
    [InlineData("method: none", "method: holm", "TM-P022 plan.yaml:6:15 (multiplicity)")]
    [InlineData("method: none", "method: holm, family: [by-visit, other]", "TM-P022 plan.yaml:6:40 (multiplicity.family[0])")]
    [InlineData("method: none", "method: holm, family: [by-visit, other]", "TM-P012 plan.yaml:6:50 (multiplicity.family[1])")]
    [InlineData("seed: 1", "seed: 1\nconfidenceLevel: 95", "TM-P016 plan.yaml:4:18 (confidenceLevel)")]
    public void A_plan_is_checked_against_its_protocol(string from, string to, string expected)
    {
        Assert.Contains(from, SmallStudy.Plan, StringComparison.Ordinal);
        using var folder = SmallStudy.Folder(("plan.yaml", SmallStudy.Plan.Replace(from, to, StringComparison.Ordinal)));

        Assert.Contains(expected, StudyFolderReader.Read(folder.Path).Findings.Select(SmallStudyTests.Shown));
    }

    [Theory]
    [InlineData("role: secondary, endpoint: PFS, analyte: HER2, visit: C2, landmarkDay: 56", "TM-P011")]
    [InlineData("role: exploratory, endpoint: PFS, analyte: HER2, visit: C2", "TM-P019")]
    [InlineData("role: exploratory, endpoint: PFS, grouping: suppliedGroup, landmarkDay: 56", "TM-P019")]
    [InlineData("role: exploratory, endpoint: PFS, grouping: suppliedGroup, groupCovariate: arm, landmarkDay: 56", "TM-D033")]
    [InlineData("role: exploratory, endpoint: PFS, analyte: HER2, visit: C2, landmarkDay: 40", "TM-P020")]
    [InlineData("role: exploratory, endpoint: TTP, analyte: HER2, visit: C2, landmarkDay: 56", "TM-P012")]
    public void A_landmark_analysis_needs_what_its_parameters_ask_for(string parameters, string code)
    {
        using var folder = SmallStudy.Folder(("plan.yaml", $"{SmallStudy.Plan}\n  - {{ kind: landmarkSurvival, id: lm, title: Landmark, {parameters} }}\n"));

        var finding = Assert.Single(StudyFolderReader.Read(folder.Path).Findings, finding => finding.Severity > Severity.Note);
        Assert.Equal((code, "plan.yaml"), (finding.Code.Id, finding.Where.File));
        Assert.Equal(20, finding.Where.Line);
    }

    [Fact]
    public void What_is_explored_is_exploratory_whatever_it_says()
    {
        using var folder = SmallStudy.Folder(("explore.yaml", "schemaVersion: 1\nanalyses:\n  - { kind: markerByVisit, id: x, title: X, analyte: HER2, role: descriptive }\n"));

        var content = StudyFolderReader.Read(folder.Path);

        Assert.Equal(Protocol.AnalysisRole.Exploratory, Assert.Single(content.Definition!.Exploratory).Role);
    }
}
