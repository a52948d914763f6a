using System.Reflection;

namespace Tidemark.Reporting.Documents;

/// <summary>Files taken into this assembly when it was built.</summary>
internal static class Asset
{
    /// <summary>The text of a file, verbatim; a missing one is a programmer's mistake.</summary>
    internal static string Read(string name) =>
        Find(name) ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");

    /// <summary>The text of a file, or null.</summary>
    internal static string? Find(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
