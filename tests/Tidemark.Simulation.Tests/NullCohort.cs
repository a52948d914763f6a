namespace Tidemark.Simulation.Tests;

/// <summary>The null cohort.</summary>
public sealed class NullCohort() : LargeCohort(CohortKind.Null);
