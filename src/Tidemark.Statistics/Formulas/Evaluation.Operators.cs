namespace Tidemark.Statistics.Formulas;

/// <content>Operators between values.</content>
internal sealed partial class Evaluation
{
    private Value Combined(BinaryExpression node)
    {
        switch (node.Operator)
        {
            case "+" or "-" or "*" or "/" or "^" or "%%" or "%/%":
                return new NumberValue(Zipped(Numbers(node.Left), Numbers(node.Right), Arithmetic(node.Operator), node));
            case "==" or "!=" or "<" or "<=" or ">" or ">=":
                return new TruthValue(Compared(node));
            case "&" or "&&":
                return new TruthValue(Zipped(Truths(node.Left), Truths(node.Right), And, node));
            case "|" or "||":
                return new TruthValue(Zipped(Truths(node.Left), Truths(node.Right), (a, b) => 1 - And(1 - a, 1 - b), node));
            case "%in%":
                return new TruthValue(Membership(node));
            case ":" when node.Left is NumberExpression from && node.Right is NumberExpression to:
                return new NumberValue([.. Enumerable.Range(0, Math.Max(0, (int)(to.Value - from.Value) + 1)).Select(i => from.Value + i)]);
            case ":":
                return new FactorValue(Factor.Crossed(Deparser.Write(node), [FactorOf(node.Left), FactorOf(node.Right)], ":"));
            default:
                faults.Report(node, $"The operator {node.Operator} has no meaning here.", "Put terms outside of calls.");
                return new NumberValue([double.NaN]);
        }
    }

    private static Func<double, double, double> Arithmetic(string symbol) => symbol switch
    {
        "+" => (a, b) => a + b,
        "-" => (a, b) => a - b,
        "*" => (a, b) => a * b,
        "/" => (a, b) => a / b,
        "^" => Power,
        "%/%" => (a, b) => Math.Floor(a / b),
        _ => (a, b) => a - (Math.Floor(a / b) * b),
    };

    private static double Power(double a, double b) => b == 2 ? a * a : Math.Pow(a, b);

    // False and missing is false, true and missing is missing (R Language Definition, section 3.1.4).
    private static double And(double a, double b) => a == 0 || b == 0 ? 0 : a + b == 2 ? 1 : double.NaN;

    private double[] Zipped(double[] a, double[] b, Func<double, double, double> with, Expression node)
    {
        if (a.Length != b.Length && a.Length != 1 && b.Length != 1)
        {
            faults.Report(node, $"{Deparser.Write(node)} joins {a.Length} values with {b.Length}.", "Use columns of the same data, or constants.");
            return [double.NaN];
        }

        var result = new double[Math.Max(a.Length, b.Length)];
        var (stepA, stepB) = (a.Length == 1 ? 0 : 1, b.Length == 1 ? 0 : 1);
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = with(a[i * stepA], b[i * stepB]);
        }

        return result;
    }

    private double[] Compared(BinaryExpression node)
    {
        var (left, right) = (Of(node.Left), Of(node.Right));
        if (left is not (TextValue or FactorValue) && right is not (TextValue or FactorValue))
        {
            return Zipped(Numbers(node.Left), Numbers(node.Right), (a, b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : Holds(node.Operator, a.CompareTo(b)), node);
        }

        // A factor with levels set is compared by its levels' order, text by code point.
        if (left is FactorValue { Factor.IsOrdered: true } ordered && right is TextValue { Items: [{ } level] })
        {
            var code = ordered.Factor.Levels.IndexOf(level);
            return Array.ConvertAll(ordered.Factor.Codes, c => c < 0 || code < 0 ? double.NaN : Holds(node.Operator, c.CompareTo(code)));
        }

        var (a, b) = (Labels(left), Labels(right));
        var (stepA, stepB) = (a.Count == 1 ? 0 : 1, b.Count == 1 ? 0 : 1);
        return [.. Enumerable.Range(0, Math.Max(a.Count, b.Count)).Select(i =>
            a[i * stepA] is { } x && b[i * stepB] is { } y ? Holds(node.Operator, string.CompareOrdinal(x, y)) : double.NaN)];
    }

    private static double Holds(string symbol, int order) => symbol switch
    {
        "==" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    }
        ? 1
        : 0;

    private static IReadOnlyList<string?> Labels(Value value) => value switch
    {
        TextValue texts => texts.Items,
        FactorValue levels => [.. levels.Factor.Codes.Select(c => c < 0 ? null : levels.Factor.Levels[c])],
        NumberValue numbers => [.. numbers.Items.Select(v => double.IsNaN(v) ? null : Deparser.Number(v))],
        TruthValue truths => [.. truths.Items.Select(v => double.IsNaN(v) ? null : v == 1 ? "TRUE" : "FALSE")],
        _ => [null],
    };

    // As in R, a missing value is in no set.
    private double[] Membership(BinaryExpression node)
    {
        var set = Labels(Of(node.Right)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. Labels(Of(node.Left)).Select(label => label is not null && set.Contains(label) ? 1.0 : 0)];
    }
}
