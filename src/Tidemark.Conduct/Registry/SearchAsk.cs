namespace Tidemark.Conduct.Registry;

/// <summary>A search.</summary>
/// <param name="Text">The one box.</param>
/// <param name="Limit">Hits at most.</param>
/// <param name="FacetValues">Values counted a field; 0 for none.</param>
/// <param name="Passages">True for a passage with the words found beside each hit.</param>
public sealed record SearchAsk(string Text, int Limit = 20, int FacetValues = 5, bool Passages = true);
