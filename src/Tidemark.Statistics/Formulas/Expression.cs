namespace Tidemark.Statistics.Formulas;

/// <summary>A node of a formula as it was written. Two nodes mean the same where <see cref="Deparser"/> writes them alike.</summary>
/// <param name="Position">Position of its first character in the formula.</param>
/// <param name="Length">Number of characters.</param>
internal abstract record Expression(int Position, int Length);

/// <summary>A number.</summary>
internal sealed record NumberExpression(double Value, bool IsWhole, int Position, int Length) : Expression(Position, Length);

/// <summary>Text in quotes.</summary>
internal sealed record TextExpression(string Value, int Position, int Length) : Expression(Position, Length);

/// <summary>The name of a column, or a constant.</summary>
internal sealed record NameExpression(string Name, int Position, int Length) : Expression(Position, Length);

/// <summary>An argument of a call; not a value by itself.</summary>
internal sealed record ArgumentExpression(string? Name, Expression Value) : Expression(Value.Position, Value.Length);

/// <summary>A call of a function; the package is not part of <see cref="Function"/>.</summary>
internal sealed record CallExpression(string Written, IReadOnlyList<ArgumentExpression> Arguments, int Position, int Length)
    : Expression(Position, Length)
{
    public string Function => Written[(Written.LastIndexOf(':') + 1)..];

    /// <summary>The argument of a name, or the one at a place among those without name; null where there is none.</summary>
    public Expression? Argument(string name, int place)
    {
        var named = Arguments.FirstOrDefault(a => a.Name == name);
        return named is not null ? named.Value : place < 0 ? null : Arguments.Where(a => a.Name is null).ElementAtOrDefault(place)?.Value;
    }
}

/// <summary>An operator before its operand: <c>- + !</c>, and the tilde of a formula without response.</summary>
internal sealed record UnaryExpression(string Operator, Expression Operand, int Position, int Length) : Expression(Position, Length);

/// <summary>An operator between its operands.</summary>
internal sealed record BinaryExpression(string Operator, Expression Left, Expression Right, int Position, int Length)
    : Expression(Position, Length);

/// <summary>An expression in parentheses.</summary>
internal sealed record ParenthesizedExpression(Expression Inner, int Position, int Length) : Expression(Position, Length);
