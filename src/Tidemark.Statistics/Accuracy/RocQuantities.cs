namespace Tidemark.Statistics.Accuracy;

/// <summary>What is read from each resampled curve beside its area.</summary>
public sealed record RocQuantities
{
    /// <summary>The part of the area; default the whole.</summary>
    public PartialArea? Part { get; init; }

    /// <summary>Specificities at which the sensitivity is read.</summary>
    public IReadOnlyList<double> Specificities { get; init; } = [];

    /// <summary>Sensitivities at which the specificity is read.</summary>
    public IReadOnlyList<double> Sensitivities { get; init; } = [];

    /// <summary>Thresholds at which both are read.</summary>
    public IReadOnlyList<double> Thresholds { get; init; } = [];
}
