namespace Tidemark.Analysis.Results;

/// <summary>One value of a subject's course.</summary>
/// <param name="Visit">Planned visit; null when unscheduled.</param>
/// <param name="Day">Days from origin.</param>
/// <param name="Value">Value, or the limit it lies beyond.</param>
/// <param name="PercentChange">Percent change from baseline; null without baseline.</param>
/// <param name="Censored">True for a value beyond a limit.</param>
/// <param name="Specimen">Accession number.</param>
/// <param name="Source">Where the measurement stands.</param>
public sealed record MarkerPoint(
    string? Visit, double Day, double Value, double? PercentChange, bool Censored, string Specimen, SourceLine Source);
