using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Tidemark.Registry.Search;

/// <summary>Keeps the best hits and, at the same time, which trials were found at all.</summary>
internal sealed class FoundSet(ICollector best, int size) : ICollector
{
    private int offset;

    /// <summary>The trials found.</summary>
    public FixedBitSet Found { get; } = new(Math.Max(size, 1));

    public bool AcceptsDocsOutOfOrder => best.AcceptsDocsOutOfOrder;

    public void Collect(int doc)
    {
        Found.Set(offset + doc);
        best.Collect(doc);
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        offset = context.DocBase;
        best.SetNextReader(context);
    }

    public void SetScorer(Scorer scorer) => best.SetScorer(scorer);
}
