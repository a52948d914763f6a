using Tidemark.Response;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Datasets;

/// <summary>One row per enrolled subject (ADSL).</summary>
/// <param name="Id">Subject identifier.</param>
/// <param name="Subject">The subject as entered.</param>
/// <param name="Covariates">Covariates by name, with <c>age</c>, <c>sex</c>, <c>regimen</c>, <c>cohort</c> among them where known.</param>
/// <param name="DosesGiven">Number of doses.</param>
/// <param name="LastDoseDay">Day of the last dose from origin; null where none is recorded.</param>
/// <param name="StopDay">Day treatment stopped; null while on treatment or unknown.</param>
/// <param name="StopReason">Reason as entered.</param>
/// <param name="DeathDay">Day of death; null while alive or unknown.</param>
/// <param name="ProgressionDay">Day of first progression (assessment PD or recorded); null without.</param>
/// <param name="LastContactDay">Last day known alive from any datum.</param>
/// <param name="BestResponse">Best overall response without confirmation; null where no assessments and none supplied.</param>
/// <param name="ConfirmedBestResponse">Best overall response with confirmation as the protocol asks.</param>
/// <param name="Responder">Responder status for ROC: from confirmed best response or as supplied; null where not known.</param>
public sealed record SubjectRow(
    string Id,
    Subject Subject,
    IReadOnlyDictionary<string, Covariate> Covariates,
    int DosesGiven,
    double? LastDoseDay,
    double? StopDay,
    string? StopReason,
    double? DeathDay,
    double? ProgressionDay,
    double? LastContactDay,
    OverallResponse? BestResponse,
    OverallResponse? ConfirmedBestResponse,
    bool? Responder)
{
    /// <summary>Day a new anticancer therapy began; null without.</summary>
    public double? NewTherapyDay { get; init; }

    /// <summary>Day of the first response, confirmed where the protocol asks, from the reader's own calls; null without.</summary>
    public double? ResponseDay { get; init; }
}
