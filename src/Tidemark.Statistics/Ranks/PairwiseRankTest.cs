namespace Tidemark.Statistics.Ranks;

/// <summary>One pair of groups compared after a Kruskal-Wallis test.</summary>
/// <param name="First">Position of the first group, in ascending order of codes.</param>
/// <param name="Second">Position of the second group.</param>
/// <param name="Difference">Mean rank of the second less that of the first.</param>
/// <param name="Z">Its standardized value.</param>
/// <param name="PValue">Two-sided p value, not adjusted.</param>
public sealed record PairwiseRankTest(int First, int Second, double Difference, double Z, double PValue);
