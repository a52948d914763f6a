namespace Tidemark.Statistics.Survival;

/// <summary>How an accelerated failure time model is fitted.</summary>
public sealed record FailureTimeOptions
{
    /// <summary>Distribution of the error; default Weibull times.</summary>
    public FailureTimeDistribution Distribution { get; init; } = FailureTimeDistribution.Weibull;

    /// <summary>Case weights; null for 1. A row of weight 0 takes no part.</summary>
    public IReadOnlyList<double>? Weights { get; init; }

    /// <summary>Known part of the linear predictor; null for 0.</summary>
    public IReadOnlyList<double>? Offset { get; init; }

    /// <summary>Codes 0..s-1 of strata, each with a scale of its own; null for one scale.</summary>
    public IReadOnlyList<int>? Strata { get; init; }

    /// <summary>Names of the strata.</summary>
    public IReadOnlyList<string> StrataNames { get; init; } = [];

    /// <summary>Codes of clusters, for the robust covariance; null for none.</summary>
    public IReadOnlyList<int>? Cluster { get; init; }

    /// <summary>The scale where it is known; null where it is estimated or the distribution has its own.</summary>
    public double? Scale { get; init; }

    /// <summary>Level of the intervals; default 0.95.</summary>
    public double ConfidenceLevel { get; init; } = 0.95;
}
