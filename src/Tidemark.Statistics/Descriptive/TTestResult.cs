namespace Tidemark.Statistics.Descriptive;

/// <summary>A t test of one mean or of a difference of two.</summary>
/// <param name="Statistic">t.</param>
/// <param name="Df">Degrees of freedom, Welch's where the variances are not pooled.</param>
/// <param name="PValue">p value of the alternative.</param>
/// <param name="Estimate">The mean, or the mean of the first sample less that of the second.</param>
/// <param name="StdError">Its standard error.</param>
/// <param name="Confidence">Interval of the estimate; one-sided where the alternative is.</param>
/// <param name="Means">The mean of each sample.</param>
/// <param name="N">Number of values (pairs) used.</param>
/// <param name="Method">The method in R's words.</param>
public sealed record TTestResult(
    double Statistic,
    double? Df,
    double PValue,
    double Estimate,
    double StdError,
    Interval Confidence,
    IReadOnlyList<double> Means,
    int N,
    string Method)
    : TestResult(Statistic, Df, PValue, Method);
