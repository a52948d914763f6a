using Tidemark.Registry.Words;

namespace Tidemark.Registry.Search;

/// <summary>The passage of a text with most of the words found, and where they stand. Lucene.NET's own highlighter does not restore.</summary>
public static class Highlighter
{
    private const int Width = 220;

    /// <summary>Where words found stand in a text.</summary>
    public static IReadOnlyList<(int Start, int End)> Marks(string text, IReadOnlySet<string> terms)
    {
        var prefixes = terms.Where(term => term.EndsWith('*')).Select(term => term[..^1]).ToList();
        return
        [
            .. new TrialTokens().Read(text)
                .Where(token => terms.Contains(token.Term) || prefixes.Exists(prefix => token.Term.StartsWith(prefix, StringComparison.Ordinal)))
                .Select(token => (token.Start, token.End))
                .Distinct(),
        ];
    }

    /// <summary>The passage, the words found between « and »; empty where none is.</summary>
    public static string Passage(string text, IReadOnlySet<string> terms)
    {
        var marks = Marks(text, terms);
        if (marks.Count == 0)
        {
            return "";
        }

        var best = marks.MaxBy(mark => marks.Count(other => other.Start >= mark.Start && other.End <= mark.Start + Width));
        var start = text.LastIndexOfAny(['.', '\n'], Math.Max(0, best.Start - 1)) + 1;
        start = best.Start - start > 60 ? best.Start : start;
        var end = Math.Min(text.Length, start + Width);
        return Marked(text, start, end, marks);
    }

    private static string Marked(string text, int start, int end, IReadOnlyList<(int Start, int End)> marks)
    {
        var passage = new System.Text.StringBuilder();
        var at = start;
        foreach (var mark in marks.Where(mark => mark.Start >= start && mark.End <= end).OrderBy(mark => mark.Start))
        {
            if (mark.Start < at)
            {
                continue;
            }

            passage.Append(text, at, mark.Start - at).Append('«').Append(text, mark.Start, mark.End - mark.Start).Append('»');
            at = mark.End;
        }

        passage.Append(text, at, end - at);
        return string.Join(' ', passage.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
