namespace Tidemark.Statistics.LinearModels;

/// <summary>How far the variance of a term's estimates is inflated by the other terms.</summary>
/// <param name="Term">The term.</param>
/// <param name="Df">Its columns.</param>
/// <param name="Factor">The factor; the ordinary VIF for one column.</param>
public sealed record VarianceInflationFactor(string Term, int Df, double Factor)
{
    /// <summary>The factor per coefficient, factor^(1/(2 df)): comparable between terms; √VIF for one column.</summary>
    public double Scaled => Math.Pow(Factor, 1.0 / (2 * Df));
}
