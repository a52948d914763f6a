namespace Tidemark.Statistics.Formulas;

/// <summary>Makes a variable frame.</summary>
internal sealed class VariableFrameBuilder
{
    private readonly Formula formula;
    private readonly DataFrame data;
    private readonly VariableFrameOptions options;
    private readonly FaultKeeper faults = new();
    private readonly List<StatisticalWarning> warnings = [];
    private readonly Evaluation evaluation;

    public VariableFrameBuilder(Formula formula, DataFrame data, VariableFrameOptions options)
    {
        (this.formula, this.data, this.options) = (formula, data, options);
        evaluation = new Evaluation(data, new KeptBases(), faults, warnings);
    }

    public VariableFrameReading Read()
    {
        var survival = formula.Left is CallExpression { Function: "Surv" } ? evaluation.OnRows(formula.Left) as SurvivalValue : null;
        CodedVariable[] left = formula.Left is null || survival is not null || faults.First is not null ? [] : [CodedVariable.Of(formula.Left, evaluation)];
        var terms = TermExpansion.Of(formula.Right, faults, FrameParts.Dot(formula, data));
        CodedVariable[] all = [.. terms.Variables.Select(v => CodedVariable.Of(v, evaluation))];
        var strata = all.Where(IsStratum).Select(v => v.Factor!).ToArray();
        CodedVariable[] right = [.. all.Where(v => !IsStratum(v))];
        CodedVariable[] given = formula.Given is null ? [] : [.. TermExpansion.Of(formula.Given, faults, []).Variables.Select(v => CodedVariable.Of(v, evaluation))];
        var cluster = terms.Clusters.Select(evaluation.Stratified).ToArray();
        CodedVariable[] also = [.. options.Also.Select(name => CodedVariable.Of(new NameExpression(name, 0, 0), evaluation))];
        if (survival is { Survival.HasCauses: true } && !options.AllowCauses)
        {
            faults.Report(formula.Left!, "The event has more codes than censored and event.", "Compare it with the code of the event: Surv(time, status == 2).");
        }

        if (faults.First is not null)
        {
            return new VariableFrameReading(null, faults.First);
        }

        CodedVariable[] needed = [.. left, .. all, .. given, .. also];
        var rows = options.KeepIncomplete
            ? [.. Enumerable.Range(0, data.Rows)]
            : Enumerable.Range(0, data.Rows).Where(i =>
                survival?.IsMissing[i] is not true && !Array.Exists(needed, v => v.IsMissing(i)) && !Array.Exists(cluster, c => c.Codes[i] < 0)).ToArray();
        return new VariableFrameReading(
            new VariableFrame(data)
            {
                Rows = rows,
                Left = Taken(left, rows),
                Right = Taken(right, rows),
                Given = Taken(given, rows),
                Survival = survival?.Survival.Take(rows),
                Strata = strata.Length == 0 ? null : Factor.Crossed("strata", [.. strata.Select(s => s.Take(rows))], ", "),
                Cluster = cluster.Length == 0 ? null : cluster[0].Take(rows),
                Warnings = warnings,
            },
            null);
    }

    private static bool IsStratum(CodedVariable variable) => variable.At is CallExpression { Function: "strata" };

    private Variable[] Taken(CodedVariable[] variables, int[] rows) => [.. variables.Select(v => Taken(v, rows))];

    private Variable Taken(CodedVariable variable, int[] rows)
    {
        var taken = variable.Take(rows, options.KeepUnusedLevels);
        var found = new FaultKeeper();
        var numbers = taken.Factor is null ? taken.Columns[0] : Truths(variable, rows);
        if (taken.Factor is { } && numbers is null)
        {
            new Evaluation(data, new KeptBases(), found, []).Numbers(variable.At);
        }

        return new Variable(taken.Label, numbers, taken.Factor, found.First);
    }

    private double[]? Truths(CodedVariable variable, int[] rows) =>
        evaluation.Of(variable.At) is TruthValue truths ? CodedVariable.Taken(truths.Items, rows) : null;
}
