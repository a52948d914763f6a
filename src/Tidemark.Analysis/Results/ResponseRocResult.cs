namespace Tidemark.Analysis.Results;

/// <summary>ROC of early change (or level) for response.</summary>
public sealed record ResponseRocResult : AnalysisResult
{
    /// <summary>Responders among the analyzed.</summary>
    public int Responders { get; init; }

    /// <summary>Area under the curve with DeLong's interval and the p-value against 0.5; null where not estimated.</summary>
    public IntervalEstimate? Auc { get; init; }

    /// <summary>Which values count as test positive and why, in words.</summary>
    public required string DirectionInWords { get; init; }

    /// <summary>True where low values are test positive.</summary>
    public bool LowIsPositive { get; init; }

    /// <summary>Points of the empirical curve, from all positive to none positive.</summary>
    public IReadOnlyList<OperatingPoint> Points { get; init; } = [];

    /// <summary>Accuracy at the pre-specified cut-offs.</summary>
    public IReadOnlyList<CutOffAccuracy> CutOffs { get; init; } = [];

    /// <summary>The empirical Youden cut-off; exploratory. Null where not estimated.</summary>
    public CutOffAccuracy? Youden { get; init; }

    /// <summary>Range that the middle share of bootstrap resamples put the Youden cut-off in, in the unit of <see cref="CutOffAccuracy.CutOff"/>.</summary>
    public (double Low, double High)? YoudenStability { get; init; }
}

/// <summary>A point of an ROC curve.</summary>
/// <param name="Threshold">Percent change, or level, at which a value becomes test positive; infinite at the ends.</param>
/// <param name="Sensitivity">Share of responders that are test positive.</param>
/// <param name="Specificity">Share of non-responders that are test negative.</param>
public sealed record OperatingPoint(double Threshold, double Sensitivity, double Specificity);

/// <summary>A share with its exact (Clopper-Pearson) interval; NaN where there is nobody to count.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Value">Share.</param>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
public sealed record ExactShare(int Count, int Of, double Value, double Low, double High);

/// <summary>Accuracy of one cut-off.</summary>
/// <param name="CutOff">Percent change, or level.</param>
/// <param name="Sensitivity">Responders that are test positive.</param>
/// <param name="Specificity">Non-responders that are test negative.</param>
/// <param name="PositivePredictive">Responders among the test positive.</param>
/// <param name="NegativePredictive">Non-responders among the test negative.</param>
public sealed record CutOffAccuracy(
    double CutOff, ExactShare Sensitivity, ExactShare Specificity, ExactShare PositivePredictive, ExactShare NegativePredictive);
