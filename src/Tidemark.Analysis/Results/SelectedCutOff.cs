namespace Tidemark.Analysis.Results;

/// <summary>A baseline cut-off chosen by the largest log-rank statistic.</summary>
/// <param name="CutOff">Value; subjects above it form one group.</param>
/// <param name="Statistic">Standardized log-rank statistic, the largest in absolute value.</param>
/// <param name="NaivePValue">The p-value that takes no notice of the choice; not to be used.</param>
/// <param name="CorrectedPValue">The p-value corrected for choosing.</param>
/// <param name="Method">How it was corrected.</param>
public sealed record SelectedCutOff(double CutOff, double Statistic, double NaivePValue, double CorrectedPValue, string Method);
