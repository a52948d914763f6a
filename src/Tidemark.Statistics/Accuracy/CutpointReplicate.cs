namespace Tidemark.Statistics.Accuracy;

/// <summary>The best cut-off of one resample.</summary>
/// <param name="Threshold">The cut-off, the first of those that tie.</param>
/// <param name="Sensitivity">Its sensitivity in the resample.</param>
/// <param name="Specificity">Its specificity in the resample.</param>
/// <param name="Auc">Area under the resample's curve.</param>
public sealed record CutpointReplicate(double Threshold, double Sensitivity, double Specificity, double Auc);
