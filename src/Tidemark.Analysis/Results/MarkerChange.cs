using Tidemark.Statistics;

namespace Tidemark.Analysis.Results;

/// <summary>Change from baseline at one visit.</summary>
/// <param name="N">Subjects with a value at the visit and at baseline.</param>
/// <param name="Censored">Of those, with one of the two beyond a limit.</param>
/// <param name="Ratio">Geometric mean ratio to baseline (values beyond a limit at the limit).</param>
/// <param name="Confidence">Its t interval on the log scale.</param>
/// <param name="MedianPercent">Median percent change.</param>
/// <param name="LowerPercent">First quartile of the percent change.</param>
/// <param name="UpperPercent">Third quartile of the percent change.</param>
/// <param name="SignedRankPValue">Wilcoxon's signed rank test of the log ratios; values below the limit share the lowest rank.</param>
/// <param name="SignedRankMethod">Exact or normal approximation.</param>
/// <param name="AdjustedPValue">The p-value adjusted over the visits by Holm's method.</param>
public sealed record MarkerChange(
    int N,
    int Censored,
    double Ratio,
    Interval Confidence,
    double MedianPercent,
    double LowerPercent,
    double UpperPercent,
    double SignedRankPValue,
    string SignedRankMethod,
    double AdjustedPValue);
