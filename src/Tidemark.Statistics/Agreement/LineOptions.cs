using Tidemark.Statistics.Randomness;

namespace Tidemark.Statistics.Agreement;

/// <summary>Options of a method comparison.</summary>
public sealed record LineOptions
{
    /// <summary>Ratio of the error variances, x over y, for Deming's regressions. Default 1.</summary>
    public double ErrorRatio { get; init; } = 1;

    /// <summary>Confidence level. Default 0.95.</summary>
    public double ConfidenceLevel { get; init; } = 0.95;

    /// <summary>Kind of interval; <see cref="LineInterval.Analytical"/> falls back to the jackknife where no formula exists.</summary>
    public LineInterval Interval { get; init; } = LineInterval.Analytical;

    /// <summary>Whether two middle slopes are averaged as angles (the default, as R's mcr) or as tangents.</summary>
    public bool AverageAngles { get; init; } = true;

    /// <summary>Bootstrap replicates. Default 999.</summary>
    public int Replicates { get; init; } = 999;

    /// <summary>Generator of the bootstrap.</summary>
    public SeededRandom? Random { get; init; }
}
