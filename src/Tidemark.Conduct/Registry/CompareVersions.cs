using Tidemark.Interchange.ClinicalTrialsGov;
using Tidemark.Registry.Page;

namespace Tidemark.Conduct.Registry;

/// <summary>Someone asks what changed in a trial's record: version by version, in words.</summary>
public static class CompareVersions
{
    /// <summary>The changes between the versions held, the earliest first.</summary>
    public static Outcome<ComparedVersions> Run(string nctId, string folder)
    {
        var findings = new List<Finding>();
        using var registry = RegistryFolder.Open(folder, findings);
        if (registry is null)
        {
            return new(null, findings);
        }

        var versions = NctNumber.Read(nctId) is { } number ? registry.Store.Versions(number) : [];
        if (versions.Count == 0)
        {
            findings.Add(new(FindingCodes.NoSuchRecord, $"'{nctId}' is not among the {registry.Store.Count} trials held.", Where.Nowhere));
            return new(null, findings);
        }

        if (versions.Count == 1)
        {
            findings.Add(new(FindingCodes.NoOtherVersion, $"{versions[0].NctId} is held in one version, from {versions[0].File}.", Where.Nowhere));
        }

        var steps = versions.Zip(versions.Skip(1), (earlier, later) => new VersionStep(Name(earlier), Name(later), VersionDiff.Compare(earlier.Read(), later.Read())));
        return new(new(versions[0].NctId, versions.Count, [.. steps]), findings);
    }

    private static string Name(Tidemark.Registry.Store.StoredVersion version) =>
        version.Posted.Length > 0 ? $"{version.Posted} ({version.File})" : version.File;
}
