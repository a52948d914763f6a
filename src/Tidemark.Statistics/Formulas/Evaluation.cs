namespace Tidemark.Statistics.Formulas;

/// <summary>Evaluates expressions on a table. Faults are reported, not thrown; the value is then of no meaning.</summary>
internal sealed partial class Evaluation(DataFrame data, KeptBases kept, FaultKeeper faults, List<StatisticalWarning> warnings)
{
    private readonly Dictionary<string, Value> columns = new(StringComparer.Ordinal);

    public int Rows => data.Rows;

    public FaultKeeper Faults => faults;

    public bool HasColumn(string name) => data[name] is not null;

    public Value Of(Expression node) => node switch
    {
        NumberExpression number => new NumberValue([number.Value]),
        TextExpression text => new TextValue([text.Value]),
        NameExpression name => Named(name),
        ParenthesizedExpression inside => Of(inside.Inner),
        ArgumentExpression argument => Of(argument.Value),
        UnaryExpression { Operator: "!" } unary => new TruthValue(Array.ConvertAll(Truths(unary.Operand), v => 1 - v)),
        UnaryExpression { Operator: "-" } unary => new NumberValue(Array.ConvertAll(Numbers(unary.Operand), v => -v)),
        UnaryExpression unary => Of(unary.Operand),
        BinaryExpression binary => Combined(binary),
        CallExpression call => Called(call),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The value on every row: constants are repeated.</summary>
    public Value OnRows(Expression node)
    {
        var value = Of(node);
        return value switch
        {
            NumberValue numbers => new NumberValue(Spread(numbers.Items, node)),
            TruthValue truths => new TruthValue(Spread(truths.Items, node)),
            TextValue texts => new FactorValue(Factor.Of(Deparser.Write(node), texts.Items.Count == Rows ? texts.Items : [.. Enumerable.Repeat(texts.Items[0], Rows)])),
            FactorValue named => new FactorValue(named.Factor with { Name = Deparser.Write(node) }),
            _ => value,
        };
    }

    /// <summary>Numbers of a node, one or one a row.</summary>
    public double[] Numbers(Expression node) => Of(node) switch
    {
        NumberValue numbers => numbers.Items,
        TruthValue truths => truths.Items,
        MatrixValue { Columns: [var only] } => only,
        TextValue texts => NotNumbers(node, texts.Items),
        FactorValue levels => NotNumbers(node, [.. levels.Factor.Codes.Select(c => c < 0 ? null : levels.Factor.Levels[c])]),
        var other => Several(node, other),
    };

    /// <summary>The factor a value is: numbers by their distinct values, truths as FALSE and TRUE.</summary>
    public Factor FactorOf(Expression node, string? label = null)
    {
        var name = label ?? Deparser.Write(node);
        return Of(node) switch
        {
            NumberValue numbers => Factor.Of(name, Spread(numbers.Items, node)),
            TruthValue truths => OfTruths(name, Spread(truths.Items, node)),
            TextValue texts => Factor.Of(name, texts.Items),
            FactorValue levels => levels.Factor with { Name = name },
            _ => NoFactor(node),
        };
    }

    public static Factor OfTruths(string name, double[] truths) =>
        new(name, ["FALSE", "TRUE"], Array.ConvertAll(truths, v => double.IsNaN(v) ? -1 : (int)v));

    public double[] Truths(Expression node)
    {
        if (Of(node) is TextValue or FactorValue)
        {
            faults.Report(node, $"{Deparser.Write(node)} is text where true or false is needed.", "Compare it: column == \"value\".");
            return [double.NaN];
        }

        return Array.ConvertAll(Numbers(node), v => double.IsNaN(v) ? v : v == 0 ? 0 : 1);
    }

    public double[] Spread(double[] items, Expression node)
    {
        if (items.Length == Rows || faults.First is not null)
        {
            return items.Length == Rows ? items : new double[Rows];
        }

        if (items.Length != 1)
        {
            faults.Report(node, $"{Deparser.Write(node)} has {items.Length} values, the data {Rows} rows.", "Give one value a row.");
        }

        return [.. Enumerable.Repeat(items[0], Rows)];
    }

    private Factor NoFactor(Expression node)
    {
        faults.Report(node, $"{Deparser.Write(node)} cannot be categories.", "Name a column.");
        return new Factor("", [], new int[Rows]);
    }

    private double[] Several(Expression node, Value value)
    {
        faults.Report(
            node,
            value is SurvivalValue ? $"{Deparser.Write(node)} is follow-up where numbers are needed." : $"{Deparser.Write(node)} has several columns where one is needed.",
            "Name one column of numbers.");
        return [double.NaN];
    }

    private double[] NotNumbers(Expression node, IReadOnlyList<string?> texts)
    {
        var row = texts.Select((text, i) => (text, i)).FirstOrDefault(p => p.text is not null && !double.TryParse(p.text, System.Globalization.CultureInfo.InvariantCulture, out _));
        var found = row.text is null ? "" : $": \"{row.text}\" in row {row.i + 1}";
        faults.Report(node, $"{Deparser.Write(node)} is text where numbers are needed{found}.", "Correct the value, leave it empty where it is missing, or name another column.");
        return [double.NaN];
    }

    private Value Named(NameExpression node)
    {
        if (columns.TryGetValue(node.Name, out var value))
        {
            return value;
        }

        return columns[node.Name] = data[node.Name] is { } column ? OfColumn(column) : Constant(node);
    }

    private static Value OfColumn(DataColumn column) => column switch
    {
        { Levels: { } levels } => new FactorValue(Factor.Of(column.Name, column.Texts, levels)),
        { IsNumeric: true } => new NumberValue(column.Numbers),
        _ when column.Texts.All(t => t is null or "TRUE" or "FALSE" or "true" or "false") =>
            new TruthValue([.. column.Texts.Select(t => t is null ? double.NaN : t[0] is 'T' or 't' ? 1.0 : 0)]),
        _ => new TextValue(column.Texts),
    };

    private Value Constant(NameExpression node)
    {
        switch (node.Name)
        {
            case "TRUE" or "T":
                return new TruthValue([1]);
            case "FALSE" or "F":
                return new TruthValue([0]);
            case "NA":
                return new NumberValue([double.NaN]);
            case "Inf":
                return new NumberValue([double.PositiveInfinity]);
            case "pi":
                return new NumberValue([Math.PI]);
            default:
                var near = NearMiss.Of(node.Name, data.Columns.Select(c => c.Name));
                faults.Report(
                    node,
                    $"The data have no column {node.Name}.",
                    near is null ? $"Columns are {string.Join(", ", data.Columns.Take(20).Select(c => c.Name))}." : $"Did you mean {near}?");
                return new NumberValue([double.NaN]);
        }
    }
}
