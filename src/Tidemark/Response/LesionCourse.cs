namespace Tidemark.Response;

/// <summary>The lesions of one subject over time as one assessor read them: what lesion criteria look at.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Assessor">Who read them.</param>
/// <param name="Lesions">All lesions; their order is that of each visit's readings.</param>
/// <param name="Visits">Time points in order of time.</param>
/// <param name="Baseline">Index of the baseline among the visits; -1 where there is none.</param>
public sealed record LesionCourse(
    string Subject,
    Assessor Assessor,
    IReadOnlyList<FollowedLesion> Lesions,
    IReadOnlyList<LesionVisit> Visits,
    int Baseline);
