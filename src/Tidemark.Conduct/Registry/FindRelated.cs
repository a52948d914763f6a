using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Related;

namespace Tidemark.Conduct.Registry;

/// <summary>Someone asks which trials are like one, and why.</summary>
public static class FindRelated
{
    /// <summary>Finds them.</summary>
    public static Outcome<FoundRelated> Run(string nctId, RelatedAsk ask, string folder)
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

        var trials = RelatedTrials.Find(registry.Index.Trials, version.Read(), ask, findings);
        return findings.Exists(finding => finding.Severity == Severity.Error) ? new(null, findings) : new(new(number, trials), findings);
    }
}
