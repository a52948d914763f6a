namespace Tidemark.Conduct.Registry;

/// <summary>One trial of a landscape.</summary>
/// <param name="NctId">Its number.</param>
/// <param name="Title">Its title as posted.</param>
/// <param name="Score">How like the trial compared with, from 0 to 1.</param>
/// <param name="Enrollment">Subjects; null where not posted.</param>
/// <param name="Months">Months from start to completion; null where not posted.</param>
public sealed record LandscapeTrial(string NctId, string Title, double Score, double? Enrollment, double? Months);
