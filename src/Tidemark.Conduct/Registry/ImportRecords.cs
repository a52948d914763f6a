using System.Globalization;
using System.IO.Compression;
using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Conduct.Registry;

/// <summary>Someone imports registry records from a file, a folder or a ZIP archive: read as a stream, kept with every version, indexed. Doing it again changes nothing; after a break it goes on where it stopped.</summary>
public static class ImportRecords
{
    /// <summary>Imports.</summary>
    /// <param name="source">File, folder or archive.</param>
    /// <param name="folder">Registry folder; made where it is not there.</param>
    /// <param name="step">Told of progress.</param>
    public static Outcome<ImportedRecords> Run(string source, string folder, IProgress<string> step)
    {
        var findings = new List<Finding>();
        if (!File.Exists(source) && !Directory.Exists(source))
        {
            return new(null, [new Finding(FindingCodes.SourceNotRead, $"'{source}' does not exist.", Where.Nowhere)]);
        }

        using var registry = RegistryFolder.Make(folder, findings, step);
        using var intake = new RecordIntake(registry, findings, step);
        foreach (var file in Files(source, findings))
        {
            Import(file, source, intake, findings);
        }

        return new(intake.Finish(), findings);
    }

    private static void Import(string file, string source, RecordIntake intake, List<Finding> findings)
    {
        var name = Directory.Exists(source) ? Path.GetRelativePath(source, file).Replace('\\', '/') : Path.GetFileName(file);
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file):O}");
        try
        {
            using var stream = File.OpenRead(file);
            if (!IsArchive(file))
            {
                intake.Take(Path.GetFullPath(file), stamp, RegistryReader.Read(name, stream, findings));
                return;
            }

            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            foreach (var (entry, open) in RegistryArchive.Entries(name, archive, findings))
            {
                using var content = open(findings);
                intake.Take($"{Path.GetFullPath(file)}!{entry}", stamp, RegistryReader.Read(entry, content, findings));
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            findings.Add(new(FindingCodes.SourceNotRead, fault.Message, new(name)));
        }
    }

    private static bool IsArchive(string file) => Path.GetExtension(file).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Files(string source, List<Finding> findings)
    {
        if (File.Exists(source))
        {
            return [source];
        }

        var all = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var other = all.Where(file => !RegistryArchive.MayHoldRecords(file) && !IsArchive(file)).ToList();
        if (other.Count > 0)
        {
            findings.Add(new(FindingCodes.NotImported, $"{other.Count} files of other kinds, the first '{Path.GetFileName(other[0])}'.", Where.Nowhere));
        }

        return all.Except(other);
    }
}
