using System.Text;
using System.Text.Unicode;

namespace Tidemark.Interchange.ClinicalTrialsGov;

/// <summary>Bytes that are to be UTF-8.</summary>
internal static class Utf8Text
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes without a byte order mark; where they are no UTF-8, with the bad bytes replaced and a finding that says where.</summary>
    public static ReadOnlyMemory<byte> Repair(ReadOnlyMemory<byte> bytes, string file, int line, ICollection<Finding> findings)
    {
        var plain = bytes.Span.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
        if (Utf8.IsValid(plain.Span))
        {
            return plain;
        }

        var (badLine, column) = Place(plain.Span, FirstBad(plain.Span));
        findings.Add(new(
            FindingCodes.NotUtf8,
            "A byte is no UTF-8; it and any like it are read as the replacement character U+FFFD.",
            new(file, line + badLine - 1, column)));
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(plain.Span));
    }

    /// <summary>Line and column, both from 1, of an offset.</summary>
    public static (int Line, int Column) Place(ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..Math.Min(offset, bytes.Length)];
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }

    private static int FirstBad(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
