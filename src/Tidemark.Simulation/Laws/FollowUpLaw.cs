namespace Tidemark.Simulation.Laws;

/// <summary>Law of enrollment, scans, deaths and the administrative cut. Days.</summary>
public sealed record FollowUpLaw
{
    /// <summary>First enrollment: the registered start.</summary>
    public DateOnly FirstEnrollment { get; init; } = new(2024, 7, 4);

    /// <summary>Enrollment is spread evenly over so many days.</summary>
    public int EnrollmentDays { get; init; } = 365;

    /// <summary>Administrative cut: the registered completion.</summary>
    public DateOnly Cut { get; init; } = new(2026, 3, 4);

    /// <summary>Days between scans at first.</summary>
    public int ScanInterval { get; init; } = 42;

    /// <summary>Number of scans at the first interval.</summary>
    public int EarlyScans { get; init; } = 5;

    /// <summary>Days between scans later.</summary>
    public int LateScanInterval { get; init; } = 63;

    /// <summary>Scans lie at most so many days off their day.</summary>
    public int ScanWindow { get; init; } = 7;

    /// <summary>Probability that a scan is not made; none in the founding cohort.</summary>
    public double ScanMissed { get; init; }

    /// <summary>Probability that one target lesion of a scan cannot be evaluated.</summary>
    public double LesionNotEvaluated { get; init; } = 0.01;

    /// <summary>Deaths per day before progression.</summary>
    public double DeathRate { get; init; } = 0.00017;

    /// <summary>Median survival after progression, days.</summary>
    public double SurvivalAfterProgression { get; init; } = 400;

    /// <summary>Losses to follow-up per day.</summary>
    public double LossRate { get; init; } = 0.0001;

    /// <summary>Probability of another therapy after progression.</summary>
    public double LaterTherapy { get; init; } = 0.8;
}
