using System.Reflection;
using Tidemark.Interchange.StudyFolder;

namespace Tidemark.Conduct.Study;

/// <summary>Writes the folder of a study that Tidemark knows: its record, protocol, plan and empty data files.</summary>
public static class NewStudy
{
    private const string Prefix = "studies/";

    /// <summary>The studies that can be written, by identifier.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. Resources.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name.Split('/')[1])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static Assembly Resources => typeof(NewStudy).Assembly;

    /// <summary>Writes the folder.</summary>
    /// <param name="study">Identifier, e.g. <c>NCT06492447</c>.</param>
    /// <param name="folder">A new or empty folder.</param>
    /// <returns>The names of the files written; findings TM-S001 to TM-S003.</returns>
    public static Outcome<IReadOnlyList<string>> Run(string study, string folder)
    {
        var id = Known.FirstOrDefault(known => known.Equals(study, StringComparison.OrdinalIgnoreCase));
        if (id is null)
        {
            return Stop(FindingCodes.UnknownStudy, $"There is no study '{study}' here; known: {string.Join(", ", Known)}.", folder);
        }

        if (string.IsNullOrWhiteSpace(folder))
        {
            return Stop(FindingCodes.CannotWrite, "The folder has no name.", folder);
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return Stop(FindingCodes.FolderNotEmpty, $"'{folder}' holds files already.", folder);
        }

        try
        {
            return new Outcome<IReadOnlyList<string>>(Write(id, folder), []);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Stop(FindingCodes.CannotWrite, fault.Message, folder);
        }
    }

    private static List<string> Write(string id, string folder)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var resource in Resources.GetManifestResourceNames().Where(name => name.StartsWith($"{Prefix}{id}/", StringComparison.Ordinal)))
        {
            var name = resource[(Prefix.Length + id.Length + 1)..];
            using var content = Resources.GetManifestResourceStream(resource)!;
            using var file = File.Create(Path.Combine(folder, name));
            content.CopyTo(file);
            written.Add(name);
        }

        if (StudyFolderReader.Read(folder).Definition is { } study)
        {
            StudyFolderWriter.WriteHeaders(study.Protocol, folder);
            written.AddRange(Directory.EnumerateFiles(Path.Combine(folder, StudyFolderWriter.DataFolderName))
                .Select(file => $"{StudyFolderWriter.DataFolderName}/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal));
        }

        return written;
    }

    private static Outcome<IReadOnlyList<string>> Stop(FindingCode code, string message, string folder) =>
        new(null, [new Finding(code, message, new Where(folder))]);
}
