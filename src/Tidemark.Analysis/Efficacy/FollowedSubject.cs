namespace Tidemark.Analysis.Efficacy;

/// <summary>One subject's follow-up from the origin of an analysis.</summary>
/// <param name="Id">Subject identifier.</param>
/// <param name="Days">Days from the origin of the analysis, positive.</param>
/// <param name="Event">True for an event.</param>
/// <param name="Group">Index of the group; 0 where there is one group.</param>
internal sealed record FollowedSubject(string Id, double Days, bool Event, int Group);
