using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Tidemark.Reporting.Documents;

/// <summary>Files taken into this assembly when it was built; each is read once.</summary>
internal static class Asset
{
    private static readonly ConcurrentDictionary<string, string?> Texts = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> Hashes = new(StringComparer.Ordinal);

    /// <summary>The text of a file, verbatim; a missing one is a programmer's mistake.</summary>
    internal static string Read(string name) =>
        Find(name) ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");

    /// <summary>The text of a file, or null.</summary>
    internal static string? Find(string name) => Texts.GetOrAdd(name, FromAssembly);

    /// <summary>SHA-256 of a file as a content security policy writes it.</summary>
    internal static string Hash(string name) =>
        Hashes.GetOrAdd(name, asset => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Read(asset)))));

    private static string? FromAssembly(string name)
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
