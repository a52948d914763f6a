namespace Tidemark.Analysis.Results;

/// <summary>Correlation within subjects of log marker and log tumor size along the course.</summary>
public sealed record RepeatedCorrelationResult : AnalysisResult
{
    /// <summary>Pairs of sample and scan.</summary>
    public IReadOnlyList<SamplePair> Pairs { get; init; } = [];

    /// <summary>Adjusted for visit; null where not estimated.</summary>
    public IntervalEstimate? Adjusted { get; init; }

    /// <summary>Not adjusted for visit: a contrast to warn with, unless the plan asks for it. Null where not estimated.</summary>
    public IntervalEstimate? Unadjusted { get; init; }

    /// <summary>The one the plan asks for.</summary>
    public IntervalEstimate? Planned { get; init; }
}
