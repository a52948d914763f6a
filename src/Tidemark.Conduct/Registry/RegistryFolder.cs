using System.Globalization;
using Tidemark.Registry.Records;
using Tidemark.Registry.Search;
using Tidemark.Registry.Store;
using Tidemark.Registry.Words;

namespace Tidemark.Conduct.Registry;

/// <summary>An opened registry folder: store, index and word lists. The index is brought up to the store where it lags behind, and made again where the word lists changed.</summary>
public sealed class RegistryFolder : IDisposable
{
    private const string IndexedKey = "indexed";
    private const string WordsKey = "words";

    private RegistryFolder(RecordStore store, TrialIndex index) => (Store, Index) = (store, index);

    /// <summary>The records.</summary>
    public RecordStore Store { get; }

    /// <summary>The index.</summary>
    public TrialIndex Index { get; }

    /// <summary>Opens a folder that holds a registry; null with a finding where it does not.</summary>
    public static RegistryFolder? Open(string folder, ICollection<Finding> findings, IProgress<string>? step = null)
    {
        if (RecordStore.Exists(folder))
        {
            return Make(folder, findings, step);
        }

        findings.Add(new(FindingCodes.NoRegistry, $"'{folder}' holds no registry.", Where.Nowhere));
        return null;
    }

    /// <summary>Opens a folder; makes what is not there.</summary>
    public static RegistryFolder Make(string folder, ICollection<Finding> findings, IProgress<string>? step = null)
    {
        var opened = new RegistryFolder(RecordStore.Open(folder), TrialIndex.Open(folder, WordLists.Load(folder, findings)));
        opened.CatchUp(step);
        return opened;
    }

    /// <summary>Says that the index holds all the store does.</summary>
    internal void MarkIndexed()
    {
        Index.Commit();
        Store.SetState(IndexedKey, Store.LastVersion.ToString(CultureInfo.InvariantCulture));
        Store.SetState(WordsKey, Index.Words.Stamp);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Index.Dispose();
        Store.Dispose();
    }

    private void CatchUp(IProgress<string>? step)
    {
        var again = Store.State(WordsKey) is { } words && words != Index.Words.Stamp;
        var from = again ? 0 : long.Parse(Store.State(IndexedKey) ?? "0", CultureInfo.InvariantCulture);
        if (from == Store.LastVersion)
        {
            return;
        }

        step?.Report("Bringing the index up to the store");
        if (again)
        {
            Index.Clear();
        }

        foreach (var version in Store.CurrentAfter(from))
        {
            Index.Put(SketchReader.Read(version.Read()), isNew: again);
        }

        MarkIndexed();
    }
}
