namespace Tidemark.Statistics.Formulas;

/// <summary>What a model frame has besides the fixed effects, on all rows of the data.</summary>
internal sealed class FrameParts
{
    private readonly Value? response;
    private readonly double[][] offsets;
    private readonly Factor[] clusters;
    private readonly BarFrame[] bars;
    private readonly List<Factor> given;
    private readonly (string Structure, Factor Visit, List<Factor> Groups)[] covariances;
    private readonly List<Func<int, bool>> isMissing = [];
    private readonly ModelFrameOptions options;
    private readonly bool hasIntercept;

    public FrameParts(Formula formula, TermExpansion expansion, Evaluation evaluation, ModelFrameOptions options)
    {
        this.options = options;
        hasIntercept = expansion.HasIntercept;
        response = formula.Left is null ? null : Response(formula.Left, evaluation);
        offsets = [.. expansion.Offsets.Select(o => evaluation.Spread(evaluation.Numbers(o), o))];
        clusters = [.. expansion.Clusters.Select(evaluation.Stratified)];
        bars = [.. expansion.Bars.Select(b => new BarFrame(b, evaluation))];
        given = formula.Given is null ? [] : [.. TermExpansion.Of(formula.Given, evaluation.Faults, []).Variables.Select(v => evaluation.FactorOf(v))];
        covariances = [.. expansion.Covariances.Select(c => Covariance(c, evaluation))];
        foreach (var name in options.Also)
        {
            AlsoComplete(name, evaluation);
        }
    }

    /// <summary>The columns a dot stands for: all that the response does not use.</summary>
    public static IReadOnlyList<string> Dot(Formula formula, DataFrame data)
    {
        var used = Walk.Of(formula.Left).OfType<NameExpression>().Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        return [.. data.Columns.Select(c => c.Name).Where(name => !used.Contains(name))];
    }

    public static double[]? Sum(double[][] columns, int rows)
    {
        if (columns.Length == 0)
        {
            return null;
        }

        var sum = new double[rows];
        for (var i = 0; i < rows; i++)
        {
            sum[i] = columns.Sum(c => c[i]);
        }

        return sum;
    }

    public bool IsMissing(int row) =>
        (!options.KeepMissingResponse && IsResponseMissing(row))
        || Array.Exists(offsets, o => !double.IsFinite(o[row]))
        || Array.Exists(clusters, c => c.Codes[row] < 0)
        || Array.Exists(bars, b => b.IsMissing(row))
        || given.Exists(g => g.Codes[row] < 0)
        || Array.Exists(covariances, c => c.Visit.Codes[row] < 0 || c.Groups.Exists(g => g.Codes[row] < 0))
        || isMissing.Exists(m => m(row));

    public ModelFrame Frame(
        ModelFrameBuilder origin, int[] rows, DesignMatrix design, List<ModelTerm> terms, Factor[] strata, List<StatisticalWarning> warnings) => new(origin)
        {
            Rows = rows,
            Response = response switch
            {
                NumberValue numbers => CodedVariable.Taken(numbers.Items, rows),
                TruthValue truths => CodedVariable.Taken(truths.Items, rows),
                MatrixValue { Columns: [var only] } => CodedVariable.Taken(only, rows),
                _ => [],
            },
            ResponseFactor = ResponseFactor(rows),
            ResponseColumns = response is MatrixValue matrix ? DesignMatrix.Of(rows.Length, matrix.Suffixes, [.. matrix.Columns.Select(c => CodedVariable.Taken(c, rows))]) : null,
            Survival = (response as SurvivalValue)?.Survival.Take(rows),
            Design = design,
            Terms = terms,
            HasIntercept = hasIntercept,
            Offset = Sum([.. offsets.Select(o => CodedVariable.Taken(o, rows))], rows.Length),
            Strata = strata.Length == 0 ? null : Factor.Crossed("strata", strata, ", "),
            Cluster = clusters.Length == 0 ? null : Crossed(clusters, rows),
            Group = given.Count == 0 ? null : Crossed(given, rows),
            Random = [.. bars.SelectMany(b => b.Take(rows, options))],
            Covariances = [.. covariances.Select(c => Taken(c, rows))],
            Warnings = [.. warnings],
        };

    private static Factor Crossed(IReadOnlyList<Factor> factors, int[] rows) =>
        Factor.Crossed(string.Join(":", factors.Select(f => f.Name)), [.. factors.Select(f => f.Take(rows))], ":");

    private static CovarianceTerm Taken((string Structure, Factor Visit, List<Factor> Groups) term, int[] rows)
    {
        Factor[] groups = [.. term.Groups.Select(g => g.Take(rows).WithoutUnusedLevels())];
        return new CovarianceTerm(term.Structure, term.Visit.Take(rows).WithoutUnusedLevels(), groups.Length > 1 ? groups[0] : null, groups[^1]);
    }

    private Factor? ResponseFactor(int[] rows) => response switch
    {
        FactorValue { Factor: var factor } => options.KeepUnusedLevels ? factor.Take(rows) : factor.Take(rows).WithoutUnusedLevels(),
        TruthValue truths => Evaluation.OfTruths("", CodedVariable.Taken(truths.Items, rows)),
        _ => null,
    };

    private Value Response(Expression node, Evaluation evaluation)
    {
        var value = evaluation.OnRows(node);
        if (value is SurvivalValue { Survival.HasCauses: true } && !options.AllowCauses)
        {
            evaluation.Faults.Report(
                node, "The event has more codes than censored and event.", "Compare it with the code of the event: Surv(time, status == 2).");
        }

        return value;
    }

    private bool IsResponseMissing(int row) => response switch
    {
        NumberValue numbers => !double.IsFinite(numbers.Items[row]),
        TruthValue truths => double.IsNaN(truths.Items[row]),
        FactorValue levels => levels.Factor.Codes[row] < 0,
        MatrixValue matrix => Array.Exists(matrix.Columns, c => !double.IsFinite(c[row])),
        SurvivalValue survival => survival.IsMissing[row],
        _ => false,
    };

    private static (string Structure, Factor Visit, List<Factor> Groups) Covariance(CallExpression call, Evaluation evaluation)
    {
        if (call.Arguments is [{ Value: BinaryExpression { Operator: "|" } bar }])
        {
            return (call.Function, evaluation.FactorOf(bar.Left), [.. TermExpansion.Of(bar.Right, evaluation.Faults, []).Variables.Select(v => evaluation.FactorOf(v))]);
        }

        evaluation.Faults.Report(call, $"{call.Function}() names visits and subjects.", $"Write {call.Function}(visit | subject).");
        return (call.Function, new Factor("", [], new int[evaluation.Rows]), [new Factor("", [], new int[evaluation.Rows])]);
    }

    private void AlsoComplete(string name, Evaluation evaluation)
    {
        var node = evaluation.HasColumn(name) ? new NameExpression(name, 0, 0) : ExpressionParser.Read(name, evaluation.Faults);
        if (node is null || evaluation.Faults.First is not null)
        {
            return;
        }

        switch (evaluation.OnRows(node))
        {
            case FactorValue levels:
                isMissing.Add(row => levels.Factor.Codes[row] < 0);
                break;
            case var _ when evaluation.Numbers(node) is { } numbers && numbers.Length == evaluation.Rows:
                isMissing.Add(row => !double.IsFinite(numbers[row]));
                break;
        }
    }
}
