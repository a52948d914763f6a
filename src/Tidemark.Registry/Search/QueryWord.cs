namespace Tidemark.Registry.Search;

/// <summary>A piece of a search as it was typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text without quotes and field.</param>
/// <param name="Field">The field before its colon, or null.</param>
internal readonly record struct QueryWord(QueryWordKind Kind, string Text, string? Field)
{
    private static readonly HashSet<string> Known =
        [.. IndexFields.Words, .. IndexFields.Numbers, "status", "phase", "type", "sex", "country", "results", "year", "id", "text"];

    /// <summary>The pieces of a search. A colon after anything but a field's name is no operator: patient notes are full of them.</summary>
    public static List<QueryWord> Cut(string text)
    {
        var words = new List<QueryWord>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (text[at] is '(' or ')')
            {
                words.Add(new(text[at] == '(' ? QueryWordKind.Open : QueryWordKind.Close, "", null));
                at++;
            }
            else if (text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            {
                words.Add(new(QueryWordKind.Not, "", null));
                at++;
            }
            else
            {
                at = CutOne(text, at, words);
            }
        }

        return words;
    }

    private static int CutOne(string text, int at, List<QueryWord> words)
    {
        var field = FieldAt(text, at);
        at += field is null ? 0 : field.Length + 1;
        if (at < text.Length && text[at] == '"' && text.IndexOf('"', at + 1) is > 0 and var close)
        {
            words.Add(new(QueryWordKind.Phrase, text[(at + 1)..close], field));
            return close + 1;
        }

        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not '(' and not ')' and not '"')
        {
            end++;
        }

        var word = text[at..Math.Max(end, Math.Min(at + 1, text.Length))];
        words.Add(new(field is null ? KindOf(word) : QueryWordKind.Word, word, field));
        return at + Math.Max(word.Length, 1);
    }

    private static QueryWordKind KindOf(string word) => word switch
    {
        "AND" => QueryWordKind.And,
        "OR" => QueryWordKind.Or,
        "NOT" => QueryWordKind.Not,
        _ => QueryWordKind.Word,
    };

    private static string? FieldAt(string text, int at)
    {
        var colon = text.IndexOf(':', at);
        if (colon <= at || colon - at > 16)
        {
            return null;
        }

        var name = text[at..colon].ToLowerInvariant();
        return Known.Contains(name) ? name : null;
    }
}
