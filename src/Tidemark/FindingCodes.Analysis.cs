namespace Tidemark;

public static partial class FindingCodes
{
    /// <summary>Response groups followed from baseline: a responder must live to respond.</summary>
    public static readonly FindingCode GuaranteeTime = new(
        "TM-A001",
        Severity.Error,
        "Response groups followed from baseline (guarantee time)",
        "Count from a landmark day after response is judged, or use a time-dependent Cox model.");

    /// <summary>Change known only for those sampled, followed from baseline.</summary>
    public static readonly FindingCode LateEntry = new(
        "TM-A002",
        Severity.Error,
        "Change known only for the sampled, followed from baseline (late entry)",
        "Count from a landmark past the window of the sample, or from the subject's own visit.");

    /// <summary>Subjects without a sample coded as having no change.</summary>
    public static readonly FindingCode MissingAsNoChange = new(
        "TM-A003",
        Severity.Error,
        "No sample coded as no change",
        "Exclude subjects without a sample (missing: exclude) and read the analysability table for who they are.");

    /// <summary>A number that the data cannot carry.</summary>
    public static readonly FindingCode NotEstimable = new(
        "TM-A010",
        Severity.Warning,
        "Not estimable from these data",
        "Read the reason; collect more, or ask a question these data can answer.");

    /// <summary>Too few events for a comparison.</summary>
    public static readonly FindingCode ShownNotCompared = new(
        "TM-A011",
        Severity.Note,
        "Shown, not compared: under ten events per group",
        "Do not read a difference between the groups from these numbers.");

    /// <summary>More covariates than events allow.</summary>
    public static readonly FindingCode TooManyCovariates = new(
        "TM-A012",
        Severity.Warning,
        "More covariates than events allow (ten events each)",
        "Drop covariates in the plan, or wait for more events.");

    /// <summary>Censored results entered a model at the limit.</summary>
    public static readonly FindingCode LimitUsed = new(
        "TM-A013",
        Severity.Warning,
        "Results beyond a limit of quantification entered at the limit",
        "Read the estimate as biased toward no change; use the censored likelihood where offered.");

    /// <summary>An iteration did not converge.</summary>
    public static readonly FindingCode NotConverged = new(
        "TM-A014",
        Severity.Warning,
        "A fit did not converge",
        "Do not use its numbers; simplify the model.");

    /// <summary>A landmark lies before the sample or scan window closes.</summary>
    public static readonly FindingCode EarlyLandmark = new(
        "TM-A015",
        Severity.Warning,
        "The landmark lies inside the window of the sample or of the first scan",
        "Move the landmark past the upper edge of both windows, or read it as sensitivity only.");

    /// <summary>Fit on the boundary of the parameter space.</summary>
    public static readonly FindingCode BoundaryFit = new(
        "TM-A016",
        Severity.Note,
        "A variance was estimated as zero (boundary fit)",
        "Read the model as having no such random effect.");

    /// <summary>Tumor gone or too small to measure: a ratio needs a size.</summary>
    public static readonly FindingCode TumorSizeFloor = new(
        "TM-A040",
        Severity.Note,
        "Sum of diameters under 5 mm entered at 5 mm",
        "Read the log ratio of these subjects as the least that their tumors shrank.");

    /// <summary>Two series correlated without removing what they share with time.</summary>
    public static readonly FindingCode NotAdjustedForVisit = new(
        "TM-A041",
        Severity.Warning,
        "Repeated correlation not adjusted for visit",
        "Do not read it as a link within subjects: two series that merely both fall correlate.");
}
