namespace Tidemark.Statistics;

/// <summary>The result of a significance test.</summary>
/// <param name="Statistic">The test statistic.</param>
/// <param name="Df">Degrees of freedom, where the reference distribution has them.</param>
/// <param name="PValue">The p value of the stated alternative; NaN where the data cannot carry the test.</param>
/// <param name="Method">The method in words.</param>
public record TestResult(double Statistic, double? Df, double PValue, string Method)
{
    /// <summary>What the data could not carry, or what the method did about ties and zeros.</summary>
    public IReadOnlyList<StatisticalWarning> Warnings { get; init; } = [];
}
