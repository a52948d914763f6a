namespace Tidemark.Response;

/// <summary>A response called on a day.</summary>
/// <param name="Day">Days from the subject's origin.</param>
/// <param name="Response">The call.</param>
public sealed record TimedResponse(double Day, OverallResponse Response);
