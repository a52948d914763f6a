using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>The groups that a formula of curves makes: combinations of its variables, named <c>sex=1, trt=2</c> as R names them.</summary>
internal static class SurvivalGroups
{
    /// <summary>The groups of the variables after the tilde; null for <c>~ 1</c>.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="formula">Text of the formula where strata() makes groups too; null where it does not.</param>
    public static Factor? Of(VariableFrame frame, string? formula)
    {
        List<Factor> factors = [.. frame.Right.Select(variable => Named(variable.AsFactor(), variable.Label))];
        if (formula is not null && frame.Strata is { } strata)
        {
            factors.Add(Named(strata, string.Join(", ", StrataCalls.Of(formula))));
        }

        return factors.Count == 0 ? null : Factor.Crossed("group", factors, ", ");
    }

    private static Factor Named(Factor factor, string label) => factor with { Levels = [.. factor.Levels.Select(level => $"{label}={level}")] };
}
