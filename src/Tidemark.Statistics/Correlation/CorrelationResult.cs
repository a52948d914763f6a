namespace Tidemark.Statistics.Correlation;

/// <summary>A correlation with its test and interval.</summary>
/// <param name="Estimate">The correlation coefficient; NaN where a variable is constant.</param>
/// <param name="Statistic">t, z, S (Spearman) or T (Kendall), as R's <c>cor.test</c> prints it.</param>
/// <param name="Df">Degrees of freedom of t; null otherwise.</param>
/// <param name="PValue">p value.</param>
/// <param name="Confidence">Confidence interval of the coefficient.</param>
/// <param name="N">Number of complete pairs.</param>
/// <param name="Method">The method in words.</param>
public sealed record CorrelationResult(
    double Estimate, double Statistic, double? Df, double PValue, Interval Confidence, int N, string Method)
    : TestResult(Statistic, Df, PValue, Method)
{
    /// <summary>The common slope of y on x within subjects, of a repeated measures correlation; NaN otherwise.</summary>
    public double Slope { get; init; } = double.NaN;

    /// <summary>Its standard error.</summary>
    public double SlopeStdError { get; init; } = double.NaN;

    internal static CorrelationResult Unusable(int n, string method, StatisticalWarning warning) =>
        new(double.NaN, double.NaN, null, double.NaN, Interval.None, n, method) { Warnings = [warning] };
}
