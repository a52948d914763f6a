namespace Tidemark.Statistics.Accuracy;

/// <summary>Bootstrap percentiles at one place of a curve.</summary>
/// <param name="At">The specificity, sensitivity or threshold asked.</param>
/// <param name="Sensitivity">Percentiles of the sensitivity; null where the sensitivity was given.</param>
/// <param name="Specificity">Percentiles of the specificity; null where the specificity was given.</param>
public sealed record RocBand(double At, StabilityInterval? Sensitivity, StabilityInterval? Specificity);
