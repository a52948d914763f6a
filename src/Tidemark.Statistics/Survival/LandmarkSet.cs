namespace Tidemark.Statistics.Survival;

/// <summary>Those still under observation and event-free at a landmark.</summary>
/// <param name="Data">Their follow-up after it.</param>
/// <param name="Rows">Their zero-based row numbers in the data before the landmark.</param>
/// <param name="EventsBefore">Rows left out because their event came at or before the landmark.</param>
/// <param name="CensoredBefore">Rows left out because their follow-up ended at or before the landmark.</param>
/// <param name="Unusable">Rows left out because a time or landmark was missing.</param>
public sealed record LandmarkSet(
    SurvivalData Data, IReadOnlyList<int> Rows, int EventsBefore, int CensoredBefore, int Unusable);
