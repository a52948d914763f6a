using System.Globalization;
using Tidemark.Analysis.Datasets;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Safety;
using Tidemark.Specimens;
using Tidemark.Study;
using Tidemark.Subjects;
using Tidemark.Treatment;

namespace Tidemark.Analysis.Tests;

/// <summary>
/// A small study written by hand: 21-day cycles, marker M (ng/mL, limit 0.5), visits BL, C2, C4, C6, scans every 42 days, PFS and OS.
/// Times are days after origin. Every call adds rows; <see cref="Context"/> freezes them and builds the data sets.
/// </summary>
internal sealed class TestCut
{
    private readonly List<Subject> subjects = [];
    private readonly List<Dose> doses = [];
    private readonly List<Specimen> specimens = [];
    private readonly List<Measurement> measurements = [];
    private readonly List<TumorAssessment> assessments = [];
    private readonly List<ClinicalEvent> events = [];
    private readonly List<AdverseEvent> adverseEvents = [];
    private readonly List<Covariate> covariates = [];
    private readonly List<SuppliedEndpoint> endpoints = [];
    private readonly List<SuppliedResponse> responses = [];
    private int line = 1;

    public StudyProtocol Protocol { get; private set; } = FoundingLike();

    public AnalysisPlan Plan { get; private set; } = new(
        1, "1.0", [], 1, new Multiplicity(MultiplicityMethod.None), []);

    public static StudyProtocol FoundingLike() => new(
        1,
        new StudyIdentity("TEST", "Hand-worked study"),
        null,
        [new Regimen("A", "Drug A", "drug a", 21, 6), new Regimen("B", "Drug B", "drug b", 14, 6)],
        null,
        [
            new StudyEvent("BL", "Baseline", new VisitAnchor(Day: 0), new VisitWindow(28, 0), Baseline: true),
            new StudyEvent("C2", "After cycle 2", new VisitAnchor(AfterCycle: 2), new VisitWindow(3, 7)),
            new StudyEvent("C4", "After cycle 4", new VisitAnchor(AfterCycle: 4), new VisitWindow(3, 7)),
            new StudyEvent("C6", "After cycle 6", new VisitAnchor(AfterCycle: 6), new VisitWindow(3, 7)),
        ],
        [new Analyte("M", "marker M", "ng/mL")],
        [
            new Assay("M1", "M", "CLIA", "ng/mL", LowerLimit: 0.5, AnalyticalCv: 0.03, WithinSubjectCv: 0.08, CutOffs:
                [new CutOff("c15", 15, CutOffRole.Prespecified), new CutOff("c11", 10.94, CutOffRole.Exploratory)]),
        ],
        new ResponseSettings(),
        [
            new EndpointDefinition("PFS", "Progression-free survival", [EndpointEvent.Progression, EndpointEvent.Death],
            [
                new CensoringRule(CensoringReason.NoBaseline, CensoringDay.Origin),
                new CensoringRule(CensoringReason.NewTherapy, CensoringDay.LastAssessment),
                new CensoringRule(CensoringReason.MissedAssessments, CensoringDay.LastAssessment),
                new CensoringRule(CensoringReason.NoEvent, CensoringDay.LastAssessment),
            ]),
            new EndpointDefinition("OS", "Overall survival", [EndpointEvent.Death],
                [new CensoringRule(CensoringReason.NoEvent, CensoringDay.LastContact)]),
        ],
        new DataMapping());

    public TestCut WithProtocol(Func<StudyProtocol, StudyProtocol> change)
    {
        Protocol = change(Protocol);
        return this;
    }

    public TestCut WithPlan(Func<AnalysisPlan, AnalysisPlan> change)
    {
        Plan = change(Plan);
        return this;
    }

    public TestCut Subject(string id, string? regimen = "A", double? age = null, string sex = "F", string? origin = null)
    {
        var start = TimePoint.DaysAfterOrigin(0);
        if (origin is not null)
        {
            Assert.True(TimePoint.TryParse(origin, out start));
        }

        subjects.Add(new Subject(id, start, null, regimen, sex, age, At("subjects")));
        return this;
    }

    /// <summary>Doses of cycles 1, 2, ... on the given days.</summary>
    public TestCut Doses(string subject, params double[] days)
    {
        var regimen = subjects.Single(candidate => candidate.Id == subject).Regimen ?? "A";
        doses.AddRange(days.Select((day, index) => new Dose(subject, regimen, index + 1, Day(day), 5.4, "mg/kg", At("doses"))));
        return this;
    }

    /// <summary>A collected specimen with its result; give <see cref="Quantification.BelowLimit"/> with the limit as value for a censored one.</summary>
    public TestCut Marker(
        string subject, string? visit, double day, double value, Quantification quantification = Quantification.Quantified, string analyte = "M",
        string? assay = null, string lot = "L1")
    {
        var id = FormattableString.Invariant($"{subject}-{visit}-{day}");
        if (specimens.All(specimen => specimen.Id != id))
        {
            specimens.Add(new Specimen(id, subject, visit, Day(day), SpecimenStatus.Collected, null, At("specimens")));
        }

        var verbatim = value.ToString(CultureInfo.InvariantCulture);
        measurements.Add(new Measurement(
            subject, id, visit, Day(day), analyte, assay ?? analyte + "1", new AssayResult(quantification, value, "ng/mL", verbatim), lot, "R1", At("measurements")));
        return this;
    }

    /// <summary>A specimen without result.</summary>
    public TestCut Specimen(string subject, string visit, double? day, SpecimenStatus status, string? reason = null)
    {
        specimens.Add(new Specimen(subject + "-" + visit, subject, visit, day is { } known ? Day(known) : null, status, reason, At("specimens")));
        return this;
    }

    public TestCut Scan(string subject, double day, OverallResponse? response, double? sum = null, bool newLesion = false, string? evaluator = "INV")
    {
        assessments.Add(new TumorAssessment(subject, Day(day), evaluator, response, (decimal?)sum, null, newLesion, At("assessments")));
        return this;
    }

    public TestCut Event(string subject, ClinicalEventKind kind, double day, string? detail = null) =>
        Event(subject, kind, Day(day), detail);

    public TestCut Event(string subject, ClinicalEventKind kind, TimePoint time, string? detail = null)
    {
        events.Add(new ClinicalEvent(subject, kind, time, detail, At("events")));
        return this;
    }

    public TestCut AdverseEvent(string subject, string term, int grade, double day, bool? serious = false, bool? related = true)
    {
        adverseEvents.Add(new AdverseEvent(subject, term, null, grade, Day(day), null, serious, related, At("adverseEvents")));
        return this;
    }

    public TestCut Covariate(string subject, string name, string value)
    {
        double? number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        covariates.Add(new Covariate(subject, name, value, number, At("covariates")));
        return this;
    }

    public TestCut Supplied(string subject, string endpoint, double days, bool happened)
    {
        endpoints.Add(new SuppliedEndpoint(subject, endpoint, days, happened, At("endpoints")));
        return this;
    }

    public TestCut Supplied(string subject, string verbatim, OverallResponse? response, bool? responder)
    {
        responses.Add(new SuppliedResponse(subject, verbatim, response, responder, At("responses")));
        return this;
    }

    public DataCut Cut() => new()
    {
        Name = "TEST",
        Hash = "00",
        FileHashes = new Dictionary<string, string>(),
        Subjects = subjects,
        Doses = doses,
        Specimens = specimens,
        Measurements = measurements,
        Assessments = assessments,
        Events = events,
        SuppliedEndpoints = endpoints,
        SuppliedResponses = responses,
        AdverseEvents = adverseEvents,
        Covariates = covariates,
    };

    public Outcome<AnalysisDatasets> Datasets() => AnalysisDatasets.From(Cut(), Protocol);

    /// <summary>The context of the cut, with the analyses as the plan.</summary>
    public AnalysisContext Context(params PlannedAnalysis[] analyses)
    {
        var study = new StudyDefinition { Protocol = Protocol, Plan = Plan with { Analyses = analyses }, ProtocolHash = "01", PlanHash = "02" };
        return new AnalysisContext(study, Cut(), Datasets().Value!);
    }

    private static TimePoint Day(double day) => TimePoint.DaysAfterOrigin(day);

    private SourceLine At(string domain) => new("data/" + domain + ".csv", ++line);
}
