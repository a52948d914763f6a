using System.Globalization;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Tables;
using Tidemark.Study;

namespace Tidemark.Reporting.Documents;

/// <summary>The tables of <see cref="StudyMethods"/>.</summary>
internal static class MethodTables
{
    internal static Table Design(RegistryRecord record)
    {
        (string Name, string? Value)[] facts =
        [
            ("Identifier", record.NctId),
            ("Title", record.BriefTitle),
            ("Status as posted", record.OverallStatus),
            ("Type", record.StudyType),
            ("Model and time perspective", Joined(", ", record.ObservationalModel, record.TimePerspective)),
            ("Start, completion (as posted)", Joined(", ", record.StartDate, record.CompletionDate)),
            ("Planned enrollment", record.Enrollment?.ToString(CultureInfo.InvariantCulture)),
            ("Conditions", string.Join(", ", record.Conditions)),
            ("Interventions", string.Join(", ", record.Interventions)),
            ("Lead sponsor", record.LeadSponsor),
        ];
        return new Table("study-design", "The registry record", ["What", "As posted"],
            [.. facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => Row(fact.Name, fact.Value!))],
            ["Dates and status are printed as posted, never inferred."]);
    }

    internal static Table Eligibility(IReadOnlyList<EligibilityCriterion> criteria) => new(
        "eligibility",
        "Eligibility",
        ["Criterion", "Kind", "Text", "Stated by"],
        [.. criteria.Select(c => Row(c.Id, c.Kind == EligibilityKind.Inclusion ? "inclusion" : "exclusion", c.Text, Source(c.Source)))],
        []);

    internal static Table Regimens(IReadOnlyList<Regimen> regimens) => new(
        "regimens",
        "Treatment",
        ["Regimen", "Drug", "Dose", "Cycle (days)"],
        [.. regimens.Select(r => new TableRow(Cell.Of(r.Label), Cell.Of(r.Drug), Cell.Of(r.Dose ?? Format.Missing), Cell.Number(r.CycleDays, 0)))],
        []);

    internal static Table Schedule(IReadOnlyList<StudyEvent> schedule) => new(
        "schedule",
        "Planned visits",
        ["Visit", "Planned at", "Window (days)", "What is done"],
        [.. schedule.Select(e => Row(
            e.Label,
            e.Anchor.AfterCycle is { } cycle ? $"after cycle {Format.Count(cycle)}" : $"day {Format.Number(e.Anchor.Day ?? 0, 0)}",
            $"−{Format.Number(e.Window.Before, 0)} to +{Format.Number(e.Window.After, 0)}",
            string.Join(", ", e.Activities ?? [])))],
        ["Visits after a cycle are anchored to the subject's actual doses."]);

    internal static Table Assays(StudyProtocol protocol) => new(
        "assays",
        "Assays",
        ["Analyte", "Method", "Limits", "Imprecision (CV)", "Within-subject CV", "Cut-offs"],
        [.. protocol.Assays.Select(assay => Assay(protocol, assay))],
        ["Limits and cut-offs belong to the assay; results of different assays are not interchangeable. A result beyond a limit stays censored there.",
            .. protocol.Assays.Select(assay => assay.Source).OfType<string>().Distinct().Select(source => "Source: " + source)]);

    internal static Table Response(ResponseSettings response) => new(
        "response-criteria",
        "Tumor response",
        ["What", "How"],
        [
            Row("Criteria", response.Criteria),
            Row("Confirmation", response.ConfirmationRequired ? $"required, at least {Format.Number(response.ConfirmationDays, 0)} days later" : "not required"),
            Row("Stable disease", $"at least {Format.Number(response.MinimumStableDays, 0)} days from origin"),
            Row("Scans", $"every {Format.Number(response.ScanIntervalDays, 0)} ± {Format.Number(response.ScanWindowDays, 0)} days"),
            Row("Stated by", Source(response.Source)),
        ],
        []);

    internal static Table Endpoints(IReadOnlyList<EndpointDefinition> endpoints) => new(
        "endpoints",
        "Time-to-event endpoints",
        ["Endpoint", "Event", "Censoring, in order of precedence", "Stated by"],
        [.. endpoints.Select(e => Row(
            e.Label,
            e.Supplied ? "as supplied with the data" : string.Join(" or ", e.Events.Select(item => Words(item.ToString()))),
            string.Join("; ", (e.Censoring ?? []).Select(rule => $"{Words(rule.When.ToString())}: at {Words(rule.At.ToString())}")),
            Source(e.Source)))],
        []);

    internal static Table Plan(Report report)
    {
        var plan = report.Study.Plan;
        List<TableRow> rows = [.. plan.Objectives.Select(objective => Row("Objective " + objective.Id, objective.Text))];
        rows.AddRange(plan.Analyses.Where(analysis => analysis.Role == AnalysisRole.Primary).Select(a => Row("Primary analysis", a.Title)));
        rows.Add(Row("Several tests", plan.Multiplicity.Method == MultiplicityMethod.None
            ? "not adjusted; every p-value outside the primary analysis describes"
            : $"{plan.Multiplicity.Method} over {string.Join(", ", plan.Multiplicity.Family ?? [])}; the primary stands outside"));
        rows.Add(Row("Tests run", TestsRun(report)));
        rows.Add(Row("Marker first set against an outcome", FirstLookWords.Of(report.Study)));
        return new Table("plan", "Objectives and plan", ["What", "As planned"], rows, []);
    }

    private static string TestsRun(Report report)
    {
        var count = TestCount.Of([.. report.Sections.Select(section => section.Result).OfType<AnalysisResult>()]);
        return $"{Format.Count(count.Total)}: {Format.Count(count.Primary)} primary, {Format.Count(count.Planned)} of the other planned analyses, "
            + $"{Format.Count(count.ByRegimen)} repeated by regimen, {Format.Count(count.Exploratory)} exploratory";
    }

    private static TableRow Assay(StudyProtocol protocol, Assay assay)
    {
        var analyte = protocol.Analytes.FirstOrDefault(candidate => candidate.Id == assay.Analyte)?.Label ?? assay.Analyte;
        var limits = Joined(" to ", assay.LowerLimit?.ToString("R", CultureInfo.InvariantCulture), assay.UpperLimit?.ToString("R", CultureInfo.InvariantCulture));
        var cutOffs = (assay.CutOffs ?? []).Select(c =>
            c.Value.ToString("R", CultureInfo.InvariantCulture) + (c.Role == CutOffRole.Exploratory ? " (exploratory)" : ""));
        return new TableRow(
            Cell.Of(analyte),
            Cell.Of(Joined(", ", assay.Method, assay.Instrument)),
            Cell.Of(limits.Length == 0 ? "not stated" : $"{limits} {assay.Unit}"),
            Percent(assay.AnalyticalCv),
            Percent(assay.WithinSubjectCv),
            Cell.Of(string.Join(", ", cutOffs)));
    }

    private static Cell Percent(double? fraction) => fraction is { } known ? Cell.Percent(100 * known, 1) : Cell.Of("not stated");

    private static string Joined(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));

    // An enumeration's name as words: NoEvent, no event.
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static string Source(StatementSource source) => source == StatementSource.Registry ? "registry record" : "protocol or plan";

    private static TableRow Row(params IReadOnlyList<string> cells) => new([.. cells.Select(Cell.Of)]);
}
