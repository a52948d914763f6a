using System.Numerics;

namespace Tidemark.Statistics.Formulas;

/// <summary>
/// Expands the right side of a formula to terms, each a set of variables (a bit per variable, in order of appearance), by the
/// algebra of Wilkinson and Rogers (1973) as Chambers and Hastie (1992, section 2.4.1) state it.
/// </summary>
internal sealed class TermExpansion(FaultKeeper faults, IReadOnlyList<string> dot)
{
    private readonly List<Expression> variables = [];
    private readonly Dictionary<string, int> bits = new(StringComparer.Ordinal);
    private readonly Dictionary<BigInteger, string> nested = [];

    /// <summary>Whether the constant is in the model.</summary>
    public bool HasIntercept { get; private set; } = true;

    /// <summary>The variables, in order of appearance.</summary>
    public IReadOnlyList<Expression> Variables => variables;

    /// <summary>The terms by degree, those of one degree in order of appearance.</summary>
    public IReadOnlyList<BigInteger> Terms { get; private set; } = [];

    /// <summary>Arguments of the calls of offset().</summary>
    public List<CallExpression> Offsets { get; } = [];

    /// <summary>Calls of cluster().</summary>
    public List<CallExpression> Clusters { get; } = [];

    /// <summary>Bars in parentheses, <c>(terms | group)</c>.</summary>
    public List<BinaryExpression> Bars { get; } = [];

    /// <summary>Calls of covariance structures, <c>us(visit | id)</c>.</summary>
    public List<CallExpression> Covariances { get; } = [];

    public static TermExpansion Of(Expression right, FaultKeeper faults, IReadOnlyList<string> dot)
    {
        var expansion = new TermExpansion(faults, dot);
        expansion.Terms = [.. expansion.Expanded(right).Where(t => !t.IsZero).Distinct().OrderBy(Degree)];
        return expansion;
    }

    public static int Degree(BigInteger term) => (int)BigInteger.PopCount(term);

    public static IEnumerable<int> Members(BigInteger term) =>
        Enumerable.Range(0, (int)term.GetBitLength()).Where(i => !((term >> i) & 1).IsZero);

    public string Label(BigInteger term) =>
        nested.TryGetValue(term, out var written) ? written : string.Join(":", Members(term).Select(i => Deparser.Write(variables[i])));

    private static List<BigInteger> Crossed(IReadOnlyCollection<BigInteger> left, IReadOnlyCollection<BigInteger> right) =>
        [.. left.SelectMany(_ => right, (l, r) => l | r).Distinct()];

    private List<BigInteger> Expanded(Expression node) => node switch
    {
        NumberExpression number => Constant(number, number.Value, isRemoved: false),
        NameExpression { Name: "." } => [.. dot.SelectMany(name => Variable(new NameExpression(name, node.Position, node.Length)))],
        NameExpression => Variable(node),
        CallExpression call => Called(call),
        ParenthesizedExpression { Inner: BinaryExpression { Operator: "|" or "||" } bar } when !Walk.IsLogical(bar) => Kept(Bars, bar),
        ParenthesizedExpression inside => Expanded(inside.Inner),
        UnaryExpression { Operator: "-" } unary => Removed([], unary.Operand),
        UnaryExpression { Operator: "+" } unary => Expanded(unary.Operand),
        BinaryExpression binary when !Walk.IsLogical(binary) => Combined(binary),
        TextExpression => Wrong(node, "Text is not a term."),
        _ => Variable(node),
    };

    private List<BigInteger> Wrong(Expression node, string message)
    {
        faults.Report(node, message, "A term is a column, a call such as log(x), or I() around arithmetic.");
        return [];
    }

    private List<BigInteger> Constant(NumberExpression at, double value, bool isRemoved)
    {
        if (value is not (0 or 1))
        {
            return Wrong(at, $"The number {Deparser.Number(value)} is not a term; only 0 and 1 are, for the intercept.");
        }

        HasIntercept = value == 1 != isRemoved;
        return value == 1 && !isRemoved ? [BigInteger.Zero] : [];
    }

    private List<BigInteger> Combined(BinaryExpression node)
    {
        var left = Expanded(node.Left);
        switch (node.Operator)
        {
            case "+":
                return [.. left, .. Expanded(node.Right)];
            case "-":
                return Removed(left, node.Right);
            case "*":
                var right = Expanded(node.Right);
                return [.. left, .. right, .. Crossed(left, right)];
            case ":":
                return Crossed(left, Expanded(node.Right));
            case "%in%":
                return Nested(left, node);
            case "/":
                var whole = left.Aggregate(BigInteger.Zero, (all, t) => all | t);
                return [.. left, .. Crossed([whole], Expanded(node.Right))];
            case "^":
                return Power(left, node.Right);
            default:
                return Wrong(node, $"The operator {node.Operator} has no meaning between terms.");
        }
    }

    private List<BigInteger> Nested(List<BigInteger> left, BinaryExpression node)
    {
        var terms = Crossed(left, Expanded(node.Right));
        if (terms.Count == 1)
        {
            nested[terms[0]] = Deparser.Write(node);
        }

        return terms;
    }

    private List<BigInteger> Power(List<BigInteger> terms, Expression exponent)
    {
        if (exponent is not NumberExpression { Value: >= 1 and <= 20 } number || number.Value != Math.Floor(number.Value))
        {
            return Wrong(exponent, "Terms are raised to a whole number from 1.");
        }

        var power = terms;
        for (var i = 1; i < number.Value; i++)
        {
            power = [.. power.Concat(Crossed(power, terms)).Distinct()];
        }

        return power;
    }

    private List<BigInteger> Removed(List<BigInteger> from, Expression what)
    {
        if (what is NumberExpression number)
        {
            Constant(number, number.Value, isRemoved: true);
            return from;
        }

        var gone = Expanded(what).ToHashSet();
        return [.. from.Where(t => !gone.Contains(t))];
    }

    private List<BigInteger> Called(CallExpression call) => call.Function switch
    {
        "offset" => Kept(Offsets, call),
        "cluster" => Kept(Clusters, call),
        _ when FunctionNames.Covariances.Contains(call.Function) => Kept(Covariances, call),
        _ => Variable(call),
    };

    private static List<BigInteger> Kept<T>(List<T> list, T what)
    {
        list.Add(what);
        return [];
    }

    private List<BigInteger> Variable(Expression node)
    {
        var label = Deparser.Write(node);
        if (!bits.TryGetValue(label, out var bit))
        {
            bits[label] = bit = variables.Count;
            variables.Add(node);
        }

        return [BigInteger.One << bit];
    }
}
