namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>A time that cannot be set against the subject's origin.</summary>
    public static readonly FindingCode UndatedDatum = new(
        "TM-A020",
        Severity.Warning,
        "A time that cannot be counted from the subject's origin; the row is left out",
        "Complete the date (a partial date is never imputed silently), or give days and dates in one way.");

    /// <summary>A row of a subject who is not among the subjects.</summary>
    public static readonly FindingCode SubjectNotEnrolled = new(
        "TM-A021",
        Severity.Warning,
        "A row of someone who is not among the subjects; it is left out",
        "Add the subject, or correct the identifier.");

    /// <summary>A baseline sample after the first dose.</summary>
    public static readonly FindingCode BaselineAfterDose = new(
        "TM-A022",
        Severity.Warning,
        "A baseline sample drawn after the first dose is not baseline",
        "Check both times; without an earlier sample the subject has no change from baseline.");

    /// <summary>Several results where one is expected.</summary>
    public static readonly FindingCode SeveralResults = new(
        "TM-A023",
        Severity.Note,
        "Several results for one visit; one is taken",
        "Check that the one taken (nearest to the planned day, of one day the last entered) is the one meant.");

    /// <summary>A result that cannot stand on a log scale or in the analyte's unit.</summary>
    public static readonly FindingCode ResultNotUsable = new(
        "TM-A024",
        Severity.Warning,
        "A result that cannot be analyzed; it is left out",
        "Correct the value or unit, or enter it as below the limit with its limit.");

    /// <summary>Several evaluators, none named.</summary>
    public static readonly FindingCode SeveralEvaluators = new(
        "TM-A025",
        Severity.Error,
        "Tumor assessments of several evaluators and the protocol names none",
        "Set response.evaluator in protocol.yaml to the one whose calls are analyzed.");

    /// <summary>An event or endpoint before origin.</summary>
    public static readonly FindingCode TimeBeforeOrigin = new(
        "TM-A026",
        Severity.Warning,
        "An endpoint before the subject's origin; it is left out",
        "Check the date and the subject's origin.");

    /// <summary>Reference to an analyte the protocol does not have.</summary>
    public static readonly FindingCode AnalyteNotInProtocol = new(
        "TM-A027",
        Severity.Warning,
        "A result of an analyte that the protocol does not have; it is left out",
        "Add the analyte to protocol.yaml, or correct its name.");

    /// <summary>A subject's series holds results of several assays.</summary>
    public static readonly FindingCode MethodChanged = new(
        "TM-A028",
        Severity.Warning,
        "Results of different assays in one series",
        "Measure the subject's samples again with one assay; results of different assays are not interchangeable.");

    /// <summary>A subject's series holds results of several reagent lots.</summary>
    public static readonly FindingCode LotChanged = new(
        "TM-A029",
        Severity.Warning,
        "Reagent lots differ within a series",
        "Measure a subject's samples in one lot, or bridge the lots with patient samples; read a change across lots with care.");
}
