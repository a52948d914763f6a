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

/// <summary>A sample and the scan nearest to it.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Visit">Planned event of the sample.</param>
/// <param name="SampleDay">Day of the sample.</param>
/// <param name="ScanDay">Day of the scan.</param>
/// <param name="LogMarker">Natural log of the marker.</param>
/// <param name="LogSize">Natural log of the tumor size.</param>
/// <param name="Specimen">Accession number.</param>
/// <param name="Source">Where the measurement stands.</param>
public sealed record SamplePair(
    string Subject, string Visit, double SampleDay, double ScanDay, double LogMarker, double LogSize, string Specimen, SourceLine Source);
