namespace Tidemark.Statistics.Formulas;

/// <summary>Makes a model frame: evaluates every part on all rows, keeps the complete rows, then codes the columns.</summary>
internal sealed class ModelFrameBuilder
{
    private readonly ModelFrameOptions options;
    private readonly KeptBases kept = new();
    private readonly FaultKeeper faults = new();
    private readonly List<StatisticalWarning> warnings = [];
    private readonly Evaluation evaluation;
    private readonly TermExpansion expansion;
    private CodedVariable[] variables = [];
    private DesignPlan? plan;

    public ModelFrameBuilder(Formula formula, DataFrame data, ModelFrameOptions options)
    {
        (Formula, Data, this.options) = (formula, data, options);
        evaluation = new Evaluation(data, kept, faults, warnings);
        expansion = TermExpansion.Of(formula.Right, faults, FrameParts.Dot(formula, data));
    }

    public Formula Formula { get; }

    public DataFrame Data { get; }

    public IReadOnlyList<Factor> Factors => [.. variables.Where((_, v) => !IsStratum(v)).Select(v => v.Factor).OfType<Factor>()];

    public ModelFrameReading Read()
    {
        variables = [.. expansion.Variables.Select(v => CodedVariable.Of(v, evaluation))];
        var parts = new FrameParts(Formula, expansion, evaluation, options);
        if (faults.First is not null)
        {
            return new ModelFrameReading(null, faults.First);
        }

        var rows = Complete(parts);
        variables = [.. variables.Select(v => v.Take(rows, options.KeepUnusedLevels))];
        WarnOfConstants();
        plan = new DesignPlan(expansion, variables, options.Contrasts);
        var (design, terms) = plan.Build(variables, rows.Length, IsStratum);
        return new ModelFrameReading(parts.Frame(this, rows, design, terms, [.. variables.Where((_, v) => IsStratum(v)).Select(v => v.Factor!)], warnings), null);
    }

    public double[] Column(string name, int[] rows) => CodedVariable.Taken(Fresh(name, (e, at) => at.Spread(at.Numbers(e), e)), rows);

    public Factor Categories(string name, int[] rows) => Fresh(name, (e, at) => at.FactorOf(e)).Take(rows).WithoutUnusedLevels();

    public FormulaFault? ResponseFault(ModelFrame frame)
    {
        var found = new FaultKeeper();
        if (Formula.Left is null)
        {
            found.Report(0, 1, "The formula has no response.", "Write response ~ terms.");
        }
        else if (frame.Response.Length == 0)
        {
            new Evaluation(Data, kept, found, []).Numbers(Formula.Left);
        }

        return found.First;
    }

    public DesignReading DesignFor(DataFrame data)
    {
        var found = new FaultKeeper();
        var fresh = new Evaluation(data, kept, found, []);
        CodedVariable[] coded = [.. variables.Select((v, i) => IsStratum(i) ? v : NewRows.Of(v, fresh))];
        var offsets = expansion.Offsets.Select(o => fresh.Spread(fresh.Numbers(o), o)).ToArray();
        return found.First is { } fault
            ? new DesignReading(null, null, fault)
            : new DesignReading(plan!.Build(coded, data.Rows, IsStratum).Design, FrameParts.Sum(offsets, data.Rows), null);
    }

    public (int[] Codes, FormulaFault? Fault) StrataFor(DataFrame data, Factor? strata)
    {
        var found = new FaultKeeper();
        var fresh = new Evaluation(data, kept, found, []);
        Factor[] factors = [.. expansion.Variables.OfType<CallExpression>().Where(c => c.Function == "strata").Select(fresh.Stratified)];
        return strata is null || found.First is not null
            ? (new int[data.Rows], found.First)
            : (Factor.Crossed("strata", factors, ", ").WithLevels(strata.Levels).Codes, null);
    }

    public IReadOnlyList<Predictor> Predictors(int[] rows) =>
    [
        .. from name in expansion.Variables.Where((_, v) => !IsStratum(v)).Concat(expansion.Offsets).SelectMany(Walk.Of).OfType<NameExpression>().Select(n => n.Name).Distinct()
           where Data[name] is not null
           select PredictorOf(name, rows),
    ];

    private Predictor PredictorOf(string name, int[] rows)
    {
        var fresh = new Evaluation(Data, kept, new FaultKeeper(), []);
        var value = fresh.Of(new NameExpression(name, 0, 0));
        var isMade = expansion.Variables.SelectMany(Walk.Of).OfType<CallExpression>()
            .Any(c => c.Function is "factor" or "as.factor" or "ordered" or "relevel" or "interaction" && Walk.Of(c).Any(e => e is NameExpression n && n.Name == name));
        var levels = isMade || value is not NumberValue ? Categories(name, rows).Levels : null;
        return new Predictor(name, levels, value is NumberValue numbers ? rows.Average(i => numbers.Items[i]) : double.NaN);
    }

    private bool IsStratum(int variable) => expansion.Variables[variable] is CallExpression { Function: "strata" };

    private int[] Complete(FrameParts parts)
    {
        var rows = new List<int>(Data.Rows);
        for (var i = 0; i < Data.Rows; i++)
        {
            if (!parts.IsMissing(i) && !Array.Exists(variables, v => v.IsMissing(i)))
            {
                rows.Add(i);
            }
        }

        if (variables.Sum(v => v.Columns.Sum(c => c.Count(double.IsInfinity))) is > 0 and var infinite)
        {
            warnings.Add(StatisticalWarning.Domain($"{infinite} values of predictors are infinite (the logarithm of 0); their rows are dropped."));
        }

        return [.. rows];
    }

    private void WarnOfConstants()
    {
        foreach (var factor in Factors.Where(f => f.Levels.Count == 1))
        {
            warnings.Add(StatisticalWarning.Constant($"{factor.Name} has one level, {factor.Levels[0]}, in the rows kept: it has no contrast."));
        }
    }

    private T Fresh<T>(string name, Func<Expression, Evaluation, T> of)
    {
        var found = new FaultKeeper();
        var node = Data[name] is null ? ExpressionParser.Read(name, found) : new NameExpression(name, 0, name.Length);
        var value = node is null ? default : of(node, new Evaluation(Data, kept, found, []));
        return found.First is { } fault ? throw new ArgumentException(fault.Message, nameof(name)) : value!;
    }
}
