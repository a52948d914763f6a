using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Results;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;
using Tidemark.Response;
using Tidemark.Study;
using Tidemark.Subjects;

namespace Tidemark.Reporting.Tests;

/// <summary>A whole report from invented typed results.</summary>
internal static class ExampleReport
{
    internal sealed record SlopeResult : AnalysisResult
    {
        public double Slope { get; init; }
    }

    private static readonly Estimand Estimand = new(
        "Women with a valid baseline and cycle-2 sample and a scan after it",
        "Log ratio of serum HER2 at cycle 2 to baseline",
        "Log ratio of the sum of diameters at the first scan after the sample",
        [new IntercurrentEvent("Progression before the sample", IntercurrentStrategy.WhileOnTreatment, "the subject is left out and counted")],
        "Slope, adjusted for log baseline");

    internal static readonly PlannedAnalysis Primary = new ChangeVersusTumorSize
    { Id = "primary", Title = "Marker change against change in tumor size", Role = AnalysisRole.Primary, Analyte = "HER2", Visit = "C2", Estimand = Estimand };

    private static readonly PlannedAnalysis Survival = new LandmarkSurvival
    { Id = "pfs-landmark", Title = "Progression-free survival by early change", Role = AnalysisRole.Secondary, Endpoint = "PFS", Analyte = "HER2", Visit = "C2", LandmarkDay = 56, Estimand = Estimand };

    private static readonly PlannedAnalysis Roc = new ResponseRoc
    { Id = "roc-c2", Title = "Early change for response", Role = AnalysisRole.Secondary, Analyte = "HER2", Visit = "C2", CutOffs = [-20] };

    private static readonly PlannedAnalysis FromBaseline = new LandmarkSurvival
    { Id = "pfs-baseline", Title = "The same, counted from baseline", Role = AnalysisRole.Sensitivity, Endpoint = "PFS", CountFrom = SurvivalOrigin.Baseline };

    private static readonly PlannedAnalysis Flow = new ParticipantFlow { Id = "flow-of", Title = "Participant flow", Endpoint = "PFS" };

    private static readonly PlannedAnalysis Baseline = new BaselineTable { Id = "baseline", Title = "Baseline characteristics", Variables = ["age"] };

    private static readonly PlannedAnalysis Visits = new MarkerByVisit { Id = "by-visit", Title = "Serum HER2 by visit", Analyte = "HER2" };

    private static readonly PlannedAnalysis Response = new TumorResponse { Id = "response", Title = "Tumor response", Analyte = "HER2", Visit = "C2" };

    private static readonly PlannedAnalysis Explored = new ChangeByResponse { Id = "by-response", Title = "Change by best overall response", Role = AnalysisRole.Exploratory, Analyte = "HER2", Visit = "C2" };

    internal static SlopeResult Result(PlannedAnalysis plan) => new()
    {
        Plan = plan,
        N = 40,
        Slope = 0.6123456789,
        Dropped = [new Dropped("without a cycle-2 sample", 6), new Dropped("without a scan after it", 4)],
        Verdicts = [new ModelVerdict("Linear model", "closed form", 0)],
        Numbers = [new("slope.estimate", 0.6123456789), new("slope.low", 0.21), new("slope.high", 1.02), new("p", 0.0034), new("boot", 0.5, 0), new("undefined", double.NaN)],
        Tests = ["p"],
    };

    internal static Report Report(string title = "Serum HER2 during antibody-drug conjugate therapy in HER2-low breast cancer", bool simulated = true) => new()
    {
        Study = Study(title, simulated),
        Cut = Cut(),
        Version = "0.1.0",
        Sections = Sections(),
        Findings =
        [
            new Finding(FindingCodes.NotEstimable, "The record names no response criterion; RECIST 1.1 is the plan's addition.", new Where("registry.json", 12, 4)),
            new Finding(FindingCodes.LimitUsed, "2 results below 0.5 ng/mL.", new Where("data/measurements.csv", 41, null, "value")),
        ],
    };

    private static List<ReportSection> Sections() =>
    [
        ReportSection.Of(Result(Primary)) with
        {
            Words = ["Women whose serum HER2 fell more by cycle 2 had tumors that shrank more at the next scan (slope 0.61, 95% interval 0.21 to 1.02, p = 0.003)."],
            Headline = "Serum HER2 that fell more by cycle 2 went with tumors that shrank more at the next scan: slope 0.61 (95% interval 0.21 to 1.02) in 40 women.",
            Displays = [SlopeTable(), ExampleFigures.Scatter()],
            Methods = ["Linear model of the log ratio of the sum of diameters on the log ratio of the marker and log baseline; two-sided t-test."],
        },
        ReportSection.Of(Result(Survival)) with
        {
            Words = ["From day 56 on, women whose marker had fallen by 20% or more progressed later."],
            Headline = "From day 56 on, women whose marker had fallen by a fifth or more progressed later (hazard ratio 0.42, 0.21 to 0.84; 29 events).",
            Displays = [ExampleFigures.KaplanMeier(), ExampleFigures.Forest()],
            Methods = ["Cox model, Efron's ties; log-rank test; intervals of the curves on the log-log scale."],
        },
        ReportSection.Of(Result(Roc)) with { Displays = [ExampleFigures.Roc()], Headline = "As a sign of response the change was fair: area under the curve 0.74 (0.59 to 0.89)." },
        ReportSection.Of(Result(FromBaseline) with { Numbers = [], Tests = [], Findings = [new Finding(FindingCodes.LateEntry, "Analysis 'pfs-baseline' counts from baseline.", new Where("plan.yaml", 88))] }),
        ReportSection.Of(Result(Flow)) with { Displays = [ExampleFigures.Flow(), ExampleFigures.Bars()] },
        ReportSection.Of(Result(Baseline)) with { Displays = [BaselineTable()] },
        ReportSection.Of(Result(Visits)) with { Displays = [ExampleFigures.Spaghetti()] },
        ReportSection.Of(Result(Response)) with { Displays = [ExampleFigures.Waterfall(), ExampleFigures.Spider(), ExampleFigures.Swimmer()] },
        ReportSection.Of(Result(Explored)) with { Displays = [ExampleFigures.Box()] },
    ];

    internal static Table SlopeTable() => new(
        "primary-model",
        "Log ratio of tumor size on log ratio of serum HER2",
        ["Term", "Estimate (95% interval)", "p"],
        [
            new TableRow(Cell.Of("Log ratio of serum HER2"), Cell.Estimate(0.6123456789, 0.21, 1.02, 2), Cell.PValue(0.0034)) { Strong = true },
            new TableRow(Cell.Of("Log baseline"), Cell.Estimate(-0.08, -0.31, 0.15, 2), Cell.PValue(0.48)),
            new TableRow(Cell.Of("Intercept"), Cell.Estimate(0.02, -0.04, 0.08, 2), Cell.Missing),
        ],
        [.. Table.FooterOf(Result(Primary)), "Spearman's rank correlation 0.47 (0.18 to 0.68)."]);

    private static Table BaselineTable() => new(
        "baseline-table",
        "Baseline characteristics",
        ["Characteristic", "All (n = 50)", "T-DXd (n = 36)", "Other (n = 14)"],
        [
            new TableRow(Cell.Of("Age (years), median [quartiles]"), Cell.Spread(54, 47, 63, 0), Cell.Spread(54, 46, 62, 0), Cell.Spread(56, 48, 64, 0)),
            TableRow.Group("HER2 by immunohistochemistry"),
            new TableRow(Cell.Of("1+"), Cell.CountOf(29, 50), Cell.CountOf(21, 36), Cell.CountOf(8, 14)) { Indent = 1 },
            new TableRow(Cell.Of("2+/ISH−"), Cell.CountOf(21, 50), Cell.CountOf(15, 36), Cell.CountOf(6, 14)) { Indent = 1 },
            new TableRow(Cell.Of("Serum HER2 (ng/mL), median [quartiles]"), Cell.Spread(9.1, 7.2, 11.8, 1), Cell.Spread(9, 7.1, 11.2, 1), Cell.Spread(9.6, 7.5, 12.4, 1)),
        ],
        Table.FooterOf(Result(Baseline)));

    private static StudyDefinition Study(string title, bool simulated) => new()
    {
        Registry = new RegistryRecord { NctId = "NCT06492447", File = "registry.json", BriefTitle = title, OverallStatus = "NOT_YET_RECRUITING", StartDate = "2024-07-04", Enrollment = 50, StudyType = "OBSERVATIONAL", Conditions = ["Breast cancer"] },
        Protocol = new StudyProtocol(
            1,
            new StudyIdentity("NCT06492447", title, "Simulated by Tidemark", "women"),
            null,
            [new Regimen("TDXD", "T-DXd", "trastuzumab deruxtecan", 21, 6, "5.4 mg/kg")],
            [new EligibilityCriterion("I1", EligibilityKind.Inclusion, "Women of 18 years or more")],
            [new StudyEvent("BL", "Baseline", new VisitAnchor(null, 0), new VisitWindow(14, 0), true, ["specimen", "tumorAssessment"]), new StudyEvent("C2", "After cycle 2", new VisitAnchor(2), new VisitWindow(3, 7), false, ["specimen"])],
            [new Analyte("HER2", "Serum HER2", "ng/mL")],
            [new Assay("CLIA", "HER2", "CLIA", "ng/mL", "analyzer", 0.5, 350, 0.03, 0.08, [new CutOff("uln15", 15, CutOffRole.Prespecified), new CutOff("low", 10.94, CutOffRole.Exploratory)])],
            new ResponseSettings(),
            [new EndpointDefinition("PFS", "Progression-free survival", [EndpointEvent.Progression, EndpointEvent.Death], [new CensoringRule(CensoringReason.NoEvent, CensoringDay.LastAssessment)])],
            new DataMapping()),
        Plan = new AnalysisPlan(1, "1.0, 2024-06-28", [new Objective("O1", "Does an early fall of serum HER2 go with tumor shrinkage?")], 20240704, new Multiplicity(MultiplicityMethod.Holm, ["pfs-landmark", "roc-c2"]), [Primary, Survival, Roc, FromBaseline, Flow, Baseline, Visits, Response]),
        Exploratory = [Explored],
        ProtocolHash = new string('b', 64),
        PlanHash = new string('c', 64),
        Truth = simulated ? new SimulatedTruth("moderate", 20240704, "The seed is the day the registry record says the study starts.", [new TrueParameter("slope", "log size ratio per log marker ratio", 0.5, "primary", "slope.estimate"), new TrueParameter("hazard", "log hazard ratio", -0.7, "pfs-landmark", "none")]) : null,
    };

    internal static DataCut Cut() => new()
    {
        Name = "NCT06492447",
        Hash = "0f3c9a71b2d84e6655aa".PadRight(64, '7'),
        FileHashes = new Dictionary<string, string> { ["data/subjects.csv"] = new('1', 64), ["data/measurements.csv"] = new('2', 64) },
        Subjects = [.. Enumerable.Range(0, 50).Select(Subject)],
    };

    private static Subject Subject(int i) => new(ExampleFigures.Subject(i), TimePoint.DaysAfterOrigin(0), null, "TDXD", "F", 50 + (i % 20), new SourceLine("data/subjects.csv", i + 2));

    private static Dictionary<string, Covariate> Covariates()
    {
        var subjects = new SourceLine("data/subjects.csv", 2);
        return new()
        {
            ["age"] = new("001", "age", "50", 50, subjects),
            ["sex"] = new("001", "sex", "F", null, subjects),
            ["ihc"] = new("001", "ihc", "1+, \"low\"", null, new SourceLine("data/covariates.csv", 2)),
        };
    }

    internal static AnalysisDatasets Datasets()
    {
        var measurement = new Measurement("001", "S001-1", "BL", TimePoint.DaysAfterOrigin(0), "HER2", "CLIA", new AssayResult(Quantification.Quantified, 9.4, "ng/mL", "9.4"), "L1", null, new SourceLine("data/measurements.csv", 2));
        return new AnalysisDatasets
        {
            Subjects = [new SubjectRow("001", Subject(0), Covariates(), 6, 105, null, null, null, 150.5, 200, OverallResponse.PR, OverallResponse.PR, true)],
            Biomarkers = [new BiomarkerRow("001", "HER2", "BL", 0, 9.4, Quantification.Quantified, 9.4, Quantification.Quantified, true, measurement)],
            Tumors = [],
            Endpoints = [new EndpointRow("001", "PFS", 150.5, true, "PROGRESSION", 108)],
            PlannedVisits = [new PlannedVisitRow("001", "BL", 0, 0, true, VisitState.Sampled)],
        };
    }
}
