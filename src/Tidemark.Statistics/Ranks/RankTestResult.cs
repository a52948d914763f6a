namespace Tidemark.Statistics.Ranks;

/// <summary>A rank test with the Hodges-Lehmann estimate of location.</summary>
/// <param name="Statistic">V of the signed rank test (sum of positive ranks), W of the rank sum test.</param>
/// <param name="PValue">p value.</param>
/// <param name="Method">Exact or normal approximation, in words.</param>
/// <param name="Estimate">Hodges-Lehmann estimate: (pseudo)median, or shift of the first sample over the second.</param>
/// <param name="Confidence">Its confidence interval.</param>
/// <param name="N">Values used, after dropping zeros and NaN.</param>
public sealed record RankTestResult(
    double Statistic, double PValue, string Method, double Estimate, Interval Confidence, int N)
    : TestResult(Statistic, null, PValue, Method)
{
    /// <summary>The statistic standardized by its permutation mean and variance, without continuity correction, as coin
    /// reports it; NaN where the variance is zero.</summary>
    public double Z { get; init; } = double.NaN;

    /// <summary>Level that an exact interval of the sample size could reach at most, where it is less than the level asked;
    /// otherwise the level asked.</summary>
    public double AchievedLevel { get; init; } = double.NaN;
}
