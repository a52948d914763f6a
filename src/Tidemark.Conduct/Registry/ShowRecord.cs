using System.Text;
using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Page;
using Tidemark.Registry.Related;
using Tidemark.Study;

namespace Tidemark.Conduct.Registry;

/// <summary>Someone looks at a trial: every section of its page, with what contradicts itself beside it.</summary>
public static class ShowRecord
{
    private const int FewRelated = 5;

    /// <summary>Shows a trial of a registry folder.</summary>
    public static Outcome<ShownRecord> Run(string nctId, string folder, TimeProvider clock)
    {
        var findings = new List<Finding>();
        using var registry = RegistryFolder.Open(folder, findings);
        if (registry is null)
        {
            return new(null, findings);
        }

        if (NctNumber.Read(nctId) is not { } number || registry.Store.Find(number) is not { } version)
        {
            findings.Add(new(FindingCodes.NoSuchRecord, $"'{nctId}' is not among the {registry.Store.Count} trials held.", Where.Nowhere));
            return new(null, findings);
        }

        var record = version.Read();
        var related = RelatedTrials.Find(registry.Index.Trials, record, new RelatedAsk { Limit = FewRelated }, findings);
        return new(new(record, TrialPage.Of(record), registry.Store.Versions(number).Count, Observe(record, clock), related), findings);
    }

    /// <summary>What a record contradicts in itself today.</summary>
    public static IReadOnlyList<Finding> Observe(TrialRecord record, TimeProvider clock)
    {
        var read = RegistryRecordReader.Read(record.NctId, Encoding.UTF8.GetString(record.ToApiJson()), []);
        return read is null ? [] : RegistryChecks.Observe(read, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}
