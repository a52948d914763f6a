using System.Buffers;

namespace Tidemark.Registry.Words;

/// <summary>
/// Cuts a text into words so that HER2-low, T-DXd and DS-8201 stay whole: a word with hyphens is indexed joined (<c>her2low</c>,
/// <c>tdxd</c>, <c>ds8201</c>) and its parts beside it. HER2, HER-2 and HER 2 are one word, and a status after it makes the joined
/// word too. Small letters, no plural s, no English stop words. Not for several threads at once.
/// </summary>
public sealed class TrialTokens
{
    private const int LongestJoined = 32;
    private const int LongestWord = 64;
    private const int MostRemembered = 400_000;

    private static readonly SearchValues<string> Statuses = SearchValues.Create(["low", "ultralow", "positive", "negative", "mutant", "amplified"], StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string> Stop =
        [.. "a an and are as at be been but by for from had has have if in into is it its of on or such that the their then there these they this to was were which will with".Split(' ')];

    private readonly Dictionary<string, string> terms = [];
    private readonly List<(int Start, int End)> parts = [];
    private readonly char[] joined = new char[LongestJoined];

    /// <summary>The words of a text, added to a list.</summary>
    public void Read(string text, List<Token> tokens)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            parts.Clear();
            var start = at;
            at = ReadPart(text, at);
            while (at + 1 < text.Length && text[at] is '-' or '\u2010' or '\u2011' && char.IsLetterOrDigit(text[at + 1]))
            {
                at = ReadPart(text, at + 1);
            }

            Add(text, start, at, tokens);
        }
    }

    /// <summary>The words of a text.</summary>
    public List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        Read(text, tokens);
        return tokens;
    }

    /// <summary>True for a word that is not indexed.</summary>
    public static bool IsStop(string term) => Stop.Contains(term);

    private int ReadPart(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]))))
        {
            at++;
        }

        if (at - start == 3 && text.AsSpan(start, 3).Equals("HER", StringComparison.OrdinalIgnoreCase)
            && at + 1 < text.Length && text[at] is ' ' or '-' && text[at + 1] == '2' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2])))
        {
            at += 2;
        }

        parts.Add((start, at));
        return at;
    }

    private void Add(string text, int start, int end, List<Token> tokens)
    {
        if (parts.Count == 1)
        {
            Word(text, start, end, false, tokens);
        }
        else
        {
            var whole = Join(text, start, end);
            if (whole is not null)
            {
                tokens.Add(new(whole, start, end, false));
            }

            for (var i = 0; i < parts.Count; i++)
            {
                if (parts[i].End - parts[i].Start > 1)
                {
                    Word(text, parts[i].Start, parts[i].End, i == 0 && whole is not null, tokens);
                }
            }
        }

        Status(text, start, tokens);
    }

    private void Word(string text, int start, int end, bool stacked, List<Token> tokens)
    {
        if (end - start > LongestWord)
        {
            return;
        }

        var term = IsHer2(text.AsSpan(start, end - start)) ? "her2" : Term(text.AsSpan(start, end - start));
        if (!Stop.Contains(term))
        {
            tokens.Add(new(term, start, end, stacked));
        }
    }

    /// <summary>HER2 low, HER2-low-expressing, HER 2 Low-expressing: the status joined to the marker, on the marker's place.</summary>
    private void Status(string text, int start, List<Token> tokens)
    {
        var (first, end) = parts[0];
        if (!IsHer2(text.AsSpan(first, end - first)) || end >= text.Length)
        {
            return;
        }

        if (text[end] == '+')
        {
            tokens.Add(new("her2positive", start, end + 1, true));
            return;
        }

        var next = end;
        while (next < text.Length && text[next] is ' ' or '-')
        {
            next++;
        }

        var until = next;
        while (until < text.Length && char.IsLetter(text[until]))
        {
            until++;
        }

        if (until > next && Statuses.Contains(text[next..until]) && !(parts.Count == 2 && parts[1].End == until))
        {
            tokens.Add(new("her2" + text[next..until].ToLowerInvariant(), start, until, true));
        }
    }

    private static bool IsHer2(ReadOnlySpan<char> word) =>
        word.Length is 4 or 5 && word.StartsWith("HER", StringComparison.OrdinalIgnoreCase) && word[^1] == '2' && (word.Length == 4 || word[3] is ' ' or '-');

    private string? Join(string text, int start, int end)
    {
        var length = 0;
        for (var at = start; at < end; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                if (length == LongestJoined)
                {
                    return null;
                }

                joined[length++] = text[at];
            }
        }

        return Term(joined.AsSpan(0, length));
    }

    private string Term(ReadOnlySpan<char> word)
    {
        var known = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var term))
        {
            return term;
        }

        if (terms.Count > MostRemembered)
        {
            terms.Clear();
        }

        var key = word.ToString();
        return terms[key] = Singular(key.ToLowerInvariant());
    }

    /// <summary>Harman, J. Am. Soc. Inf. Sci. 42 (1991) 7-15: the S stemmer.</summary>
    private static string Singular(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u')
        {
            return word;
        }

        return word.EndsWith("ies", StringComparison.Ordinal) && word[^4] is not ('e' or 'a') ? word[..^3] + "y" : word[..^1];
    }
}
