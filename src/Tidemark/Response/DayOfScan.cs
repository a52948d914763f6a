namespace Tidemark.Response;

/// <summary>The day of a scan as a rule counted it.</summary>
/// <param name="Day">Days from the subject's origin; null where they cannot be counted.</param>
/// <param name="Imputed">True where a partial date was completed for it.</param>
public readonly record struct DayOfScan(double? Day, bool Imputed = false);
