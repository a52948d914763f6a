namespace Tidemark.Safety;

/// <summary>One adverse event at its worst grade.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Term">Term as reported (MedDRA lowest-level term where coded).</param>
/// <param name="SystemOrganClass">MedDRA system organ class, where coded.</param>
/// <param name="Grade">CTCAE grade 1 to 5.</param>
/// <param name="Start">Onset.</param>
/// <param name="End">Resolution; null while ongoing.</param>
/// <param name="Serious">Whether a seriousness criterion was met (grade is not seriousness).</param>
/// <param name="Related">Whether the investigator judged it related to treatment.</param>
/// <param name="Source">Where the row stands.</param>
public sealed record AdverseEvent(
    string Subject,
    string Term,
    string? SystemOrganClass,
    int Grade,
    TimePoint Start,
    TimePoint? End,
    bool? Serious,
    bool? Related,
    SourceLine Source);
