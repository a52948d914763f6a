using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Records;
using Tidemark.Registry.Search;

namespace Tidemark.Registry.Related;

/// <summary>Trials like a given one: candidates by wording and by concepts, filters first, then likeness kind by kind with its reasons.</summary>
public static class RelatedTrials
{
    private const int Candidates = 200;

    /// <summary>The trials most like a record, which need not be in the index.</summary>
    public static IReadOnlyList<RelatedTrial> Find(SearchableTrials trials, TrialRecord record, RelatedAsk ask, ICollection<Finding> findings)
    {
        var filter = Filter(trials, record, ask, findings);
        if (filter is null)
        {
            return [];
        }

        var sketch = SketchReader.Read(record);
        var (searcher, reader) = (trials.Searcher, trials.Reader);
        var wording = WordingQuery.Of(sketch, reader);
        var likeness = new Likeness(TrialConcepts.Of(sketch, trials.Words.Lexicon), trials.Words.Lexicon, reader);
        var byWords = searcher.Search(Filtered(wording, filter), Candidates).ScoreDocs.ToDictionary(hit => hit.Doc, hit => (double)hit.Score);
        var byConcepts = searcher.Search(Filtered(ConceptQuery(sketch, trials), filter), Candidates).ScoreDocs.Select(hit => hit.Doc);
        WordingScores.Add(searcher, wording, byConcepts, byWords);
        var best = byWords.Count == 0 ? 1 : byWords.Values.Max();
        var scoring = new RelatedScoring(ask.Weights, likeness);
        var ranked = byWords.OrderBy(pair => pair.Key)
            .Select(pair => (Doc: pair.Key, Scored: scoring.Score(best > 0 ? pair.Value / best : 0, Features(reader, pair.Key))))
            .OrderByDescending(pair => pair.Scored.Score)
            .Take(ask.Limit);
        return RelatedGroups.Mark([.. ranked.Select(pair => Trial(trials, pair.Doc, pair.Scored))], sketch);
    }

    /// <summary>What every trial must match: the filter asked for, and not to be the record itself.</summary>
    private static BooleanQuery? Filter(SearchableTrials trials, TrialRecord record, RelatedAsk ask, ICollection<Finding> findings)
    {
        var filter = new BooleanQuery(true) { { new TermQuery(new(IndexFields.Nct, record.NctId)), Occur.MUST_NOT } };
        if (ask.Filter.Length > 0)
        {
            if (new QueryReader(trials.Words, findings).Read(ask.Filter) is not { } understood || findings.Any(finding => finding.Severity == Severity.Error))
            {
                return null;
            }

            filter.Add(understood.Query, Occur.MUST);
        }

        return filter;
    }

    private static BooleanQuery Filtered(BooleanQuery question, BooleanQuery filter)
    {
        var query = new BooleanQuery(true) { { question, Occur.MUST } };
        foreach (var clause in filter.Clauses)
        {
            query.Add(clause.Occur == Occur.MUST ? new ConstantScoreQuery(clause.Query) { Boost = 0 } : clause.Query, clause.Occur);
        }

        return query;
    }

    private static BooleanQuery ConceptQuery(TrialSketch sketch, SearchableTrials trials)
    {
        var query = new BooleanQuery(true);
        foreach (var (concept, weight) in TrialConcepts.Of(sketch, trials.Words.Lexicon))
        {
            if (weight > 1 || trials.Reader.DocFreq(new Term(IndexFields.Concept, trials.Words.Lexicon.Concepts[concept].Term)) * 20 < trials.Count)
            {
                query.Add(new TermQuery(new(IndexFields.Concept, trials.Words.Lexicon.Concepts[concept].Term)), Occur.SHOULD);
            }
        }

        return query;
    }

    private static byte[] Features(IndexReader reader, int doc)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        var packed = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(IndexFields.Features)?.Get(doc - leaf.DocBase, packed);
        return [.. packed.Bytes.AsSpan(packed.Offset, packed.Length)];
    }

    private static RelatedTrial Trial(SearchableTrials trials, int doc, (double Score, IReadOnlyList<RelatedReason> Reasons) scored)
    {
        var hit = trials.Hit(new(doc, 0));
        return new(hit.NctId, hit.Title, Math.Round(scored.Score, 6), scored.Reasons, "");
    }
}
