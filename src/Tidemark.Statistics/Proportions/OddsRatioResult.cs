namespace Tidemark.Statistics.Proportions;

/// <summary>Fisher's test of a 2 × 2 table with the conditional odds ratio.</summary>
/// <param name="PValue">p value.</param>
/// <param name="OddsRatio">Conditional maximum likelihood estimate; 0 or ∞ at the ends of the table's range.</param>
/// <param name="Confidence">Exact interval of the odds ratio.</param>
public sealed record OddsRatioResult(double PValue, double OddsRatio, Interval Confidence)
    : TestResult(double.NaN, null, PValue, "Fisher's exact test");
