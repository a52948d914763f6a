namespace Tidemark.Analysis.Results;

/// <summary>Marker change against the change in tumor size at a named scan.</summary>
public sealed record ChangeVersusTumorSizeResult : AnalysisResult
{
    /// <summary>One point per subject.</summary>
    public IReadOnlyList<ChangePoint> Points { get; init; } = [];

    /// <summary>Change of the log tumor ratio per unit of the log marker ratio, adjusted for log2 baseline; null where not estimated.</summary>
    public IntervalEstimate? Slope { get; init; }

    /// <summary>The slope for the eye: by how many percent the tumor ratio is lower where the marker ratio is 10 percent lower; null where not estimated.</summary>
    public IntervalEstimate? PercentPerTenPercent { get; init; }

    /// <summary>Change of the log tumor ratio per doubling of the baseline marker; null where not estimated.</summary>
    public IntervalEstimate? BaselineSlope { get; init; }

    /// <summary>Spearman's correlation of the two changes; null where not estimated.</summary>
    public IntervalEstimate? Spearman { get; init; }

    /// <summary>Share of variance explained by the model; null where not estimated.</summary>
    public double? RSquared { get; init; }

    /// <summary>Reliability of the marker change; null where the assay's variation is not known.</summary>
    public MeasurementReliability? Reliability { get; init; }

    /// <summary>The fitted line at the mean baseline.</summary>
    public IReadOnlyList<FittedPoint> Line { get; init; } = [];

    /// <summary>Subjects whose tumor size entered at the 5 mm floor.</summary>
    public int Floored { get; init; }
}
