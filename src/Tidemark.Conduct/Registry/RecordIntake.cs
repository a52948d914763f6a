using System.Collections.Concurrent;
using System.Globalization;
using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Records;
using Tidemark.Registry.Store;

namespace Tidemark.Conduct.Registry;

/// <summary>Takes records into store and index: one thread reads and stores, others index.</summary>
internal sealed class RecordIntake : IDisposable
{
    private const int Batch = 5000;
    private const int Waiting = 512;
    private const int LargeImport = 50_000;

    private readonly RegistryFolder registry;
    private readonly List<Finding> findings;
    private readonly IProgress<string> step;
    private readonly BlockingCollection<(TrialRecord Record, bool IsNew)> queue = new(Waiting);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Task[] indexing;
    private long read;
    private long added;
    private long versions;
    private long same;
    private long skipped;

    public RecordIntake(RegistryFolder registry, List<Finding> findings, IProgress<string> step)
    {
        (this.registry, this.findings, this.step) = (registry, findings, step);
        indexing = [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 4)).Select(_ => Task.Run(Index))];
    }

    /// <summary>Takes the records of one source.</summary>
    public void Take(string source, string stamp, IEnumerable<TrialRecord> records)
    {
        var (done, finished) = registry.Store.Progress(source, stamp);
        if (finished)
        {
            skipped += done;
            return;
        }

        long number = 0;
        foreach (var record in records)
        {
            number++;
            if (number <= done)
            {
                skipped++;
                continue;
            }

            Take(record);
            if (number % Batch == 0)
            {
                registry.Store.Commit(source, stamp, number, finished: false);
                step.Report(string.Create(CultureInfo.InvariantCulture, $"{read:N0} records read"));
            }
        }

        registry.Store.Commit(source, stamp, number, finished: true);
    }

    /// <summary>Ends the indexing and says what was done.</summary>
    public ImportedRecords Finish()
    {
        queue.CompleteAdding();
        Task.WaitAll(indexing);
        if (added >= LargeImport)
        {
            step.Report("Joining the index");
            registry.Index.Merge();
        }

        registry.MarkIndexed();
        return new(read, added, versions, same, skipped, registry.Store.Count);
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        queue.Dispose();
    }

    private void Take(TrialRecord record)
    {
        read++;
        var (addition, current) = registry.Store.Add(record);
        if (!seen.Add(record.NctId) && addition == Addition.Version)
        {
            findings.Add(new(FindingCodes.DifferentContent, $"{record.NctId} came before in this import with another content.", record.Where));
        }

        switch (addition)
        {
            case Addition.New:
                added++;
                queue.Add((record, true));
                break;
            case Addition.Version:
                versions++;
                IndexCurrent(record, current);
                break;
            default:
                same++;
                break;
        }
    }

    /// <summary>Indexes the record where it became the trial's own; an older one changes nothing.</summary>
    private void IndexCurrent(TrialRecord record, long current)
    {
        if (registry.Store.LastVersion == current)
        {
            queue.Add((record, false));
        }
    }

    private void Index()
    {
        foreach (var (record, isNew) in queue.GetConsumingEnumerable())
        {
            registry.Index.Put(SketchReader.Read(record), isNew);
        }
    }
}
