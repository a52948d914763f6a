using Tidemark.Response;

namespace Tidemark.Analysis.Datasets;

/// <summary>One tumor assessment joined to baseline. The response is the reader's own.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Day">Days from origin.</param>
/// <param name="SumMillimeters">Sum of diameters; null where not measured.</param>
/// <param name="BaselineSumMillimeters">Baseline sum; null where not measured or no target lesion.</param>
/// <param name="PercentChange">Percent change from baseline, from the sums or as supplied.</param>
/// <param name="Response">Overall response; null at baseline.</param>
/// <param name="NewLesion">Whether a new lesion was reported.</param>
/// <param name="IsBaseline">True for the baseline assessment.</param>
/// <param name="Source">The assessment it came from.</param>
public sealed record TumorRow(
    string Subject,
    double Day,
    double? SumMillimeters,
    double? BaselineSumMillimeters,
    double? PercentChange,
    OverallResponse? Response,
    bool NewLesion,
    bool IsBaseline,
    TumorAssessment Source);
