namespace Tidemark.Response;

/// <summary>A reader's own call at one time point, as entered: nothing here is derived.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Time">Date of the assessment; the baseline assessment lies at or before origin.</param>
/// <param name="Evaluator">Who read it.</param>
/// <param name="Response">Overall response; null at baseline or where only a size was recorded.</param>
/// <param name="SumOfDiametersMillimeters">Sum of target diameters in mm as entered; null where not measured.</param>
/// <param name="PercentChangeFromBaseline">Change in sum of diameters in percent, where only that was supplied.</param>
/// <param name="NewLesion">Whether a new lesion was reported.</param>
/// <param name="Source">Where the row stands.</param>
public sealed record TumorAssessment(
    string Subject,
    TimePoint Time,
    string? Evaluator,
    OverallResponse? Response,
    decimal? SumOfDiametersMillimeters,
    decimal? PercentChangeFromBaseline,
    bool? NewLesion,
    SourceLine Source)
{
    /// <summary>Which of several readers of one role; null where there is one.</summary>
    public string? EvaluatorId { get; init; }

    /// <summary>Name of the visit; null where time points are told apart by their dates alone.</summary>
    public string? Visit { get; init; }
}
