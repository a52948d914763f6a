using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Tidemark.Registry.Records;
using Tidemark.Registry.Words;

namespace Tidemark.Registry.Search;

/// <summary>The index of a registry folder. One writer; searches go on while it writes and see what was committed, or all of it after <see cref="Refresh"/>.</summary>
public sealed class TrialIndex : IDisposable
{
    private const string Folder = "index";
    private const double Megabytes = 128;

    private readonly FSDirectory directory;
    private readonly Lazy<IndexWriter> writer;
    private readonly ThreadLocal<TrialDocument> documents;
    private SearchableTrials? trials;

    private TrialIndex(FSDirectory directory, WordLists words)
    {
        this.directory = directory;
        Words = words;
        documents = new(() => new(words.Lexicon));
        writer = new(OpenWriter);
    }

    /// <summary>The word lists it was made with.</summary>
    public WordLists Words { get; }

    /// <summary>Opens the index of a registry folder.</summary>
    public static TrialIndex Open(string folder, WordLists words) =>
        new(FSDirectory.Open(System.IO.Directory.CreateDirectory(Path.Combine(folder, Folder))), words);

    /// <summary>Puts a trial into the index in place of its earlier version. May be called from several threads.</summary>
    /// <param name="sketch">The trial.</param>
    /// <param name="isNew">True where the index surely does not hold it.</param>
    public void Put(TrialSketch sketch, bool isNew)
    {
        var document = documents.Value!.Of(sketch);
        if (isNew)
        {
            writer.Value.AddDocument(document);
        }
        else
        {
            writer.Value.UpdateDocument(new Term(IndexFields.Nct, sketch.NctId), document);
        }
    }

    /// <summary>Takes everything out.</summary>
    public void Clear() => writer.Value.DeleteAll();

    /// <summary>Makes what was put lasting.</summary>
    public void Commit() => writer.Value.Commit();

    /// <summary>Joins the segments into few; worth it after many thousand records.</summary>
    public void Merge() => writer.Value.ForceMerge(1);

    /// <summary>What can be searched: as of the first call, or of the last <see cref="Refresh"/>.</summary>
    public SearchableTrials Trials => trials ?? Refresh();

    /// <summary>Opens what was put since.</summary>
    public SearchableTrials Refresh()
    {
        var reader = writer.IsValueCreated || !DirectoryReader.IndexExists(directory) ? DirectoryReader.Open(writer.Value, true) : DirectoryReader.Open(directory);
        return trials = new(new IndexSearcher(reader) { Similarity = Similarity() }, Words);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        trials?.Reader.Dispose();
        if (writer.IsValueCreated)
        {
            writer.Value.Dispose();
        }

        documents.Dispose();
        directory.Dispose();
    }

    private static BM25Similarity Similarity() => new(1.2f, 0.75f);

    private IndexWriter OpenWriter() => new(
        directory,
        new IndexWriterConfig(LuceneVersion.LUCENE_48, new NoAnalyzer()) { RAMBufferSizeMB = Megabytes, Similarity = Similarity() });
}
