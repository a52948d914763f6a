namespace Tidemark.Analysis.Endpoints;

/// <summary>What response and its endpoints need to know of a subject beside the tumor.</summary>
/// <param name="Id">Subject identifier.</param>
/// <param name="Start">Start the days count from; null where it is not known.</param>
/// <param name="Death">Death; null where none is recorded.</param>
/// <param name="DeathKnown">False where the data cannot tell whether the subject died.</param>
public sealed record SubjectTimes(string Id, TimePoint? Start, TimePoint? Death, bool DeathKnown)
{
    /// <summary>First dose of a new anticancer therapy; null where none is recorded.</summary>
    public TimePoint? NewTherapy { get; init; }
}
