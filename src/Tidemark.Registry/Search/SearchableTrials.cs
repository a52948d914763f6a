using Lucene.Net.Index;
using Lucene.Net.Search;
using Tidemark.Registry.Words;

namespace Tidemark.Registry.Search;

/// <summary>A state of the index that can be asked, from several threads at once.</summary>
public sealed class SearchableTrials
{
    private readonly IndexSearcher searcher;
    private readonly WordLists words;

    internal SearchableTrials(IndexSearcher searcher, WordLists words) => (this.searcher, this.words) = (searcher, words);

    /// <summary>Number of trials.</summary>
    public int Count => searcher.IndexReader.NumDocs;

    internal IndexReader Reader => searcher.IndexReader;

    internal IndexSearcher Searcher => searcher;

    internal WordLists Words => words;

    /// <summary>Searches.</summary>
    /// <param name="text">The one box: NCT numbers, other identifiers, words, fields and operators.</param>
    /// <param name="limit">Hits at most.</param>
    /// <param name="facetValues">Values counted a field; 0 for no facets.</param>
    /// <param name="findings">Takes what was not understood.</param>
    /// <returns>What was found and the terms to highlight; null with findings.</returns>
    public (SearchResult Result, IReadOnlySet<string> Terms)? Search(string text, int limit, int facetValues, ICollection<Finding> findings)
    {
        if (Understand(text, findings) is not { } query)
        {
            return null;
        }

        var best = TopScoreDocCollector.Create(Math.Max(1, limit), true);
        var found = new FoundSet(best, searcher.IndexReader.MaxDoc);
        searcher.Search(query.Query, facetValues > 0 ? found : best);
        var top = best.GetTopDocs();
        var facets = facetValues > 0 ? Facets.Count(searcher.IndexReader, found.Found, facetValues) : [];
        return (new(query.Words, top.TotalHits, [.. top.ScoreDocs.Take(limit).Select(Hit)], facets), query.Terms);
    }

    internal Hit Hit(ScoreDoc found)
    {
        var document = searcher.Doc(found.Doc);
        return new(document.Get(IndexFields.Nct, System.Globalization.CultureInfo.InvariantCulture), document.Get(IndexFields.StoredTitle, System.Globalization.CultureInfo.InvariantCulture), Math.Round(found.Score, 6));
    }

    /// <summary>The search; where all its words together find nothing, any of them, and the wording says so.</summary>
    private UnderstoodQuery? Understand(string text, ICollection<Finding> findings)
    {
        BooleanQuery.MaxClauseCount = 16384;
        var before = findings.Count;
        var strict = new QueryReader(words, findings).Read(text);
        if (strict is null || findings.Count > before || !strict.Words.Contains(" AND ", StringComparison.Ordinal) || Any(strict.Query))
        {
            return findings.Count > before ? null : strict;
        }

        var loose = new QueryReader(words, findings).Read(text, any: true)!;
        return loose with { Words = $"{loose.Words} (no trial has all of them)" };
    }

    private bool Any(Query query) => searcher.Search(query, 1).TotalHits > 0;
}
