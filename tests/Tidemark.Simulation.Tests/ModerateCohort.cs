namespace Tidemark.Simulation.Tests;

/// <summary>The moderate cohort.</summary>
public sealed class ModerateCohort() : LargeCohort(CohortKind.Moderate);
