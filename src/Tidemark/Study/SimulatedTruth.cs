namespace Tidemark.Study;

/// <summary>What a simulated cohort was made of, so that a report can end with how well it was found again.</summary>
/// <param name="Cohort">Name of the cohort: null, moderate or trap.</param>
/// <param name="Seed">Seed of the generator.</param>
/// <param name="SeedRule">The stated rule by which the seed was chosen.</param>
/// <param name="Parameters">The true parameters.</param>
public sealed record SimulatedTruth(string Cohort, int Seed, string SeedRule, IReadOnlyList<TrueParameter> Parameters);
