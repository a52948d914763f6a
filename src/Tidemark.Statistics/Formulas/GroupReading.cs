namespace Tidemark.Statistics.Formulas;

/// <summary>Reads the grouping side of a bar: <c>a</c>, <c>a:b</c>, <c>a/b</c> (which is b within a, and a).</summary>
internal static class GroupReading
{
    public static List<Factor> Of(Expression node, Evaluation evaluation)
    {
        switch (node)
        {
            case ParenthesizedExpression inside:
                return Of(inside.Inner, evaluation);
            case BinaryExpression { Operator: "/" } nested:
                var outer = Of(nested.Left, evaluation);
                var inner = Of(nested.Right, evaluation)[0];
                var label = outer[0].Name.Contains(':', StringComparison.Ordinal) ? $"({outer[0].Name})" : outer[0].Name;
                return [Factor.Crossed($"{inner.Name}:{label}", [inner, outer[0]], ":"), .. outer];
            case BinaryExpression { Operator: ":" or "%in%" } crossed:
                return [Factor.Crossed(Deparser.Write(crossed), [Of(crossed.Left, evaluation)[0], Of(crossed.Right, evaluation)[0]], ":")];
            case BinaryExpression { Operator: "+" or "*" or "|" }:
                evaluation.Faults.Report(node, $"{Deparser.Write(node)} is no group.", "Write a/b for b within a, a:b for combinations, or a bar for each group.");
                return [new Factor("", [], new int[evaluation.Rows])];
            default:
                return [evaluation.FactorOf(node)];
        }
    }
}
