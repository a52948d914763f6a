namespace Tidemark.Registry.Related;

/// <summary>What is asked of related trials.</summary>
public sealed record RelatedAsk
{
    /// <summary>Trials at most.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>A search that every trial must match; applied before ranking. Empty for none.</summary>
    public string Filter { get; init; } = "";

    /// <summary>What each likeness counts.</summary>
    public RelatedWeights Weights { get; init; } = new();
}
