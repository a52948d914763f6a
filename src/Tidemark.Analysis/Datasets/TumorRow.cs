using Tidemark.Response;
using Tidemark.Response.Recist;

namespace Tidemark.Analysis.Datasets;

/// <summary>One tumor assessment joined to baseline: the response that analyses use, and beside it the derived one and the reader's own.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Day">Days from origin.</param>
/// <param name="SumMillimeters">Sum of diameters, of the lesions where all targets were measured, else as entered; null where neither is there.</param>
/// <param name="BaselineSumMillimeters">Baseline sum; null where not measured or no target lesion.</param>
/// <param name="PercentChange">Percent change from baseline, from the sums or as supplied.</param>
/// <param name="Response">Overall response that analyses use: derived from lesions or the reader's own, as the protocol asks; null at baseline.</param>
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
    TumorAssessment Source)
{
    /// <summary>What RECIST 1.1 makes of the lesions; null where none are recorded, and at baseline.</summary>
    public RecistAssessment? Derived { get; init; }

    /// <summary>The reader's own call, as entered.</summary>
    public OverallResponse? ReaderResponse => Source.Response;

    /// <summary>True where the day rests on a partial date that a named rule completed.</summary>
    public bool DayImputed { get; init; }

    /// <summary>What the assessment counts as for the best overall response: one that cannot show a complete response again is NE.</summary>
    internal OverallResponse? CountsAs => Derived is { CompleteNotShownAgain: true } derived && Response == derived.Overall ? OverallResponse.NE : Response;
}
