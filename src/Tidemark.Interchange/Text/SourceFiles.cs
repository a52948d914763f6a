using System.Globalization;
using System.Security.Cryptography;

namespace Tidemark.Interchange.Text;

/// <summary>Files to text: sized before they are read, hashed as they are, decoded with what was found said.</summary>
public static class SourceFiles
{
    /// <summary>Largest file that is read, in bytes: 256 MiB.</summary>
    public const long LargestBytes = 256L << 20;

    /// <summary>Reads a file, or says in <paramref name="findings"/> why it cannot be read.</summary>
    /// <param name="path">Path on this machine.</param>
    /// <param name="name">Name in findings.</param>
    /// <param name="findings">Findings are added here.</param>
    public static SourceText? Read(string path, string name, ICollection<Finding> findings)
    {
        var place = new Where(name);
        try
        {
            var entry = new FileInfo(path);
            if (!entry.Exists)
            {
                findings.Add(new(FindingCodes.FileMissing, $"{name} is missing.", place));
                return null;
            }

            if (entry.Length > LargestBytes)
            {
                var size = (entry.Length / 1048576.0).ToString("0", CultureInfo.InvariantCulture);
                findings.Add(new(FindingCodes.FileTooLarge, $"{name} has {size} MB; the largest that is read has {LargestBytes >> 20} MB.", place));
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            var text = TextDecoding.Decode(bytes, name, findings);
            return text is null ? null : new(name, text, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Add(new(FindingCodes.Unreadable, $"{name}: {fault.Message}", place));
            return null;
        }
    }
}
