using Tidemark.Study;

namespace Tidemark.Conduct.Study;

/// <summary>Checks a study folder: every fault of its files, and what its registry record leaves open or contradicts.</summary>
public static class CheckStudy
{
    /// <summary>All findings, in reading order, those of the record last. Nothing is written.</summary>
    /// <param name="folder">Path of the study folder.</param>
    public static IReadOnlyList<Finding> Run(string folder)
    {
        return Of(OpenStudy.Run(folder));
    }

    /// <summary>The same for a folder that was opened already.</summary>
    public static IReadOnlyList<Finding> Of(OpenedStudy opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return opened.Definition is { Registry: { } record } definition
            ? [.. opened.Findings, .. RegistryChecks.Check(record, definition.Protocol, opened.Cut, definition.Simulated)]
            : opened.Findings;
    }
}
