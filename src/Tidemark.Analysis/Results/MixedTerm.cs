namespace Tidemark.Analysis.Results;

/// <summary>One fixed effect of the mixed model on log2 values.</summary>
/// <param name="Key">Name among the numbers: intercept, a visit, time, or a covariate.</param>
/// <param name="Label">In words.</param>
/// <param name="Estimate">Estimate in log2 units (time: per unit of time).</param>
/// <param name="StdError">Standard error.</param>
/// <param name="Df">Satterthwaite degrees of freedom; null for the censored model's z test.</param>
/// <param name="Low">Lower confidence limit.</param>
/// <param name="High">Upper confidence limit.</param>
/// <param name="PValue">Two-sided p-value.</param>
public sealed record MixedTerm(
    string Key, string Label, double Estimate, double StdError, double? Df, double Low, double High, double PValue)
{
    /// <summary>The factor by which the marker is multiplied: 2 to the power of the estimate.</summary>
    public double Ratio => Math.Pow(2, Estimate);

    /// <summary>Lower limit of the factor.</summary>
    public double RatioLow => Math.Pow(2, Low);

    /// <summary>Upper limit of the factor.</summary>
    public double RatioHigh => Math.Pow(2, High);
}
