using Lucene.Net.Search;

namespace Tidemark.Registry.Search;

/// <summary>A search as it was understood.</summary>
/// <param name="Query">What the index is asked.</param>
/// <param name="Words">The same in words, shown back.</param>
/// <param name="Terms">Terms to highlight.</param>
internal sealed record UnderstoodQuery(Query Query, string Words, IReadOnlySet<string> Terms);
