namespace Tidemark.Statistics.Descriptive;

/// <summary>Two groups compared after a one-way analysis.</summary>
/// <param name="First">Position of the first group.</param>
/// <param name="Second">Position of the second group.</param>
/// <param name="Difference">Mean of the second less that of the first.</param>
/// <param name="Confidence">Simultaneous interval.</param>
/// <param name="PValue">Adjusted p value.</param>
public sealed record PairwiseMean(int First, int Second, double Difference, Interval Confidence, double PValue);
