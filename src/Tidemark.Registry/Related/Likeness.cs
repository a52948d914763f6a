using Lucene.Net.Index;
using Tidemark.Registry.Words;

namespace Tidemark.Registry.Related;

/// <summary>
/// How like two trials are in their concepts, kind by kind: the information (inverse document frequency) of what both have, of all
/// that the first has and, less, what only the second has (Tversky, Psychol. Rev. 84 (1977) 327-352, alpha 1, beta 0.3).
/// </summary>
internal sealed class Likeness
{
    private const double Beta = 0.3;

    private readonly IReadOnlyList<Concept> concepts;
    private readonly double[] information;
    private readonly byte[] own;

    public Likeness(IReadOnlyList<(int Concept, byte Weight)> trial, Lexicon lexicon, IndexReader reader)
    {
        concepts = lexicon.Concepts;
        own = new byte[concepts.Count];
        foreach (var (concept, weight) in trial)
        {
            own[concept] = weight;
        }

        information = Information.Of(lexicon, reader);
    }

    /// <summary>The kinds the trial has concepts of.</summary>
    public IEnumerable<ConceptKind> Kinds => concepts.Where(concept => own[concept.Number] > 0).Select(concept => concept.Kind).Distinct();

    /// <summary>Likeness of each kind, from 0 to 1, and the concepts both have.</summary>
    public Dictionary<ConceptKind, (double Value, List<Concept> Shared)> With(ReadOnlySpan<byte> packed)
    {
        var sums = new Dictionary<ConceptKind, (double Both, double Only, List<Concept> Shared)>();
        for (var i = 0; i + 2 < packed.Length; i += 3)
        {
            var number = packed[i] | (packed[i + 1] << 8);
            var concept = concepts[number];
            var (both, only, shared) = sums.TryGetValue(concept.Kind, out var sum) ? sum : (0, 0, []);
            var weight = packed[i + 2];
            if (own[number] > 0)
            {
                both += information[number] * Math.Min(weight, own[number]);
                shared.Add(concept);
            }

            only += information[number] * Math.Max(0, weight - own[number]);
            sums[concept.Kind] = (both, only, shared);
        }

        return sums.Where(pair => pair.Value.Shared.Count > 0).ToDictionary(pair => pair.Key, pair => (pair.Value.Both / (Whole(pair.Key) + (Beta * pair.Value.Only)), pair.Value.Shared));
    }

    private double Whole(ConceptKind kind) => concepts.Where(concept => concept.Kind == kind).Sum(concept => information[concept.Number] * own[concept.Number]);
}
