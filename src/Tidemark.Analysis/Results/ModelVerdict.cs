namespace Tidemark.Analysis.Results;

/// <summary>Whether a fitted model converged.</summary>
/// <param name="Model">Which model, in words for the report.</param>
/// <param name="Status">Status in words: converged, boundary, not converged, closed form.</param>
/// <param name="Iterations">Iterations; 0 for a closed form.</param>
public sealed record ModelVerdict(string Model, string Status, int Iterations);
