using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Tidemark.Registry.Search;
using Tidemark.Registry.Words;

namespace Tidemark.Registry.Related;

/// <summary>How telling each concept is: the logarithm of how rare it is among the trials. Counted once for a state of the index.</summary>
internal static class Information
{
    private static readonly ConditionalWeakTable<IndexReader, double[]> Counted = [];

    /// <summary>Information by concept number.</summary>
    public static double[] Of(Lexicon lexicon, IndexReader reader) => Counted.GetValue(reader, r =>
        [.. lexicon.Concepts.Select(concept => Math.Log(1 + ((r.MaxDoc + 1.0) / (1 + r.DocFreq(new Term(IndexFields.Concept, concept.Term))))))]);
}
