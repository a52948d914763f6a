namespace Tidemark.Statistics.Formulas;

/// <summary>A bar of random effects before rows are dropped.</summary>
internal sealed class BarFrame
{
    private readonly TermExpansion expansion;
    private readonly CodedVariable[] variables;
    private readonly List<Factor> groups;
    private readonly BinaryExpression bar;

    public BarFrame(BinaryExpression bar, Evaluation evaluation)
    {
        this.bar = bar;
        expansion = TermExpansion.Of(bar.Left, evaluation.Faults, []);
        variables = [.. expansion.Variables.Select(v => CodedVariable.Of(v, evaluation))];
        groups = GroupReading.Of(bar.Right, evaluation);
    }

    public bool IsMissing(int row) => groups.Exists(g => g.Codes[row] < 0) || Array.Exists(variables, v => v.IsMissing(row));

    public IEnumerable<RandomTerm> Take(int[] rows, ModelFrameOptions options)
    {
        CodedVariable[] taken = [.. variables.Select(v => v.Take(rows, options.KeepUnusedLevels))];
        var (design, terms) = new DesignPlan(expansion, taken, options.Contrasts).Build(taken, rows.Length, _ => false);
        foreach (var group in groups.Select(g => g.Take(rows).WithoutUnusedLevels()))
        {
            var isSplit = bar.Operator == "||" && Array.Exists(taken, v => v.Factor is not null);
            foreach (var term in isSplit ? Split(group, rows.Length, taken, options) : [Whole(design, group)])
            {
                yield return term;
            }
        }
    }

    private RandomTerm Whole(DesignMatrix design, Factor group) => new(
        $"{Deparser.Write(bar.Left)} {bar.Operator} {group.Name}", design, group, bar.Operator == "|" || design.Columns.Count == 1);

    // As lme4: the columns of a factor stay correlated, terms are independent of each other.
    private IEnumerable<RandomTerm> Split(Factor group, int rows, CodedVariable[] taken, ModelFrameOptions options)
    {
        if (expansion.HasIntercept)
        {
            yield return new RandomTerm($"1 | {group.Name}", DesignMatrix.Intercept(rows), group, Correlated: true);
        }

        foreach (var term in expansion.Terms)
        {
            var label = expansion.Label(term);
            var text = "~ 0 + " + label;
            var alone = TermExpansion.Of(Formula.Parse(text).Formula!.Right, new FaultKeeper(), []);
            CodedVariable[] own = [.. alone.Variables.Select(v => taken.First(t => t.Label == Deparser.Write(v)))];
            var (design, _) = new DesignPlan(alone, own, options.Contrasts).Build(own, rows, _ => false);
            yield return new RandomTerm($"0 + {label} | {group.Name}", design, group, Correlated: true);
        }
    }
}
