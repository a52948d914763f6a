namespace Tidemark.Statistics.Agreement;

/// <summary>Agreement beyond chance.</summary>
/// <param name="Estimate">Kappa.</param>
/// <param name="StdError">Standard error at the estimate; for several raters that of the hypothesis of no agreement.</param>
/// <param name="Interval">Confidence interval, at most 1.</param>
/// <param name="NullStdError">Standard error if there is no agreement beyond chance.</param>
/// <param name="Statistic">z of the hypothesis of no agreement beyond chance.</param>
/// <param name="PValue">Its two-sided p value.</param>
/// <param name="Observed">Observed (weighted) agreement.</param>
/// <param name="Expected">Agreement expected by chance.</param>
/// <param name="N">Subjects rated (sum of the weights of a table).</param>
/// <param name="Warnings">What the data could not carry.</param>
public sealed record KappaResult(
    double Estimate,
    double StdError,
    Interval Interval,
    double NullStdError,
    double Statistic,
    double PValue,
    double Observed,
    double Expected,
    double N,
    IReadOnlyList<StatisticalWarning> Warnings);
