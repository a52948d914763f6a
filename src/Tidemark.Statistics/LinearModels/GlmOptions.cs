namespace Tidemark.Statistics.LinearModels;

/// <summary>How a generalized linear model is fitted.</summary>
public sealed record GlmOptions
{
    /// <summary>The link; null for the family's default in R.</summary>
    public LinkFunction? Link { get; init; }

    /// <summary>Prior weights (number of trials of a proportion); null for 1. A row of weight 0 takes no part.</summary>
    public IReadOnlyList<double>? Weights { get; init; }

    /// <summary>Known part of the linear predictor; null for 0.</summary>
    public IReadOnlyList<double>? Offset { get; init; }

    /// <summary>Level of the Wald intervals; default 0.95.</summary>
    public double ConfidenceLevel { get; init; } = 0.95;

    /// <summary>The share of the deviance below which a change of it ends the iteration. Null for 1e-14, or for 1e-8 in a
    /// quasi family, whose dispersion R's default ends there.</summary>
    public double? Epsilon { get; init; }

    /// <summary>Most iterations; default 100.</summary>
    public int MaxIterations { get; init; } = 100;
}
