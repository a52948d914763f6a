using Lucene.Net.Search;
using Tidemark.Registry.Words;

namespace Tidemark.Registry.Search;

/// <summary>
/// Reads a search: words, "phrases", prefix*, field:value, AND, OR, NOT or -, brackets, ranges (start:2024..2025,
/// enrollment:&gt;=50). Up to <see cref="FewWords"/> plain words must all occur; of more, each adds to the score.
/// </summary>
internal sealed class QueryReader(WordLists lists, ICollection<Finding> findings)
{
    /// <summary>Up to this many words all must occur.</summary>
    public const int FewWords = 6;

    /// <summary>Of more words than this, those at the beginning count more, up to twice: a patient's note begins with the complaint.</summary>
    private const int LongText = 20;
    private const double FadesAfter = 25;

    private readonly HashSet<string> terms = [];
    private readonly QueryTerms leaves = new(lists);
    private List<QueryWord> words = [];
    private bool all;
    private int at;

    /// <summary>The search understood; null with findings where it is not.</summary>
    public UnderstoodQuery? Read(string text, bool any = false)
    {
        words = leaves.JoinSynonyms(QueryWord.Cut(text));
        all = !any && words.Count(word => word.Kind is QueryWordKind.Word or QueryWordKind.Phrase && word.Field is null) <= FewWords;
        at = 0;
        if (words.Count == 0)
        {
            return new(new MatchAllDocsQuery(), "everything", terms);
        }

        var before = findings.Count;
        var parts = new List<(Query Query, string Words)>();
        while (at < words.Count)
        {
            if (Either() is { } part)
            {
                parts.Add(part);
            }
            else if (at < words.Count)
            {
                at++;
            }
        }

        if (parts.Count == 0)
        {
            if (findings.Count == before)
            {
                findings.Add(new(FindingCodes.BadQuery, $"'{text}' holds no word that can be searched.", Where.Nowhere));
            }

            return null;
        }

        return new(parts.Count == 1 ? parts[0].Query : Both(parts), string.Join(all ? " AND " : " or ", parts.Select(part => part.Words)), terms);
    }

    private (Query Query, string Words)? Either()
    {
        var first = Every();
        if (first is null || at >= words.Count || words[at].Kind != QueryWordKind.Or)
        {
            return first;
        }

        var sides = new List<(Query Query, string Words)> { first.Value };
        while (at < words.Count && words[at].Kind == QueryWordKind.Or)
        {
            at++;
            if (Every() is { } side)
            {
                sides.Add(side);
            }
        }

        var either = new BooleanQuery(true);
        foreach (var side in sides)
        {
            either.Add(side.Query, Occur.SHOULD);
        }

        return (either, $"({string.Join(" OR ", sides.Select(side => side.Words))})");
    }

    /// <summary>Neighbors without OR between them.</summary>
    private (Query Query, string Words)? Every()
    {
        var must = new List<(Query Query, string Words)>();
        var not = new List<(Query Query, string Words)>();
        var strict = all;
        while (at < words.Count && words[at].Kind is not (QueryWordKind.Or or QueryWordKind.Close))
        {
            var word = words[at++];
            if (word.Kind == QueryWordKind.And)
            {
                strict = true;
            }
            else if (word.Kind == QueryWordKind.Not)
            {
                Take(not);
            }
            else
            {
                at--;
                Take(must);
            }
        }

        return Joined(must, not, strict);
    }

    private static (Query Query, string Words)? Joined(List<(Query Query, string Words)> must, List<(Query Query, string Words)> not, bool strict)
    {
        if (must.Count + not.Count == 0)
        {
            return null;
        }

        if (must.Count == 1 && not.Count == 0)
        {
            return must[0];
        }

        var query = new BooleanQuery(false);
        var place = 0;
        foreach (var part in must)
        {
            if (!strict && must.Count > LongText)
            {
                part.Query.Boost = (float)(1 + Math.Exp(-place++ / FadesAfter));
            }

            query.Add(part.Query, strict || QueryTerms.IsFilter(part.Query) ? Occur.MUST : Occur.SHOULD);
        }

        if (must.Count == 0)
        {
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        foreach (var part in not)
        {
            query.Add(part.Query, Occur.MUST_NOT);
        }

        var said = must.Select(part => part.Words).Concat(not.Select(part => $"NOT {part.Words}"));
        return (query, string.Join(strict ? " AND " : " or ", said));
    }

    private void Take(List<(Query Query, string Words)> parts)
    {
        if (at >= words.Count)
        {
            return;
        }

        var word = words[at++];
        var part = word.Kind switch
        {
            QueryWordKind.Open => Bracket(),
            QueryWordKind.Word or QueryWordKind.Phrase => leaves.Read(word, terms, findings),
            _ => null,
        };
        if (part is not null)
        {
            parts.Add(part.Value);
        }
    }

    private (Query Query, string Words)? Bracket()
    {
        var inner = Either();
        if (at < words.Count && words[at].Kind == QueryWordKind.Close)
        {
            at++;
        }

        return inner is { } part ? (part.Query, $"({part.Words})") : null;
    }

    private BooleanQuery Both(List<(Query Query, string Words)> parts)
    {
        var query = new BooleanQuery(false);
        foreach (var part in parts)
        {
            query.Add(part.Query, all ? Occur.MUST : Occur.SHOULD);
        }

        return query;
    }
}
