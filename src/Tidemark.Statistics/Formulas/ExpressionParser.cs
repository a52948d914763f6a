using System.Globalization;

namespace Tidemark.Statistics.Formulas;

/// <summary>Reads an expression by precedence climbing (Pratt 1973), with the precedence of R's operators (R Language
/// Definition, section 10.4.2).</summary>
internal sealed class ExpressionParser(IReadOnlyList<Token> tokens, FaultKeeper faults)
{
    private const int Not = 4;
    private const int Sign = 11;
    private int at;

    private Token Current => faults.First is null ? tokens[at] : tokens[^1];

    public static Expression? Read(string text, FaultKeeper faults)
    {
        var parser = new ExpressionParser(new Lexer(text, faults).Tokens(), faults);
        if (faults.First is not null)
        {
            return null;
        }

        var root = parser.Expression(0);
        var left = parser.Current;
        if (left.Is(")"))
        {
            faults.Report(left.Position, 1, "This parenthesis was never opened.", "Remove it, or open it where it belongs.");
        }
        else if (left.Kind != TokenKind.End)
        {
            faults.Report(left.Position, left.Length, $"An operator is missing before \"{left.Content}\".", "Put + between terms.");
        }

        return faults.First is null ? root : null;
    }

    private static (int Left, int Right) Power(string symbol) => symbol switch
    {
        "~" => (1, 1),
        "|" or "||" => (2, 2),
        "&" or "&&" => (3, 3),
        "==" or "!=" or "<" or "<=" or ">" or ">=" => (5, 5),
        "+" or "-" => (7, 7),
        "*" or "/" => (8, 8),
        "%in%" or "%%" or "%/%" => (9, 9),
        ":" => (10, 10),
        "^" => (13, Sign),
        _ => (-1, -1),
    };

    private Expression Expression(int above)
    {
        var left = Operand();
        while (Current.Kind == TokenKind.Symbol && Power(Current.Content) is { Left: > 0 } power && power.Left > above)
        {
            var symbol = Current.Content;
            at++;
            var right = Expression(power.Right);
            left = new BinaryExpression(symbol, left, right, left.Position, right.Position + right.Length - left.Position);
        }

        return left;
    }

    private Expression Operand()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                at++;
                return new NumberExpression(
                    double.Parse(token.Content.TrimEnd('L'), CultureInfo.InvariantCulture), token.Content.EndsWith('L'), token.Position, token.Length);
            case TokenKind.Text:
                at++;
                return new TextExpression(token.Content, token.Position, token.Length);
            case TokenKind.Name:
                at++;
                return Current.Is("(") ? Call(token) : new NameExpression(token.Content, token.Position, token.Length);
            default:
                return token.Is("(") ? Parentheses() : Prefixed(token);
        }
    }

    private Expression Prefixed(Token token)
    {
        if (token.Kind == TokenKind.Symbol && token.Content is "-" or "+" or "!" or "~")
        {
            at++;
            var operand = Expression(token.Content switch { "!" => Not, "~" => 1, _ => Sign });
            return new UnaryExpression(token.Content, operand, token.Position, operand.Position + operand.Length - token.Position);
        }

        faults.Report(
            token.Position,
            token.Length,
            token.Kind == TokenKind.End ? "The formula ends where a term should follow." : $"A term is missing before \"{token.Content}\".",
            "Write a column, a call or a number there.");
        return new NameExpression("", token.Position, token.Length);
    }

    private ParenthesizedExpression Parentheses()
    {
        var open = Current;
        at++;
        var inner = Expression(0);
        Close(open);
        return new ParenthesizedExpression(inner, open.Position, End - open.Position);
    }

    private int End => tokens[Math.Max(0, at - 1)].Position + tokens[Math.Max(0, at - 1)].Length;

    private void Close(Token open)
    {
        if (Current.Is(")"))
        {
            at++;
        }
        else if (Current.Kind == TokenKind.End)
        {
            faults.Report(open.Position, 1, "This parenthesis is never closed.", "Close it with ).");
        }
        else
        {
            faults.Report(Current.Position, Current.Length, $"An operator is missing before \"{Current.Content}\".", "Put an operator or a comma there.");
        }
    }

    private CallExpression Call(Token name)
    {
        var open = Current;
        at++;
        var arguments = new List<ArgumentExpression>();
        while (!Current.Is(")") && Current.Kind != TokenKind.End)
        {
            arguments.Add(Argument());
            if (!Current.Is(","))
            {
                break;
            }

            at++;
        }

        Close(open);
        var call = new CallExpression(name.Content, arguments, name.Position, End - name.Position);
        FunctionNames.Check(call, name, faults);
        return call;
    }

    private ArgumentExpression Argument()
    {
        var token = Current;
        if (token.Kind is TokenKind.Name && tokens[at + 1].Is("="))
        {
            at += 2;
            return new ArgumentExpression(token.Content, Expression(0));
        }

        return new ArgumentExpression(null, Expression(0));
    }
}
