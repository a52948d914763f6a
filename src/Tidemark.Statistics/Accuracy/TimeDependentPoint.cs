namespace Tidemark.Statistics.Accuracy;

/// <summary>A point of a time-dependent ROC curve.</summary>
/// <param name="Threshold">Markers at or above it are positive; +∞ where none is.</param>
/// <param name="Sensitivity">Share of the cases called positive.</param>
/// <param name="FalsePositive">Share of the controls called positive.</param>
public sealed record TimeDependentPoint(double Threshold, double Sensitivity, double FalsePositive);
