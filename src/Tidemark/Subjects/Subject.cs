namespace Tidemark.Subjects;

/// <summary>One enrolled person.</summary>
/// <param name="Id">Identifier, unique in the study.</param>
/// <param name="Origin">The day the subject's clock starts (first dose in a treatment study).</param>
/// <param name="Cohort">Cohort identifier of the protocol, if any.</param>
/// <param name="Regimen">Regimen identifier of the protocol, if any.</param>
/// <param name="Sex">As entered, e.g. <c>F</c>.</param>
/// <param name="AgeYears">Age at origin in years.</param>
/// <param name="Source">Where the row stands.</param>
public sealed record Subject(
    string Id,
    TimePoint Origin,
    string? Cohort,
    string? Regimen,
    string? Sex,
    double? AgeYears,
    SourceLine Source);
