namespace Tidemark.Statistics.MixedModels;

/// <summary>Choices of a linear mixed model.</summary>
public sealed record MixedModelOptions
{
    /// <summary>Restricted maximum likelihood; false for maximum likelihood.</summary>
    public bool Reml { get; init; } = true;

    /// <summary>Whether the random effects of a subject may be correlated, where one grouping is given.</summary>
    public bool Correlated { get; init; } = true;

    /// <summary>Prior weights of the rows (variance σ²/w), or null. A row of weight 0 is left out.</summary>
    public IReadOnlyList<double>? Weights { get; init; }

    /// <summary>Level of the intervals.</summary>
    public double ConfidenceLevel { get; init; } = 0.95;

    /// <summary>How the fixed effects are tested.</summary>
    public DegreesOfFreedom DegreesOfFreedom { get; init; } = DegreesOfFreedom.Satterthwaite;

    /// <summary>Correlation and variances of the residuals of a subject; null for independent residuals of one variance.</summary>
    public ResidualStructure? Residual { get; init; }
}
