using System.IO.Compression;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>The files in a ZIP archive, read where they stand: nothing is unpacked to disk. Paths that lead outside and entries that unpack to too much are left out.</summary>
public static class RegistryArchive
{
    /// <summary>Names of files that may hold records.</summary>
    public static bool MayHoldRecords(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".JSON" or ".JSONL" or ".NDJSON" or ".XML";

    /// <summary>The entries that may hold records, in the order of the archive; each may be opened once.</summary>
    public static IEnumerable<(string Name, Func<ICollection<Finding>, Stream> Open)> Entries(string file, ZipArchive archive, ICollection<Finding> findings)
    {
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
        {
            var name = $"{file}!{entry.FullName}";
            if (Escapes(entry.FullName))
            {
                findings.Add(new(FindingCodes.ArchiveEscape, $"'{entry.FullName}' leads outside the archive.", new(file)));
            }
            else if (MayHoldRecords(entry.Name))
            {
                yield return (name, found => new BoundedEntry(entry.Open(), entry.CompressedLength, name, found));
            }
        }
    }

    private static bool Escapes(string path) =>
        path.StartsWith('/') || path.StartsWith('\\') || path.Contains(':', StringComparison.Ordinal) || path.Split('/', '\\').Contains("..");
}
