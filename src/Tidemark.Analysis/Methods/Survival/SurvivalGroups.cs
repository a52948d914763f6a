using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>The groups that a formula of curves makes: combinations of its variables, named <c>sex=1, trt=2</c> as R names them.</summary>
internal static class SurvivalGroups
{
    /// <summary>The groups of the variables after the tilde; null for <c>~ 1</c>.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="withStrata">Whether strata() makes groups too.</param>
    public static Factor? Of(VariableFrame frame, bool withStrata)
    {
        List<Factor> factors = [.. frame.Right.Where(variable => !IsOffset(variable)).Select(variable => Named(variable.AsFactor(), variable.Label))];
        if (withStrata && frame.Strata is { } strata)
        {
            factors.Add(Named(strata, strata.Name));
        }

        return factors.Count == 0 ? null : Factor.Crossed("group", factors, ", ");
    }

    /// <summary>A variable <c>offset(...)</c>.</summary>
    public static bool IsOffset(Variable variable) => variable.Label.StartsWith("offset(", StringComparison.Ordinal);

    private static Factor Named(Factor factor, string label) => factor with { Levels = [.. factor.Levels.Select(level => $"{label}={level}")] };
}
