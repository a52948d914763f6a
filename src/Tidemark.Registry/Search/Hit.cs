namespace Tidemark.Registry.Search;

/// <summary>A trial found.</summary>
/// <param name="NctId">Its number.</param>
/// <param name="Title">Its title as posted.</param>
/// <param name="Score">Okapi BM25 over all words, title, conditions and interventions weighted; only the order matters.</param>
/// <param name="Snippet">A passage with the words found, empty where none is asked for.</param>
public sealed record Hit(string NctId, string Title, double Score, string Snippet = "");
