using System.Text;
using Tidemark.Reporting;

namespace Tidemark.Conduct.Analyses;

/// <summary>Writes a whole output folder or nothing: files go to a folder beside it, which then takes its place.</summary>
internal static class OutputFolder
{
    /// <summary>The file by which a folder is known to be an earlier output, which may be replaced.</summary>
    public const string Mark = "manifest.json";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Null where the folder may be written; else the finding that says why not.</summary>
    public static Finding? Refusal(string folder) =>
        string.IsNullOrWhiteSpace(folder) ? new Finding(FindingCodes.CannotWrite, "The output folder has no name.", Where.Nowhere)
        : File.Exists(folder) || (Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any()
            && !File.Exists(Path.Combine(folder, Mark)))
            ? new Finding(FindingCodes.FolderNotEmpty, $"'{folder}' holds files that are not an earlier output of Tidemark.", new Where(folder))
            : null;

    /// <summary>Writes the files; an earlier output is replaced in one move.</summary>
    /// <returns>Null when written; else the finding that says why not, with nothing half-written left.</returns>
    public static Finding? Write(string folder, IEnumerable<OutputFile> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (next, last) = (Beside(target, "partial"), Beside(target, "previous"));
        try
        {
            Remove(next);
            foreach (var file in files)
            {
                var path = Path.Combine(next, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text, Utf8);
            }

            Swap(target, next, last);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            TryRemove(next);
            return new Finding(FindingCodes.CannotWrite, fault.Message, new Where(folder));
        }
    }

    /// <summary>A hidden folder beside the target, by a name no person gives: what stands there is of an interrupted run and may go.</summary>
    private static string Beside(string target, string role) =>
        Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.tidemark-{role}");

    private static void Swap(string target, string next, string last)
    {
        Remove(last);
        if (Directory.Exists(target))
        {
            Directory.Move(target, last);
        }

        try
        {
            Directory.Move(next, target);
        }
        finally
        {
            Restore(target, last);
        }

        Remove(last);
    }

    /// <summary>Puts the earlier output back where the new one did not get to its place.</summary>
    private static void Restore(string target, string last)
    {
        if (!Directory.Exists(target) && Directory.Exists(last))
        {
            Directory.Move(last, target);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void TryRemove(string folder)
    {
        try
        {
            Remove(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The first fault is the one to report; what could not be removed is named after its target.
        }
    }
}
