namespace Tidemark.Analysis.Results;

/// <summary>A point of an ROC curve.</summary>
/// <param name="Threshold">Percent change, or level, at which a value becomes test positive; infinite at the ends.</param>
/// <param name="Sensitivity">Share of responders that are test positive.</param>
/// <param name="Specificity">Share of non-responders that are test negative.</param>
public sealed record OperatingPoint(double Threshold, double Sensitivity, double Specificity);
