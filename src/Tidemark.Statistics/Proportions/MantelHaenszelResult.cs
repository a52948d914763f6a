namespace Tidemark.Statistics.Proportions;

/// <summary>The Cochran-Mantel-Haenszel test of 2 × 2 × k tables with the common odds ratio.</summary>
/// <param name="Statistic">χ² on one degree of freedom.</param>
/// <param name="PValue">p value of the alternative.</param>
/// <param name="OddsRatio">Mantel and Haenszel's estimate.</param>
/// <param name="StdErrorLog">Standard error of its logarithm (Robins, Breslow and Greenland 1986).</param>
/// <param name="Confidence">Interval of the odds ratio.</param>
/// <param name="Method">The method in R's words.</param>
public sealed record MantelHaenszelResult(
    double Statistic, double PValue, double OddsRatio, double StdErrorLog, Interval Confidence, string Method)
    : TestResult(Statistic, 1, PValue, Method);
