namespace Tidemark.Statistics.MarginalMeans;

/// <summary>A weighted sum of k means.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Weights">Weight of each mean.</param>
public sealed record Contrast(string Label, IReadOnlyList<double> Weights);
