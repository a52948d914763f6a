namespace Tidemark.Registry.Search;

/// <summary>What a search found.</summary>
/// <param name="Understood">The search as it was understood.</param>
/// <param name="Total">How many trials.</param>
/// <param name="Hits">The best of them, best first.</param>
/// <param name="Facets">Counts over all of them, by field in their order, most frequent value first.</param>
public sealed record SearchResult(string Understood, int Total, IReadOnlyList<Hit> Hits, IReadOnlyList<FacetCount> Facets);
