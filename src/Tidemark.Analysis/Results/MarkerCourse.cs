using Tidemark.Response;

namespace Tidemark.Analysis.Results;

/// <summary>One subject's course of the marker.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Response">Confirmed best overall response (best where confirmation was not judged); null where not known.</param>
/// <param name="Points">Values in order of day.</param>
public sealed record MarkerCourse(string Subject, OverallResponse? Response, IReadOnlyList<MarkerPoint> Points);
