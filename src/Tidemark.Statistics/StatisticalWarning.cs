namespace Tidemark.Statistics;

/// <summary>A numerical verdict that belongs to a result: why a number is NaN, or which approximation was used.</summary>
/// <param name="Code">Stable code, for example <c>STAT-TOO-FEW</c>.</param>
/// <param name="Message">A sentence for a person.</param>
public sealed record StatisticalWarning(string Code, string Message)
{
    /// <summary>Too few observations for the quantity asked.</summary>
    public static StatisticalWarning TooFew(string message) => new("STAT-TOO-FEW", message);

    /// <summary>A variable does not vary.</summary>
    public static StatisticalWarning Constant(string message) => new("STAT-CONSTANT", message);

    /// <summary>Ties or zeros ruled out an exact distribution.</summary>
    public static StatisticalWarning Ties(string message) => new("STAT-TIES", message);

    /// <summary>A value outside the domain of the method (for example a non-positive value for a logarithm).</summary>
    public static StatisticalWarning Domain(string message) => new("STAT-DOMAIN", message);

    /// <summary>A column of a design is a combination of the columns before it.</summary>
    public static StatisticalWarning Aliased(string message) => new("STAT-ALIASED", message);

    /// <summary>An iterative fit did not end at an interior optimum.</summary>
    public static StatisticalWarning NotConverged(string message) => new("STAT-NOT-CONVERGED", message);

    /// <summary>An estimate lies on the boundary of the parameter space.</summary>
    public static StatisticalWarning Boundary(string message) => new("STAT-BOUNDARY", message);
}
