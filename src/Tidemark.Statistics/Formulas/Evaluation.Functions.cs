namespace Tidemark.Statistics.Formulas;

/// <content>Functions of numbers.</content>
internal sealed partial class Evaluation
{
    private Value Called(CallExpression call)
    {
        switch (call.Function)
        {
            case "I" or "offset":
                return Needed(call, "x", 0) is { } inner ? Of(inner) : Nothing;
            case "log":
                return Logarithm(call);
            case "ifelse":
                return Chosen(call);
            case "pmin" or "pmax":
                return Extreme(call, call.Function == "pmin" ? Math.Min : Math.Max);
            case "round":
                return Rounded(call);
            case "c":
                return Listed(call);
            case "cbind":
                return Bound(call);
            case "is.na":
                return Needed(call, "x", 0) is { } asked ? new TruthValue([.. Labels(Of(asked)).Select(label => label is null ? 1.0 : 0)]) : Nothing;
            case "factor" or "as.factor" or "ordered" or "relevel" or "interaction":
                return Categories(call);
            case "poly" or "ns" or "scale":
                return Basis(call);
            case "strata" or "cluster":
                return new FactorValue(Stratified(call));
            case "Surv":
                return SurvivalReading.Of(call, this);
            default:
                return Mapped(call);
        }
    }

    private static NumberValue Nothing => new([double.NaN]);

    public Expression? Needed(CallExpression call, string name, int place)
    {
        var argument = call.Argument(name, place);
        if (argument is null)
        {
            faults.Report(call, $"{call.Function}() lacks its argument {name}.", $"Write {call.Function}({name}).");
        }

        return argument;
    }

    public void Warn(StatisticalWarning warning)
    {
        if (!warnings.Contains(warning))
        {
            warnings.Add(warning);
        }
    }

    private NumberValue Mapped(CallExpression call)
    {
        if (Scalar(call.Function) is not { } function)
        {
            faults.Report(call, $"{call.Function}() has no meaning here.", "A covariance structure stands as a term of its own: us(visit | id).");
            return Nothing;
        }

        return Needed(call, "x", 0) is { } argument ? new NumberValue(Mapped(call, Numbers(argument), function)) : Nothing;
    }

    private static Func<double, double>? Scalar(string name) => name switch
    {
        "log2" => Math.Log2,
        "log10" => Math.Log10,
        "log1p" => Log1p,
        "exp" => Math.Exp,
        "expm1" => Expm1,
        "sqrt" => Math.Sqrt,
        "abs" => Math.Abs,
        "floor" => Math.Floor,
        "ceiling" => Math.Ceiling,
        "sign" => v => double.IsNaN(v) ? v : Math.Sign(v),
        "as.numeric" => v => v,
        "as.integer" => Math.Truncate,
        _ => null,
    };

    // Kahan's correction (Higham 2002, section 1.14.1).
    private static double Log1p(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsInfinity(u) ? u : Math.Log(u) * x / (u - 1);
    }

    private static double Expm1(double x)
    {
        var u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : double.IsInfinity(u) ? u : (u - 1) * x / Math.Log(u);
    }

    private double[] Mapped(CallExpression call, double[] items, Func<double, double> function)
    {
        var result = Array.ConvertAll(items, v => function(v));
        var lost = result.Zip(items, (after, before) => double.IsNaN(after) && !double.IsNaN(before)).Count(l => l);
        if (lost > 0)
        {
            Warn(StatisticalWarning.Domain($"{Deparser.Write(call)} has no value in {lost} rows: its argument is outside the domain; they are dropped."));
        }

        return result;
    }

    private NumberValue Logarithm(CallExpression call)
    {
        if (Needed(call, "x", 0) is not { } argument)
        {
            return Nothing;
        }

        var items = Mapped(call, Numbers(argument), Math.Log);
        if (call.Argument("base", 1) is not { } to)
        {
            return new NumberValue(items);
        }

        var number = Numbers(to)[0];
        return new NumberValue(number switch
        {
            2 => Array.ConvertAll(Numbers(argument), Math.Log2),
            10 => Array.ConvertAll(Numbers(argument), Math.Log10),
            _ => Array.ConvertAll(items, v => v / Math.Log(number)),
        });
    }

    private NumberValue Chosen(CallExpression call)
    {
        if (call.Arguments.Count != 3)
        {
            faults.Report(call, "ifelse() has three arguments.", "Write ifelse(test, yes, no).");
            return Nothing;
        }

        var test = Truths(call.Arguments[0].Value);
        var (yes, no) = (Numbers(call.Arguments[1].Value), Numbers(call.Arguments[2].Value));
        return new NumberValue([.. test.Select((t, i) => double.IsNaN(t) ? t : t == 1 ? yes[yes.Length == 1 ? 0 : i] : no[no.Length == 1 ? 0 : i])]);
    }

    private NumberValue Extreme(CallExpression call, Func<double, double, double> of) => call.Arguments.Count == 0
        ? Nothing
        : new NumberValue(call.Arguments.Select(a => Numbers(a.Value)).Aggregate((a, b) => Zipped(a, b, of, call)));

    private NumberValue Rounded(CallExpression call)
    {
        var digits = call.Argument("digits", 1) is { } asked ? (int)Numbers(asked)[0] : 0;
        var scale = Math.Pow(10, digits);
        return Needed(call, "x", 0) is { } argument
            ? new NumberValue(Array.ConvertAll(Numbers(argument), v => Math.Round(v * scale, MidpointRounding.ToEven) / scale))
            : Nothing;
    }

    private Value Listed(CallExpression call)
    {
        Value[] items = [.. call.Arguments.Select(a => Of(a.Value))];
        return items.Any(i => i is TextValue)
            ? new TextValue([.. items.SelectMany(Labels)])
            : new NumberValue([.. call.Arguments.SelectMany(a => Numbers(a.Value))]);
    }

    private MatrixValue Bound(CallExpression call) => new(
        [.. call.Arguments.Select(a => Spread(Numbers(a.Value), a))],
        [.. call.Arguments.Select(a => a.Name ?? Deparser.Write(a.Value))]);
}
