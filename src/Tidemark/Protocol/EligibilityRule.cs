using System.ComponentModel;

namespace Tidemark.Protocol;

/// <summary>A rule on one variable of the subjects or covariates domain.</summary>
public sealed record EligibilityRule(
    [property: Description("Variable: age, sex, or the name of a covariate.")] string Variable,
    [property: Description("How the value is compared.")] Comparison Operator,
    [property: Description("Values it is compared with (one, or several for 'in').")] IReadOnlyList<string> Values,
    [property: Description("UCUM unit of a numeric value, e.g. a for years.")] string? Unit = null);
