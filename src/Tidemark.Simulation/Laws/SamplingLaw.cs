namespace Tidemark.Simulation.Laws;

/// <summary>Law of specimens: which are drawn and which can be tested. Probabilities.</summary>
public sealed record SamplingLaw
{
    /// <summary>Probability that a due specimen after baseline is not drawn, at random.</summary>
    public double Missed { get; init; } = 0.08;

    /// <summary>Probability that a specimen is hemolyzed.</summary>
    public double Hemolyzed { get; init; } = 0.015;

    /// <summary>Trap cohort: probability that a woman whose marker or tumor rises skips the specimen.</summary>
    public double SkippedWhenRising { get; init; } = 0.5;

    /// <summary>Trap cohort: a true marker level or tumor size above this multiple of baseline, or of the smallest size, is a rise.</summary>
    public double RiseFactor { get; init; } = 1.05;
}
