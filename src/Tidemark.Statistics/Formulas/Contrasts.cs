namespace Tidemark.Statistics.Formulas;

/// <summary>How an unordered factor becomes columns; ordered ones have polynomials always, as in R.</summary>
public enum Contrasts
{
    /// <summary>Each level against the first (R's contr.treatment).</summary>
    Treatment,

    /// <summary>Deviations from the mean of the levels; the last level is minus the sum of the others (contr.sum).</summary>
    Sum,

    /// <summary>Each level against the mean of those before it (contr.helmert).</summary>
    Helmert,

    /// <summary>Orthogonal polynomials in the levels' numbers (contr.poly).</summary>
    Polynomial,
}
