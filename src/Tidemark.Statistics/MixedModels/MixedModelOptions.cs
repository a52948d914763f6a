namespace Tidemark.Statistics.MixedModels;

/// <summary>Choices of a linear mixed model.</summary>
public sealed record MixedModelOptions
{
    /// <summary>Restricted maximum likelihood; false for maximum likelihood.</summary>
    public bool Reml { get; init; } = true;

    /// <summary>Whether the random effects of a subject may be correlated.</summary>
    public bool Correlated { get; init; } = true;

    /// <summary>Prior weights of the rows (variance σ²/w), or null.</summary>
    public IReadOnlyList<double>? Weights { get; init; }

    /// <summary>Level of the intervals.</summary>
    public double ConfidenceLevel { get; init; } = 0.95;
}
