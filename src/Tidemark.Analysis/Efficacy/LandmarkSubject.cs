using Tidemark.Analysis.Datasets;

namespace Tidemark.Analysis.Efficacy;

/// <summary>A subject who is alive, event-free and in view past the landmark, with her group known by then.</summary>
/// <param name="Row">The subject.</param>
/// <param name="Days">Days from the landmark to event or censoring, positive.</param>
/// <param name="Event">True for an event.</param>
/// <param name="Group">Label of the group.</param>
/// <param name="LogRatio">Log ratio of the marker; null where only a group was supplied.</param>
internal sealed record LandmarkSubject(SubjectRow Row, double Days, bool Event, string Group, double? LogRatio);
