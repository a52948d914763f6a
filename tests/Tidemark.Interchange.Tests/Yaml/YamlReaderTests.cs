using Tidemark.Interchange.Yaml;
using Tidemark.Protocol;

namespace Tidemark.Interchange.Tests.Yaml;

public sealed class YamlReaderTests
{
    private const string Plan = """
        schemaVersion: 1
        version: 1.0
        objectives:
          - { id: O1, text: Does it fall? }
        seed: 20240704
        multiplicity: { method: BH, family: [roc] }
        analyses:
          - kind: landmarkSurvival
            id: pfs
            title: PFS by early change
            role: primary
            objective: O1
            estimand:
              population: enrolled and sampled
              variable: percent change
              endpoint: PFS
              intercurrentEvents:
                - { event: progression, strategy: principalStratum, handling: left out }
              summaryMeasure: hazard ratio
            endpoint: PFS
            analyte: HER2
            visit: C2
            landmarkDay: 56
          - kind: responseRoc
            id: roc
            title: ROC
            analyte: HER2
            visit: C2
            cutOffs: [-20, 0.5]
        """;

    [Fact]
    public void A_plan_becomes_the_records_with_their_defaults()
    {
        var bound = YamlReader.Read<AnalysisPlan>("plan.yaml", Plan);

        Assert.Empty(bound.Findings);
        var plan = bound.Value!;
        Assert.Equal("1.0", plan.Version);
        Assert.Equal(0.95, plan.ConfidenceLevel);
        Assert.Equal(MultiplicityMethod.BH, plan.Multiplicity.Method);
        var landmark = Assert.IsType<LandmarkSurvival>(plan.Analyses[0]);
        Assert.Equal(AnalysisRole.Primary, landmark.Role);
        Assert.Equal(56, landmark.LandmarkDay);
        Assert.Equal(-20, landmark.CutOff);
        Assert.Equal(IntercurrentStrategy.PrincipalStratum, landmark.Estimand!.IntercurrentEvents[0].Strategy);
        var roc = Assert.IsType<ResponseRoc>(plan.Analyses[1]);
        Assert.Equal(AnalysisRole.Descriptive, roc.Role);
        Assert.Equal([-20.0, 0.5], roc.CutOffs!);
        Assert.True(roc.Confirmed);
    }

    [Fact]
    public void All_faults_come_at_once_with_line_and_column()
    {
        var text = Plan
            .Replace("objective: O1", "objektive: O1", StringComparison.Ordinal)
            .Replace("landmarkDay: 56", "landmarkDay: soon", StringComparison.Ordinal)
            .Replace("strategy: principalStratum", "strategy: principal", StringComparison.Ordinal)
            .Replace("seed: 20240704\n", "", StringComparison.Ordinal)
            .Replace("kind: responseRoc", "kind: responseRok", StringComparison.Ordinal)
            .Replace("schemaVersion: 1", "schemaVersion: 2", StringComparison.Ordinal)
            .Replace("analyte: HER2\n    visit: C2\n    landmark", "analyte: HER2\n    analyte: HER2\n    visit: C2\n    landmark", StringComparison.Ordinal);

        var bound = YamlReader.Read<AnalysisPlan>("plan.yaml", text);

        Assert.Null(bound.Value);
        Assert.Equal(
            ["TM-P002 1:1", "TM-P006 1:16", "TM-P001 11:5", "TM-P004 17:43", "TM-P005 21:5", "TM-P003 23:18", "TM-P004 24:11"],
            bound.Findings.Select(f => $"{f.Code.Id} {f.Where.Line}:{f.Where.Column}"));
        Assert.Contains(bound.Findings, f => f.Message.Contains("did you mean 'objective'?", StringComparison.Ordinal));
        Assert.Contains(bound.Findings, f => f.Message.Contains("treatmentPolicy, hypothetical, composite", StringComparison.Ordinal));
        Assert.Contains(bound.Findings, f => f.Message.Contains("Did you mean 'responseRoc'?", StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_yaml_is_one_finding_with_its_place()
    {
        var bound = YamlReader.Read<AnalysisPlan>("plan.yaml", "schemaVersion: 1\nversion: \"1.0\nseed: 3");

        var finding = Assert.Single(bound.Findings);
        Assert.Equal(FindingCodes.BrokenYaml, finding.Code);
        Assert.Equal("plan.yaml", finding.Where.File);
        Assert.True(finding.Where.Line >= 2, finding.Where.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void A_file_without_a_document_is_empty(string text) =>
        Assert.Equal(FindingCodes.FileEmpty, Assert.Single(YamlReader.Read<AnalysisPlan>("plan.yaml", text).Findings).Code);

    [Fact]
    public void An_alias_repeats_what_its_anchor_holds() =>
        Assert.Equal("O1", YamlReader.Read<Objective>("x.yaml", "id: &a O1\ntext: *a\n").Value!.Text);

    [Fact]
    public void An_alias_to_nothing_is_a_finding() =>
        Assert.Equal(FindingCodes.YamlFeature, YamlReader.Read<Objective>("x.yaml", "id: O1\ntext: *a\n").Findings[0].Code);

    [Fact]
    public void Aliases_of_aliases_without_end_are_broken_yaml()
    {
        var laughs = string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        var bound = YamlReader.Read<Objective>("x.yaml", "a0: &a0 [lol]\n" + laughs);

        Assert.Equal(FindingCodes.BrokenYaml, Assert.Single(bound.Findings).Code);
    }

    [Fact]
    public void Nesting_without_end_is_broken_yaml() =>
        Assert.Equal(
            FindingCodes.BrokenYaml,
            Assert.Single(YamlReader.Read<Objective>("x.yaml", new string('[', 100_000)).Findings).Code);

    [Fact]
    public void A_number_in_quotes_and_a_yes_are_texts_not_numbers_and_booleans()
    {
        var bound = YamlReader.Read<ResponseSettings>("x.yaml", "criteria: RECIST 1.1\nconfirmationRequired: yes\nconfirmationDays: \"28\"\n");

        Assert.Equal(["2:23", "3:19"], bound.Findings.Select(f => $"{f.Where.Line}:{f.Where.Column}"));
        Assert.All(bound.Findings, finding => Assert.Equal(FindingCodes.WrongType, finding.Code));
        var sound = YamlReader.Read<StudyIdentity>("x.yaml", "id: 017\ntitle: no\n").Value!;
        Assert.Equal(("017", "no"), (sound.Id, sound.Title));
    }

    [Fact]
    public void A_bare_word_is_the_column_of_a_source()
    {
        var bound = YamlReader.Read<TableMapping>(
            "protocol.yaml",
            "domain: subjects\nfile: a.csv\ncolumns: { subject: ID, origin: { value: \"0\", unit: d } }\nwhere: { sex: [F] }\n");

        Assert.Empty(bound.Findings);
        Assert.Equal("ID", bound.Value!.Columns!["subject"].Column);
        Assert.Equal("d", bound.Value.Columns["origin"].Unit);
        Assert.Equal("F", bound.Value.Where!["sex"][0]);
    }
}
