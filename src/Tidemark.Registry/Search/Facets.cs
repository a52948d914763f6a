using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Tidemark.Registry.Search;

/// <summary>Counts the values of the trials found, from the doc values of each segment. Lucene.NET's own facet package does not restore.</summary>
internal static class Facets
{
    /// <summary>The most frequent values of each field.</summary>
    public static IReadOnlyList<FacetCount> Count(IndexReader reader, FixedBitSet found, int perField) =>
        [.. IndexFields.Facets.SelectMany(field => Count(reader, found, field, perField))];

    private static IEnumerable<FacetCount> Count(IndexReader reader, FixedBitSet found, string field, int most)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetSortedSetDocValues(field) is { } values)
            {
                Count(leaf, values, found, counts);
            }
        }

        return counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most).Select(pair => new FacetCount(field, pair.Key, pair.Value));
    }

    private static void Count(AtomicReaderContext leaf, SortedSetDocValues values, FixedBitSet found, Dictionary<string, int> counts)
    {
        var ords = new int[values.ValueCount];
        var end = leaf.DocBase + leaf.AtomicReader.MaxDoc;
        for (var doc = leaf.DocBase < end ? found.NextSetBit(leaf.DocBase) : -1; doc >= 0 && doc < end; doc = doc + 1 < found.Length ? found.NextSetBit(doc + 1) : -1)
        {
            values.SetDocument(doc - leaf.DocBase);
            for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd())
            {
                ords[ord]++;
            }
        }

        var bytes = new BytesRef();
        for (var ord = 0; ord < ords.Length; ord++)
        {
            if (ords[ord] > 0)
            {
                values.LookupOrd(ord, bytes);
                var value = bytes.Utf8ToString();
                counts[value] = counts.GetValueOrDefault(value) + ords[ord];
            }
        }
    }
}
