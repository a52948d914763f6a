namespace Tidemark.Specimens;

/// <summary>A specimen that was collected, or whose absence was recorded.</summary>
/// <param name="Id">Accession number, unique in the study.</param>
/// <param name="Subject">Subject identifier.</param>
/// <param name="StudyEvent">Planned event of the schedule it belongs to.</param>
/// <param name="Collected">Collection time; null when it was not collected.</param>
/// <param name="Status">Whether a result can come of it.</param>
/// <param name="Reason">Why not, as entered.</param>
/// <param name="Source">Where the row stands.</param>
public sealed record Specimen(
    string Id,
    string Subject,
    string? StudyEvent,
    TimePoint? Collected,
    SpecimenStatus Status,
    string? Reason,
    SourceLine Source);
