using System.Text;
using UtfUnknown;

namespace Tidemark.Interchange.Text;

/// <summary>
/// Bytes to text: UTF-8 with or without byte order mark; UTF-16 and UTF-32 by their mark; anything else as UTF.Unknown
/// detects it, with a note that names it.
/// </summary>
internal static class TextDecoding
{
    /// <summary>Least confidence of a detected encoding.</summary>
    private const float LeastConfidence = 0.5f;

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, or null with a finding where no encoding fits.</summary>
    public static string? Decode(byte[] bytes, string file, ICollection<Finding> findings)
    {
        if (bytes.Length == 0)
        {
            findings.Add(new(FindingCodes.FileEmpty, $"{file} is empty.", new(file, 1)));
            return null;
        }

        var (encoding, mark) = ByMark(bytes);
        if (Strictly(encoding, bytes.AsSpan(mark)) is { } text)
        {
            return encoding.CodePage == Encoding.UTF8.CodePage ? text : Noted(text, encoding.WebName, file, findings);
        }

        return Detected(bytes, file, findings);
    }

    private static (Encoding Encoding, int Mark) ByMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false, true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        _ => (new UTF8Encoding(false, true), 0),
    };

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Detected(byte[] bytes, string file, ICollection<Finding> findings)
    {
        var found = CharsetDetector.DetectFromBytes(bytes).Details?
            .Where(detail => detail.Confidence >= LeastConfidence && detail.Encoding is not null)
            .Select(detail => Widened(detail.Encoding))
            .Append(Encoding.GetEncoding("gb18030"))
            .Select(encoding => Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback))
            .Select(encoding => (encoding, text: Strictly(encoding, bytes)))
            .FirstOrDefault(pair => pair.text is not null && !pair.text.Any(IsNoText));
        if (found is { text: { } text } pair)
        {
            return Noted(text, pair.encoding.WebName, file, findings);
        }

        findings.Add(new(FindingCodes.Undecodable, $"{file} is neither UTF-8 nor text in another encoding that could be recognized.", new(file)));
        return null;
    }

    /// <summary>Encodings that a larger one contains are read as the larger one.</summary>
    private static Encoding Widened(Encoding encoding) => encoding.WebName switch
    {
        "gb2312" or "gbk" or "hz-gb-2312" or "x-cp20936" => Encoding.GetEncoding("gb18030"),
        "iso-8859-1" or "us-ascii" => Encoding.GetEncoding(1252),
        _ => encoding,
    };

    private static bool IsNoText(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');

    private static string Noted(string text, string encoding, string file, ICollection<Finding> findings)
    {
        findings.Add(new(FindingCodes.OtherEncoding, $"{file} is in {encoding} and was read as such.", new(file)));
        return text;
    }
}
