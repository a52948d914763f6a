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
