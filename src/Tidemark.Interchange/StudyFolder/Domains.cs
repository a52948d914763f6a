namespace Tidemark.Interchange.StudyFolder;

/// <summary>The closed table of data domains and their columns; <c>docs/formats/study-folder.md</c> prints it.</summary>
public static class Domains
{
    private static readonly DomainColumn Subject = new("subject", true, "Subject identifier");

    public static readonly Domain Subjects = new("subjects", "subjects.csv", true,
    [
        new("subject", true, "Identifier, unique in the study"),
        new("origin", true, "Date the subject's clock starts (first dose in a treatment study)"),
        new("cohort", false, "Cohort of the protocol"),
        new("regimen", false, "Regimen of the protocol"),
        new("sex", false, "As entered, e.g. F"),
        new("age", false, "Age at origin in years"),
    ]);

    public static readonly Domain Doses = new("doses", "doses.csv", true,
    [
        Subject,
        new("regimen", false, "Regimen of the protocol; empty takes the subject's"),
        new("cycle", true, "Cycle number from 1"),
        new("time", true, "Date, or date and clock time, it was given"),
        new("amount", false, "Amount"),
        new("unit", false, "UCUM unit of the amount, e.g. mg/kg"),
    ]);

    public static readonly Domain Specimens = new("specimens", "specimens.csv", true,
    [
        new("specimen", true, "Accession number, unique in the study"),
        Subject,
        new("visit", false, "Planned event of the schedule; empty for an unscheduled sample"),
        new("collected", false, "Date, or date and clock time, of collection; empty when it was missed"),
        new("status", false, "collected, missed or invalid; empty is collected"),
        new("reason", false, "Why it was missed or is invalid"),
    ]);

    public static readonly Domain Measurements = new("measurements", "measurements.csv", true,
    [
        new("specimen", false, "Accession number; subject, visit and time come from the specimen"),
        new("subject", false, "Subject, where there is no specimens table"),
        new("visit", false, "Planned event, where there is no specimens table"),
        new("time", false, "Collection time, where there is no specimens table"),
        new("analyte", true, "Analyte of the protocol"),
        new("assay", false, "Assay of the protocol; empty takes the analyte's only one"),
        new("value", true, "Result: a number, <0.5 or >350; empty is not done"),
        new("unit", true, "UCUM unit of the result"),
        new("lot", false, "Reagent lot"),
        new("run", false, "Assay run"),
    ]);

    public static readonly Domain Lesions = new("lesions", "lesions.csv", false,
    [
        Subject,
        new("lesion", true, "Lesion identifier, unique in the subject"),
        new("role", true, "target, nonTarget or new"),
        new("site", false, "Organ or node station"),
        new("nodal", false, "yes for a lymph node (short axis)"),
        new("time", true, "Date of the scan"),
        new("diameter", false, "Diameter"),
        new("unit", false, "mm or cm; needed with a diameter"),
        new("state", false, "State without a diameter: present, absent, progressed, not evaluated, too small to measure, merged, split; equivocal of a new lesion"),
        new("evaluator", false, "Who read it"),
    ]);

    public static readonly Domain Assessments = new("assessments", "assessments.csv", true,
    [
        Subject,
        new("time", true, "Date of the assessment; baseline lies at or before origin"),
        new("evaluator", false, "Who read it"),
        new("response", false, "CR, PR, SD, NON-CR/NON-PD, PD or NE; empty at baseline"),
        new("sum", false, "Sum of target diameters in mm, as entered"),
        new("percentChange", false, "Change in the sum from baseline in percent, where only that is known"),
        new("newLesion", false, "yes or no"),
    ]);

    public static readonly Domain Events = new("events", "events.csv", true,
    [
        Subject,
        new("kind", true, "progression, death, newTherapy, treatmentStop, withdrawal, lossToFollowUp, lastContact or transplant"),
        new("time", true, "When"),
        new("detail", false, "Free text: cause of death, reason of stopping"),
    ]);

    public static readonly Domain Endpoints = new("endpoints", "endpoints.csv", false,
    [
        Subject,
        new("endpoint", true, "Endpoint of the protocol"),
        new("time", false, "Date of event or censoring, or (mapped, with unit) a duration from origin"),
        new("days", false, "Days from origin to event or censoring, instead of time"),
        new("event", true, "yes for an event, no for censoring"),
    ]);

    public static readonly Domain Responses = new("responses", "responses.csv", false,
    [
        Subject,
        new("response", true, "Best overall response as entered, e.g. PR or CR/PR"),
        new("responder", false, "yes or no; empty follows the response, where it tells"),
    ]);

    public static readonly Domain AdverseEvents = new("adverseEvents", "adverse-events.csv", true,
    [
        Subject,
        new("term", true, "Term as reported (MedDRA lowest-level term where coded)"),
        new("soc", false, "MedDRA system organ class"),
        new("grade", true, "Worst CTCAE grade, 1 to 5"),
        new("start", true, "Onset"),
        new("end", false, "Resolution; empty while ongoing"),
        new("serious", false, "yes or no"),
        new("related", false, "yes or no"),
    ]);

    public static readonly Domain Covariates = new("covariates", "covariates.csv", true,
    [
        Subject,
        new("name", false, "Name of the characteristic (long form, with value)"),
        new("value", false, "Value of the characteristic (long form, with name)"),
    ]);

    /// <summary>All domains, in the order they are read: owners before what they own.</summary>
    public static IReadOnlyList<Domain> All { get; } =
        [Subjects, Doses, Specimens, Measurements, Lesions, Assessments, Events, Endpoints, Responses, AdverseEvents, Covariates];
}
