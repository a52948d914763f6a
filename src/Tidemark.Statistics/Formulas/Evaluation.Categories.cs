using System.Globalization;

namespace Tidemark.Statistics.Formulas;

/// <content>Functions that make categories or bases.</content>
internal sealed partial class Evaluation
{
    /// <summary>The combinations of the arguments of strata(), or the one argument of cluster(). Levels of a single
    /// text or factor are named by themselves, others by "name=level", as survival names them.</summary>
    public Factor Stratified(CallExpression call)
    {
        Expression[] arguments = [.. call.Arguments.Where(a => a.Name is null).Select(a => a.Value)];
        if (arguments.Length == 0)
        {
            faults.Report(call, $"{call.Function}() names no column.", $"Write {call.Function}(column).");
            return new Factor("", [], new int[Rows]);
        }

        var isShort = call.Function == "cluster" || arguments.All(a => Of(a) is TextValue or FactorValue);
        Factor[] factors = [.. arguments.Select(a => FactorOf(a)).Select(f => isShort ? f : f with { Levels = [.. f.Levels.Select(l => $"{f.Name}={l}")] })];
        return Factor.Crossed(Deparser.Write(call), factors, ", ");
    }

    private Value Categories(CallExpression call)
    {
        var label = Deparser.Write(call);
        if (call.Function == "interaction")
        {
            return new FactorValue(Factor.Crossed(label, [.. call.Arguments.Where(a => a.Name is null).Select(a => FactorOf(a.Value))], "."));
        }

        if (Needed(call, "x", 0) is not { } argument)
        {
            return Nothing;
        }

        if (call.Function == "relevel")
        {
            return Releveled(call, FactorOf(argument, label));
        }

        var factor = call.Argument("levels", 1) is { } levels
            ? FactorOf(argument, label).WithLevels([.. Labels(Of(levels)).OfType<string>()])
            : Unused(Of(argument), FactorOf(argument, label));
        var named = call.Argument("labels", 2) is { } labels ? Relabeled(factor, [.. Labels(Of(labels)).OfType<string>()], call) : factor;
        var isOrdered = call.Function == "ordered" || (call.Argument("ordered", -1) is { } asked && Truths(asked)[0] == 1) || factor.IsOrdered;
        return new FactorValue(named with { IsOrdered = isOrdered });
    }

    // factor() of what is no factor yet keeps the values that occur only.
    private static Factor Unused(Value value, Factor factor) => value is TruthValue or FactorValue ? factor.WithoutUnusedLevels() : factor;

    private Factor Relabeled(Factor factor, string[] labels, CallExpression call)
    {
        if (labels.Length != factor.Levels.Count)
        {
            faults.Report(call, $"{labels.Length} labels stand for {factor.Levels.Count} levels.", "Give a label for each level.");
            return factor;
        }

        string[] distinct = [.. labels.Distinct(StringComparer.Ordinal)];
        return factor with { Levels = distinct, Codes = Array.ConvertAll(factor.Codes, c => c < 0 ? -1 : Array.IndexOf(distinct, labels[c])) };
    }

    private Value Releveled(CallExpression call, Factor factor)
    {
        if (Needed(call, "ref", 1) is not { } argument)
        {
            return Nothing;
        }

        var reference = Labels(Of(argument))[0] ?? "";
        if (!factor.Levels.Contains(reference))
        {
            faults.Report(argument, $"\"{reference}\" is no level of {factor.Name}.", $"Its levels are {string.Join(", ", factor.Levels)}.");
            return Nothing;
        }

        return new FactorValue(factor.WithLevels([reference, .. factor.Levels.Where(l => l != reference)]));
    }

    private Value Basis(CallExpression call)
    {
        if (Needed(call, "x", 0) is not { } argument)
        {
            return Nothing;
        }

        var x = Spread(Numbers(argument), argument);
        if (x.All(double.IsNaN) || faults.First is not null)
        {
            faults.Report(call, $"{Deparser.Write(argument)} has no values.", "Name a column with values.");
            return Nothing;
        }

        return call.Function switch
        {
            "scale" => Standardized(call, x),
            "ns" => Spline(call, x),
            _ => Polynomial(call, x),
        };
    }

    private NumberValue Standardized(CallExpression call, double[] x)
    {
        var moments = kept.Keep(call, () =>
        {
            double[] known = [.. x.Where(v => !double.IsNaN(v))];
            var mean = known.Average();
            return new[] { mean, Math.Sqrt(known.Sum(v => (v - mean) * (v - mean)) / (known.Length - 1)) };
        });
        var center = call.Argument("center", 1) is { } c && Truths(c)[0] == 0 ? 0 : moments[0];
        var scale = call.Argument("scale", 2) is { } s && Truths(s)[0] == 0 ? 1 : moments[1];
        return new NumberValue(Array.ConvertAll(x, v => (v - center) / scale));
    }

    private Value Polynomial(CallExpression call, double[] x)
    {
        var degree = call.Argument("degree", 1) is { } asked ? (int)Numbers(asked)[0] : 1;
        var distinct = x.Where(v => !double.IsNaN(v)).Distinct().Take(degree + 1).Count();
        if (degree < 1 || (distinct <= degree && call.Argument("raw", -1) is null && !kept.Has(call)))
        {
            faults.Report(call, $"A polynomial of degree {degree} needs more than {degree} distinct values.", "Lower the degree.");
            return Nothing;
        }

        string[] names = [.. Enumerable.Range(1, degree).Select(j => j.ToString(CultureInfo.InvariantCulture))];
        return call.Argument("raw", -1) is { } raw && Truths(raw)[0] == 1
            ? new MatrixValue([.. Enumerable.Range(1, degree).Select(j => Array.ConvertAll(x, v => Math.Pow(v, j)))], names)
            : new MatrixValue(kept.Keep(call, () => OrthogonalPolynomial.Of(x, degree)).At(x), names);
    }

    private MatrixValue Spline(CallExpression call, double[] x)
    {
        var hasIntercept = call.Argument("intercept", 3) is { } asked && Truths(asked)[0] == 1;
        var knots = call.Argument("knots", 2) is { } inside ? Numbers(inside) : null;
        var boundary = call.Argument("Boundary.knots", 4) is { } ends ? Numbers(ends) : null;
        var df = call.Argument("df", 1) is { } number ? (int)Numbers(number)[0] : 1;
        var columns = kept.Keep(call, () => NaturalSpline.Of(x, df, knots, boundary, hasIntercept)).At(x);
        return new MatrixValue(columns, [.. Enumerable.Range(1, columns.Length).Select(j => j.ToString(CultureInfo.InvariantCulture))]);
    }
}
