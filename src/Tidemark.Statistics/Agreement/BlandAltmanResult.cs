namespace Tidemark.Statistics.Agreement;

/// <summary>Bias and limits of agreement.</summary>
/// <param name="Bias">Mean difference (percent, or geometric mean ratio).</param>
/// <param name="BiasInterval">Its confidence interval.</param>
/// <param name="BiasStdError">Its standard error (of the logarithm for ratios).</param>
/// <param name="StdDev">Standard deviation of a single difference (of the logarithm for ratios).</param>
/// <param name="Limits">Limits of agreement.</param>
/// <param name="LowerInterval">Confidence interval of the lower limit.</param>
/// <param name="UpperInterval">Confidence interval of the upper limit.</param>
/// <param name="LimitStdError">Standard error of a limit (of the logarithm for ratios).</param>
/// <param name="Df">Degrees of freedom of the intervals.</param>
/// <param name="BiasTest">t test that the bias is none.</param>
/// <param name="Intercept">Regression of the differences on the means: intercept.</param>
/// <param name="Slope">The same: slope, the proportional bias.</param>
/// <param name="N">Pairs used.</param>
/// <param name="Subjects">Subjects, where pairs are repeated; else <paramref name="N"/>.</param>
/// <param name="Warnings">What the data could not carry.</param>
public sealed record BlandAltmanResult(
    double Bias,
    Interval BiasInterval,
    double BiasStdError,
    double StdDev,
    Interval Limits,
    Interval LowerInterval,
    Interval UpperInterval,
    double LimitStdError,
    double Df,
    TestResult BiasTest,
    Coefficient Intercept,
    Coefficient Slope,
    int N,
    int Subjects,
    IReadOnlyList<StatisticalWarning> Warnings);
