namespace Tidemark.Statistics.MixedModels;

/// <summary>An F test of fixed effects (χ²/df where the denominator is infinite).</summary>
/// <param name="Term">Name of the hypothesis.</param>
/// <param name="SumOfSquares">F σ² times the numerator degrees of freedom, as lmerTest.</param>
/// <param name="MeanSquare">F σ².</param>
/// <param name="NumeratorDf">Linearly independent restrictions.</param>
/// <param name="DenominatorDf">Denominator degrees of freedom.</param>
/// <param name="F">The statistic (scaled under Kenward-Roger).</param>
/// <param name="PValue">Upper tail.</param>
public sealed record MixedModelTest(
    string Term, double SumOfSquares, double MeanSquare, int NumeratorDf, double DenominatorDf, double F, double PValue);
