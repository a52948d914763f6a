using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>How tumor response is judged. Defaults are those of RECIST 1.1 and its usual single-arm practice.</summary>
public sealed record ResponseSettings(
    [property: Description("Criteria, e.g. RECIST 1.1.")] string Criteria = "RECIST 1.1",
    [property: Description("Whether CR and PR must be confirmed (RECIST 1.1: yes where response is the endpoint of a single arm).")] bool ConfirmationRequired = true,
    [property: Description("Least days between a response and its confirmation.")] double ConfirmationDays = 28,
    [property: Description("Least days from origin for stable disease to count.")] double MinimumStableDays = 42,
    [property: Description("Planned days between scans.")] double ScanIntervalDays = 42,
    [property: Description("Allowed deviation of a scan in days, either side.")] double ScanWindowDays = 7,
    [property: Description("Evaluator whose calls are analyzed; null takes the only one there is.")] string? Evaluator = null,
    [property: Description("Who stated this: the registry record or the plan.")] StatementSource Source = StatementSource.PlanAddition,
    [property: Description("Assessments of NE that may stand between a response and its confirmation.")] int NotEvaluableBetween = 1,
    [property: Description("Whether assessments of SD may stand between PR and its confirmation.")] bool StableBetween = false,
    [property: Description("Least days from origin without progression for stable disease to count as clinical benefit (24 weeks).")] double ClinicalBenefitDays = 168,
    [property: Description("Whether PR stands until progression (EORTC) instead of each assessment being judged against baseline.")] bool PartialResponseContinues = false,
    [property: Description("Markers that must be normal for a complete response; never a marker that the plan sets against response.")] IReadOnlyList<NormalMarker>? NormalMarkers = null,
    [property: Description("Which response analyses use where lesions and the reader's own call are both there; both are shown.")] ResponseUse Use = ResponseUse.Derived);
