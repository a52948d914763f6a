namespace Tidemark.Statistics.Survival;

/// <summary>One cut-point that was tried.</summary>
/// <param name="Cutpoint">Largest marker value of the lower group.</param>
/// <param name="LowerCount">Rows in the lower group.</param>
/// <param name="Statistic">Standardized sum of the lower group's log-rank scores.</param>
public sealed record CutpointCandidate(double Cutpoint, int LowerCount, double Statistic);
