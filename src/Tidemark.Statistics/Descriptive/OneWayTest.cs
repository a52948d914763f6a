namespace Tidemark.Statistics.Descriptive;

/// <summary>A one-way test of k means.</summary>
/// <param name="Statistic">F.</param>
/// <param name="Df1">k - 1.</param>
/// <param name="Df2">Degrees of freedom of the denominator.</param>
/// <param name="PValue">p value.</param>
/// <param name="Method">The method in R's words.</param>
public sealed record OneWayTest(double Statistic, double Df1, double Df2, double PValue, string Method)
    : TestResult(Statistic, Df1, PValue, Method);
