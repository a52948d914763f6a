using System.Text;
using Tidemark.Protocol;
using Tidemark.Study;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>A data cut to the tables of a study folder, in Tidemark's own columns: RFC 4180, LF, UTF-8 without byte order mark, rows in the cut's order.</summary>
public static class StudyFolderWriter
{
    /// <summary>Name of the data folder within a study folder.</summary>
    public const string DataFolderName = "data";

    /// <summary>
    /// Writes <c>data/*.csv</c> of a study folder, replacing a data folder that is there: all of it or nothing. A domain without
    /// rows gets no file, and the study says under <c>data.absent</c> that it does not have it.
    /// </summary>
    /// <param name="cut">The data. Elapsed times are written as days from origin, which a mapping reads with <c>unit: d</c>.</param>
    /// <param name="studyFolder">The study folder; made if it is not there.</param>
    /// <exception cref="IOException">The folder cannot be written; nothing half-written is left.</exception>
    public static void WriteData(DataCut cut, string studyFolder) => Write(DomainText.All(cut), studyFolder);

    /// <summary>Writes <c>data/*.csv</c> with headers only, to be filled by hand: the domains that the protocol does not call absent.</summary>
    /// <param name="protocol">Says which domains, and which covariates have a column.</param>
    /// <param name="studyFolder">The study folder; made if it is not there.</param>
    /// <exception cref="IOException">The folder cannot be written; nothing half-written is left.</exception>
    public static void WriteHeaders(StudyProtocol protocol, string studyFolder) => Write(DomainText.Headers(protocol), studyFolder);

    private static void Write(IEnumerable<(Domain Domain, string Text)> tables, string studyFolder)
    {
        Directory.CreateDirectory(studyFolder);
        var target = Path.Combine(studyFolder, DataFolderName);
        var fresh = target + ".writing";
        var replaced = target + ".replaced";
        Discard(fresh);
        Directory.CreateDirectory(fresh);
        try
        {
            foreach (var (domain, text) in tables)
            {
                File.WriteAllText(Path.Combine(fresh, domain.File), text, new UTF8Encoding(false));
            }

            Discard(replaced);
            if (Directory.Exists(target))
            {
                Directory.Move(target, replaced);
            }

            Directory.Move(fresh, target);
            Discard(replaced);
        }
        finally
        {
            Restore(target, replaced);
            Discard(fresh);
        }
    }

    /// <summary>Puts the old data back where the new did not get to their place.</summary>
    private static void Restore(string target, string replaced)
    {
        if (!Directory.Exists(target) && Directory.Exists(replaced))
        {
            Directory.Move(replaced, target);
        }
    }

    private static void Discard(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
