using System.Text.RegularExpressions;
using Tidemark.Interchange.Csv;
using Tidemark.Interchange.Text;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>
/// The folder the tables lie in. Its path may be relative to the study folder, absolute, or name variables of the environment as
/// <c>${NAME}</c>; findings and hashes show it as written, so that they are the same on every machine.
/// </summary>
internal sealed partial class DataFolder
{
    private readonly string path;
    private readonly string shown;
    private readonly Dictionary<string, CsvTable?> tables = [];
    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly List<Finding> findings;

    private DataFolder(string path, string shown, List<Finding> findings)
    {
        this.path = path;
        this.shown = shown;
        this.findings = findings;
    }

    /// <summary>SHA-256 of each file read, in name order.</summary>
    public IReadOnlyDictionary<string, string> Hashes => hashes;

    /// <summary>Opens the folder; null with a finding where a variable is not set or the folder is not there.</summary>
    public static DataFolder? Open(string studyFolder, string written, Func<string, string?> variable, Where where, List<Finding> findings)
    {
        var unset = Variable().Matches(written).Select(match => match.Groups[1].Value).Where(name => variable(name) is null).Distinct().ToList();
        unset.ForEach(name => findings.Add(new(FindingCodes.VariableNotSet, $"The variable {name} in '{written}' is not set.", where)));
        if (unset.Count > 0)
        {
            return null;
        }

        var resolved = Variable().Replace(written, match => variable(match.Groups[1].Value)!);
        var path = Path.Combine(studyFolder, resolved);
        if (Directory.Exists(path))
        {
            return new(path, written.Replace('\\', '/').TrimEnd('/'), findings);
        }

        findings.Add(new(FindingCodes.FolderMissing, $"The data folder '{written}' is missing.", where));
        return null;
    }

    public bool Has(string file) => File.Exists(Path.Combine(path, file));

    /// <summary>A table, read once; null with findings where it cannot be read.</summary>
    public CsvTable? Table(string file)
    {
        if (!tables.TryGetValue(file, out var table))
        {
            var name = shown is "" or "." ? file : $"{shown}/{file}";
            if (SourceFiles.Read(Path.Combine(path, file), name, findings) is { } source)
            {
                hashes[name] = source.Sha256;
                table = CsvReader.Read(name, source.Text, findings);
            }

            tables[file] = table;
        }

        return table;
    }

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Variable();
}
