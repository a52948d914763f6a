namespace Tidemark.Simulation.Laws;

/// <summary>All parameters of a virtual cohort; the defaults are the founding study's (docs/theory/simulation.md gives each its source).</summary>
public sealed record CohortLaw
{
    /// <summary>Baseline characteristics.</summary>
    public ProfileLaw Profile { get; init; } = new();

    /// <summary>Tumor size and reading.</summary>
    public TumorLaw Tumor { get; init; } = new();

    /// <summary>Serum HER2.</summary>
    public SerumLaw Serum { get; init; } = new();

    /// <summary>Treatment.</summary>
    public TherapyLaw Therapy { get; init; } = new();

    /// <summary>Enrollment, scans, deaths, cut.</summary>
    public FollowUpLaw FollowUp { get; init; } = new();

    /// <summary>Specimens.</summary>
    public SamplingLaw Sampling { get; init; } = new();
}
