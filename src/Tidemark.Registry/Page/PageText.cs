using System.Text;
using System.Text.RegularExpressions;

namespace Tidemark.Registry.Page;

/// <summary>A posted text for the eye: without the indentation of XML, the backslashes of the registry's markup and control characters.</summary>
public static partial class PageText
{
    /// <summary>The text as it is read.</summary>
    public static string Of(string posted)
    {
        var lines = posted.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var indent = lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        var text = string.Join('\n', lines.Select((line, i) => i > 0 && line.Length >= indent ? line[indent..] : line.TrimStart())).Trim();
        return Visible(Escape().Replace(text, "$1"));
    }

    /// <summary>The text without control characters, which could steer a terminal.</summary>
    public static string Visible(string text)
    {
        if (!text.Any(letter => char.IsControl(letter) && letter != '\n'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            clean.Append(letter == '\n' || !char.IsControl(letter) ? letter : letter == '\t' ? ' ' : '\uFFFD');
        }

        return clean.ToString();
    }

    [GeneratedRegex(@"\\([\\\-.>*#<_\[\]()+!~`|{}])")]
    private static partial Regex Escape();
}
