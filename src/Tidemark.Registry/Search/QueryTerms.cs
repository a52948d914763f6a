using Lucene.Net.Index;
using Lucene.Net.Search;
using Tidemark.Registry.Words;

namespace Tidemark.Registry.Search;

/// <summary>The leaves of a search: a word with its synonyms, a phrase, a prefix, a value, a range.</summary>
internal sealed class QueryTerms(WordLists lists)
{
    private const int LongestName = 6;

    private readonly TrialTokens tokenizer = new();

    /// <summary>True for what says yes or no and adds nothing to the score.</summary>
    public static bool IsFilter(Query query) => query is ConstantScoreQuery or NumericRangeQuery<int>;

    /// <summary>Neighboring plain words that are one name of a synonym group, as one phrase: <c>trastuzumab deruxtecan</c>.</summary>
    public List<QueryWord> JoinSynonyms(List<QueryWord> words)
    {
        var joined = new List<QueryWord>();
        for (var at = 0; at < words.Count; at++)
        {
            var taken = 1;
            for (var length = Math.Min(LongestName, words.Count - at); length > 1; length--)
            {
                var run = words.GetRange(at, length);
                if (run.TrueForAll(word => word.Kind == QueryWordKind.Word && word.Field is null) && lists.Synonyms.Of(string.Join(' ', run.Select(word => word.Text))).Count > 1)
                {
                    joined.Add(new(QueryWordKind.Phrase, string.Join(' ', run.Select(word => word.Text)), null));
                    taken = length;
                    break;
                }
            }

            if (taken == 1)
            {
                joined.Add(words[at]);
            }

            at += taken - 1;
        }

        return joined;
    }

    /// <summary>The question and its wording; null where nothing of it is indexed.</summary>
    public (Query Query, string Words)? Read(QueryWord word, HashSet<string> terms, ICollection<Finding> findings)
    {
        if (word.Field is { } field && IndexFields.Numbers.Contains(field))
        {
            return NumberRange.Read(field, word.Text, findings);
        }

        if (word.Field == "id" || (word.Field is null && IsNumber(word.Text)))
        {
            var id = TrialDocument.Identifier(word.Text);
            return (new ConstantScoreQuery(new TermQuery(new(IndexFields.Identifier, id))), $"id:{id}");
        }

        if (word.Field is { } filter && IndexFields.Facets.Contains(filter))
        {
            return (new ConstantScoreQuery(Value(filter, word.Text)), $"{filter}:{word.Text}");
        }

        return Words(word, terms);
    }

    private static bool IsNumber(string text) => text.Length == 11 && text.StartsWith("NCT", StringComparison.OrdinalIgnoreCase) && text.Skip(3).All(char.IsAsciiDigit);

    private static Query Value(string field, string text)
    {
        var value = field == "phase" && text.All(char.IsAsciiDigit) ? $"PHASE{text}" : text.ToUpperInvariant();
        return value.EndsWith('*') ? new PrefixQuery(new(field, value.TrimEnd('*'))) : new TermQuery(new(field, value.Replace(' ', field == "country" ? ' ' : '_')));
    }

    private (Query Query, string Words)? Words(QueryWord word, HashSet<string> terms)
    {
        var field = word.Field is null or "text" ? IndexFields.All : word.Field;
        var shown = word.Field is null ? "" : $"{word.Field}:";
        if (word.Kind == QueryWordKind.Word && word.Text.EndsWith('*') && word.Text.Length > 2)
        {
            var prefix = string.Concat(word.Text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
            terms.Add(prefix + "*");
            return (new PrefixQuery(new(field, prefix)), $"{shown}{prefix}*");
        }

        var names = lists.Synonyms.Of(word.Text);
        var questions = names.Select(name => Name(field, name, terms)).OfType<Query>().ToList();
        if (questions.Count == 0)
        {
            return null;
        }

        if (questions.Count == 1)
        {
            return (questions[0], shown + (word.Kind == QueryWordKind.Phrase ? $"\"{word.Text}\"" : word.Text));
        }

        var either = new DisjunctionMaxQuery(0);
        foreach (var question in questions)
        {
            either.Add(question);
        }

        return (either, $"{shown}({string.Join(" = ", names)})");
    }

    /// <summary>One name: a term, a joined word, or a phrase.</summary>
    private Query? Name(string field, string name, HashSet<string> terms)
    {
        var tokens = tokenizer.Read(name);
        foreach (var token in tokens)
        {
            terms.Add(token.Term);
        }

        // A joined word (her2low) stands for its parts.
        var heads = tokens.Where((token, i) => !tokens.Where((other, j) => j < i && !other.Stacked).Any(other => other.Start <= token.Start && other.End >= token.End)).Where(token => !token.Stacked).ToList();
        if (heads.Count == 0)
        {
            return null;
        }

        if (tokens.Find(token => token.Stacked && token.Term.Length > 4 && token.Term.StartsWith("her2", StringComparison.Ordinal)) is { Term: not null } status && heads.Count <= 2)
        {
            return new TermQuery(new(field, status.Term));
        }

        if (heads.Count == 1)
        {
            return new TermQuery(new(field, heads[0].Term));
        }

        var phrase = new PhraseQuery { Slop = 0 };
        foreach (var (token, position) in Positions(tokens).Where(pair => heads.Contains(pair.Token)))
        {
            phrase.Add(new Term(field, token.Term), position);
        }

        return phrase;
    }

    private static IEnumerable<(Token Token, int Position)> Positions(List<Token> tokens)
    {
        var position = -1;
        foreach (var token in tokens)
        {
            position += token.Stacked ? 0 : 1;
            yield return (token, position);
        }
    }
}
