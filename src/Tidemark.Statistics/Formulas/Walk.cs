namespace Tidemark.Statistics.Formulas;

/// <summary>Questions to the nodes of an expression.</summary>
internal static class Walk
{
    /// <summary>The node and all below it.</summary>
    public static IEnumerable<Expression> Of(Expression? node) => node is null ? [] : [node, .. Children(node).SelectMany(Of)];

    /// <summary>Whether a value is true or false by its operator: then a bar beside it means "or", not "given".</summary>
    public static bool IsLogical(Expression node) => node switch
    {
        ParenthesizedExpression inside => IsLogical(inside.Inner),
        UnaryExpression { Operator: "!" } => true,
        CallExpression { Function: "is.na" } => true,
        BinaryExpression { Operator: "==" or "!=" or "<" or "<=" or ">" or ">=" or "&" or "&&" } => true,
        BinaryExpression { Operator: "|" or "||" } bar => IsLogical(bar.Left) || IsLogical(bar.Right),
        BinaryExpression { Operator: "%in%" } inside => IsMembership(inside),
        _ => false,
    };

    /// <summary>Whether <c>%in%</c> asks for values of a column (<c>x %in% c(1, 2)</c>) rather than nests a factor.</summary>
    public static bool IsMembership(BinaryExpression node) =>
        node.Right is CallExpression { Function: "c" } or NumberExpression or TextExpression or UnaryExpression { Operator: "-" };

    private static IEnumerable<Expression> Children(Expression node) => node switch
    {
        ArgumentExpression argument => [argument.Value],
        CallExpression call => call.Arguments,
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ParenthesizedExpression inside => [inside.Inner],
        _ => [],
    };
}
