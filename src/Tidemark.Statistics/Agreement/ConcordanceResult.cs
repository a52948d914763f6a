namespace Tidemark.Statistics.Agreement;

/// <summary>A concordance correlation coefficient.</summary>
/// <param name="Estimate">Agreement about the line of identity, in [-1, 1].</param>
/// <param name="StdError">Standard error on its own scale.</param>
/// <param name="Interval">Confidence interval by Fisher's z.</param>
/// <param name="Precision">Pearson's correlation; NaN for more than two raters.</param>
/// <param name="BiasCorrection">C_b = ρ_c/ρ, the accuracy; NaN for more than two raters.</param>
/// <param name="ScaleShift">s_y/s_x; NaN for more than two raters.</param>
/// <param name="LocationShift">(mean x - mean y)/√(s_x s_y); NaN for more than two raters.</param>
/// <param name="N">Subjects used.</param>
/// <param name="Raters">Number of raters.</param>
/// <param name="Warnings">What the data could not carry.</param>
public sealed record ConcordanceResult(
    double Estimate,
    double StdError,
    Interval Interval,
    double Precision,
    double BiasCorrection,
    double ScaleShift,
    double LocationShift,
    int N,
    int Raters,
    IReadOnlyList<StatisticalWarning> Warnings);
