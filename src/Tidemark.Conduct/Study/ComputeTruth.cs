using Tidemark.Simulation;
using Tidemark.Simulation.Truth;
using Tidemark.Study;

namespace Tidemark.Conduct.Study;

/// <summary>Computes what a simulated cohort was made of, in the numbers of the study's plan.</summary>
public static class ComputeTruth
{
    /// <summary>The truth of a cohort under a plan; takes seconds per hundred thousand women.</summary>
    /// <param name="study">Protocol and plan, which define the numbers.</param>
    /// <param name="kind">The cohort.</param>
    /// <param name="seed">Seed of the cohort; null takes the one of the rule. The truth does not depend on it.</param>
    /// <param name="women">Women in the large studies; more make the Monte Carlo error, which each description states, smaller.</param>
    public static SimulatedTruth Run(StudyDefinition study, CohortKind kind, int? seed = null, int women = 200_000)
    {
        ArgumentNullException.ThrowIfNull(study);
        var rule = seed is null || seed == FoundingCohort.SeedOf(kind) ? FoundingCohort.SeedRule : "given by hand, not by the rule";
        var estimates = LargeStudies.Find(study, kind, women);
        return new SimulatedTruth(
            FoundingCohort.NameOf(kind),
            seed ?? FoundingCohort.SeedOf(kind),
            $"{rule}; the truth's own large studies: {LargeStudies.SeedRule}",
            [.. estimates.Select(estimate => estimate.Parameter)]);
    }
}
