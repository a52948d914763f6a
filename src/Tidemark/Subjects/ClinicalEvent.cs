namespace Tidemark.Subjects;

/// <summary>Something that happened to a subject and may end or censor follow-up.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Time">When.</param>
/// <param name="Detail">Free text as entered: cause of death, reason of stopping.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ClinicalEvent(string Subject, ClinicalEventKind Kind, TimePoint Time, string? Detail, SourceLine Source);
