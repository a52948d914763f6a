namespace Tidemark.Statistics.Descriptive;

/// <summary>The F test of two variances.</summary>
/// <param name="Statistic">Ratio over the hypothetical ratio.</param>
/// <param name="Df1">Degrees of freedom of the first sample.</param>
/// <param name="Df2">Degrees of freedom of the second sample.</param>
/// <param name="PValue">p value of the alternative.</param>
/// <param name="Ratio">Variance of the first sample over that of the second.</param>
/// <param name="Confidence">Interval of the ratio.</param>
public sealed record VarianceRatio(double Statistic, double Df1, double Df2, double PValue, double Ratio, Interval Confidence)
    : TestResult(Statistic, Df1, PValue, "F test to compare two variances");
