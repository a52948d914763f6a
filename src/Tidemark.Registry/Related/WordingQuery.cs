using Lucene.Net.Index;
using Lucene.Net.Search;
using Tidemark.Registry.Records;
using Tidemark.Registry.Search;
using Tidemark.Registry.Words;

namespace Tidemark.Registry.Related;

/// <summary>The most telling words of a trial as a question to the index. Words so common that all of them together would cost too long are left out.</summary>
internal static class WordingQuery
{
    private const int MostTerms = 40;
    private const int MostPostings = 200_000;
    private const float TitleWeight = 3;
    private const float NameWeight = 2;
    private const float TextWeight = 1;
    private const float CriteriaWeight = 0.25f;

    /// <summary>The question.</summary>
    public static BooleanQuery Of(TrialSketch sketch, IndexReader reader)
    {
        var weights = Weights(sketch);
        var ranked = weights
            .Select(pair => (Term: new Term(IndexFields.All, pair.Key), Frequency: pair.Value))
            .Select(pair => (pair.Term, Count: reader.DocFreq(pair.Term), pair.Frequency))
            .Where(pair => pair.Count > 1)
            .Select(pair => (pair.Term, pair.Count, Weight: pair.Frequency / (pair.Frequency + 2) * Math.Log(1.0 + ((double)reader.MaxDoc / pair.Count)), pair.Frequency))
            .OrderByDescending(pair => pair.Weight)
            .ThenBy(pair => pair.Term.Text, StringComparer.Ordinal);
        var query = new BooleanQuery(true);
        var postings = 0;
        foreach (var (term, count, _, frequency) in ranked.Take(MostTerms))
        {
            if (postings + count <= MostPostings || query.Clauses.Count < 3)
            {
                postings += count;
                query.Add(new TermQuery(term) { Boost = frequency / (frequency + 2) }, Occur.SHOULD);
            }
        }

        return query;
    }

    private static Dictionary<string, float> Weights(TrialSketch sketch)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        var tokenizer = new TrialTokens();
        Add(weights, tokenizer, sketch.Title, TitleWeight);
        Add(weights, tokenizer, sketch.OfficialTitle, TextWeight);
        Add(weights, tokenizer, string.Join(" ; ", sketch.Conditions.Concat(sketch.Interventions)), NameWeight);
        Add(weights, tokenizer, string.Join(" ; ", sketch.Keywords), TextWeight);
        Add(weights, tokenizer, sketch.Text, TextWeight);
        Add(weights, tokenizer, sketch.Outcomes, TextWeight / 2);
        Add(weights, tokenizer, sketch.Inclusion, CriteriaWeight);
        return weights;
    }

    private static void Add(Dictionary<string, float> weights, TrialTokens tokenizer, string text, float weight)
    {
        foreach (var token in tokenizer.Read(text))
        {
            weights[token.Term] = weights.GetValueOrDefault(token.Term) + weight;
        }
    }
}
