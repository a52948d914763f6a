namespace Tidemark.Statistics.Formulas;

/// <summary>
/// A formula in the notation of Wilkinson and Rogers (1973) as R writes it (Chambers and Hastie 1992, chapter 2):
/// a response, a tilde, terms, and for some methods a bar and what they are given. It has not met its data yet.
/// Theory: docs/theory/formulas.md.
/// </summary>
public sealed class Formula
{
    private Formula(string text, Expression? left, Expression right, Expression? given) =>
        (Text, Left, Right, Given) = (text, left, right, given);

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>Whether something stands before the tilde.</summary>
    public bool HasResponse => Left is not null;

    /// <summary>Whether a bar outside of parentheses splits the right side: <c>y ~ x | id</c>.</summary>
    public bool HasGiven => Given is not null;

    /// <summary>The response as R writes it; empty where there is none.</summary>
    public string ResponseLabel => Left is null ? "" : Deparser.Write(Left);

    internal Expression? Left { get; }

    internal Expression Right { get; }

    internal Expression? Given { get; }

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The formula: <c>y ~ x</c>, <c>~ x + y | z</c>.</param>
    public static FormulaReading Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new FaultKeeper();
        var formula = ExpressionParser.Read(text, faults) is { } root ? Split(text, root, faults) : null;
        return faults.First is null ? new FormulaReading(formula, null) : new FormulaReading(null, faults.First);
    }

    /// <summary>The formula as R writes it.</summary>
    public override string ToString() =>
        $"{(Left is null ? "" : ResponseLabel + " ")}~{(Left is null ? "" : " ")}{Deparser.Write(Right)}{(Given is null ? "" : " | " + Deparser.Write(Given))}";

    private static Formula? Split(string text, Expression root, FaultKeeper faults)
    {
        var (left, right) = root switch
        {
            BinaryExpression { Operator: "~" } sides => (sides.Left, sides.Right),
            UnaryExpression { Operator: "~" } side => ((Expression?)null, side.Operand),
            _ => (null, null),
        };
        if (right is null)
        {
            faults.Report(0, text.Length, "A formula needs a tilde.", "Write response ~ terms, or ~ terms.");
            return null;
        }

        foreach (var tilde in Walk.Of(left).Concat(Walk.Of(right)).Where(e => e is BinaryExpression { Operator: "~" } or UnaryExpression { Operator: "~" }))
        {
            faults.Report(tilde, "A formula has one tilde.", "Remove the other.");
        }

        return right is BinaryExpression { Operator: "|" } bar && !Walk.IsLogical(bar.Left) && !Walk.IsLogical(bar.Right)
            ? new Formula(text, left, bar.Left, bar.Right)
            : new Formula(text, left, right, null);
    }
}
