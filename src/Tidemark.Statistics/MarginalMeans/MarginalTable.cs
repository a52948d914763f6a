namespace Tidemark.Statistics.MarginalMeans;

/// <summary>Marginal means or contrasts with what was done for multiplicity.</summary>
/// <param name="Rows">The estimates.</param>
/// <param name="ConfidenceLevel">Level of the intervals, before adjustment.</param>
/// <param name="Adjustment">Adjustment of the p values.</param>
/// <param name="IntervalAdjustment">Adjustment of the intervals.</param>
/// <param name="FamilySize">Number of estimates adjusted together.</param>
/// <param name="Warnings">What cannot be estimated; an adjustment that did not fit the family and was replaced.</param>
public sealed record MarginalTable(
    IReadOnlyList<MarginalEstimate> Rows,
    double ConfidenceLevel,
    Multiplicity Adjustment,
    Multiplicity IntervalAdjustment,
    int FamilySize,
    IReadOnlyList<StatisticalWarning> Warnings);
