namespace Tidemark.Statistics.Survival;

/// <summary>A log-rank test of one sample against a known survival.</summary>
/// <param name="Test">z = (observed − expected)/√expected as chi-square on one degree of freedom.</param>
/// <param name="Observed">Weight of the events.</param>
/// <param name="Expected">Σ w (−log S(t)).</param>
public sealed record OneSampleLogRank(TestResult Test, double Observed, double Expected);
