using System.Text;

namespace Tidemark.Statistics.Formulas;

/// <summary>Splits a formula into words.</summary>
internal sealed class Lexer(string text, FaultKeeper faults)
{
    private static readonly string[] Symbols =
        ["**", "==", "!=", "<=", ">=", "&&", "||", "+", "-", "*", "/", "^", ":", "~", "(", ")", ",", "=", "<", ">", "&", "|", "!"];

    private int at;

    public List<Token> Tokens()
    {
        var tokens = new List<Token>();
        while (faults.First is null && Next() is { } token)
        {
            tokens.Add(token);
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length, 0));
        return tokens;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '.' or '_';

    private Token? Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            return null;
        }

        var c = text[at];
        return c switch
        {
            '`' or '"' or '\'' => Quoted(c),
            '%' => Percent(),
            _ when char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) => Number(),
            _ when char.IsLetter(c) || c == '.' => Name(),
            _ => Symbol(),
        };
    }

    private Token Taken(TokenKind kind, string content, int start) => new(kind, content, start, at - start);

    private Token? Symbol()
    {
        var start = at;
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0)
            {
                at += symbol.Length;
                return Taken(TokenKind.Symbol, symbol == "**" ? "^" : symbol, start);
            }
        }

        faults.Report(at, 1, $"The character \"{text[at]}\" has no meaning in a formula.", "Write a name that holds it in backticks: `name`.");
        return null;
    }

    private Token? Percent()
    {
        var end = text.IndexOf('%', at + 1);
        var word = end < 0 ? "" : text[at..(end + 1)];
        if (word is not ("%in%" or "%%" or "%/%"))
        {
            faults.Report(at, Math.Max(1, word.Length), "An operator between percent signs is not known.", "Write %in%.");
            return null;
        }

        var start = at;
        at = end + 1;
        return Taken(TokenKind.Symbol, word, start);
    }

    private Token? Quoted(char quote)
    {
        var start = at++;
        var content = new StringBuilder();
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at++;
            }

            content.Append(text[at]);
        }

        if (at == text.Length)
        {
            faults.Report(start, text.Length - start, $"The quote {quote} is never closed.", $"Close it with {quote}.");
            return null;
        }

        at++;
        return Taken(quote == '`' ? TokenKind.Name : TokenKind.Text, content.ToString(), start);
    }

    private Token Number()
    {
        var start = at;
        Digits();
        if (at < text.Length && text[at] == '.')
        {
            at++;
            Digits();
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var mark = at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            var first = at;
            Digits();
            at = at == first ? mark : at;
        }

        at += at < text.Length && text[at] == 'L' ? 1 : 0;
        return Taken(TokenKind.Number, text[start..at], start);
    }

    private void Digits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
    }

    private Token Name()
    {
        var start = at;
        while (at < text.Length && (IsNamePart(text[at]) || IsPackageMark()))
        {
            at += text[at] == ':' ? 2 : 1;
        }

        return Taken(TokenKind.Name, text[start..at], start);
    }

    private bool IsPackageMark() => at + 2 < text.Length && text[at] == ':' && text[at + 1] == ':' && char.IsLetter(text[at + 2]);
}
