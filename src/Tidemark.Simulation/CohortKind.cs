namespace Tidemark.Simulation;

/// <summary>The three cohorts that are simulated under one plan.</summary>
public enum CohortKind
{
    /// <summary>The marker's tumor share follows another, unobserved tumor of the same law: it moves, and tells nothing.</summary>
    Null,

    /// <summary>The marker's tumor share follows the woman's own tumor.</summary>
    Moderate,

    /// <summary>As <see cref="Moderate"/>, with a new reagent lot from cycle 4 on and samples skipped by those who do badly.</summary>
    Trap,
}
