using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Tidemark.Registry.Related;

/// <summary>The score of a question for given documents, by skipping to each.</summary>
internal static class WordingScores
{
    /// <summary>Adds the scores of documents that have none yet.</summary>
    public static void Add(IndexSearcher searcher, Query question, IEnumerable<int> docs, Dictionary<int, double> scores)
    {
        var missing = docs.Where(doc => !scores.ContainsKey(doc)).Order().ToList();
        var weight = searcher.CreateNormalizedWeight(question);
        foreach (var group in missing.GroupBy(doc => ReaderUtil.SubIndex(doc, searcher.IndexReader.Leaves)).ToList())
        {
            var leaf = searcher.IndexReader.Leaves[group.Key];
            var scorer = weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs);
            var at = -1;
            foreach (var doc in group)
            {
                if (scorer is not null && at < doc - leaf.DocBase)
                {
                    at = scorer.Advance(doc - leaf.DocBase);
                }

                scores[doc] = scorer is not null && at == doc - leaf.DocBase ? scorer.GetScore() : 0;
            }
        }
    }
}
