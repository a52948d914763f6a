using System.Text;

namespace Tidemark.Reporting.Documents;

/// <summary>The few pieces of HTML everything is made of. Text passes through <see cref="Text"/>, always.</summary>
internal static class Html
{
    /// <summary>Text made safe for element content and quoted attributes.</summary>
    internal static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>A paragraph.</summary>
    internal static string Paragraph(string text, string cssClass = "") =>
        cssClass.Length == 0 ? $"<p>{Text(text)}</p>\n" : $"<p class=\"{cssClass}\">{Text(text)}</p>\n";

    /// <summary>A link inside the report.</summary>
    internal static string Link(string anchor, string text) => $"<a href=\"#{Text(anchor)}\">{Text(text)}</a>";

    /// <summary>A list, its items already HTML.</summary>
    internal static string List(string element, string cssClass, IEnumerable<string> items)
    {
        var text = new StringBuilder($"<{element} class=\"{cssClass}\">\n");
        foreach (var item in items)
        {
            text.Append("<li>").Append(item).Append("</li>\n");
        }

        return text.Append($"</{element}>\n").ToString();
    }

    /// <summary>A text as the content of a CSS string.</summary>
    internal static string CssText(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or ',' or ':' or '-' or '·' ? c.ToString() : $"\\{(int)c:x} "));
}
