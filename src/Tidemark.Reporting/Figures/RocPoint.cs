namespace Tidemark.Reporting.Figures;

/// <summary>A point of an ROC curve.</summary>
/// <param name="Threshold">Threshold of the marker.</param>
/// <param name="Sensitivity">From 0 to 1.</param>
/// <param name="Specificity">From 0 to 1.</param>
/// <param name="Label">Words of a marked cut-off; null for an ordinary point.</param>
public sealed record RocPoint(double Threshold, double Sensitivity, double Specificity, string? Label = null);
