namespace Tidemark.Registry.Search;

/// <summary>How many of the trials found have a value.</summary>
/// <param name="Field">The field, e.g. <c>status</c>.</param>
/// <param name="Value">The value as posted.</param>
/// <param name="Count">How many trials.</param>
public sealed record FacetCount(string Field, string Value, int Count);
