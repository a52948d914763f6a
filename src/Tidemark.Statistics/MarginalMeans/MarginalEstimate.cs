namespace Tidemark.Statistics.MarginalMeans;

/// <summary>A marginal mean or a contrast of marginal means.</summary>
/// <param name="Label">Levels of the mean, or name of the contrast.</param>
/// <param name="Levels">Level of each variable that the row belongs to: of all of them for a mean, of the conditioning ones for
/// a contrast.</param>
/// <param name="Estimate">Estimate on the scale of the linear predictor; NaN where it cannot be estimated.</param>
/// <param name="StdError">Standard error.</param>
/// <param name="Df">Degrees of freedom; +∞ for a normal reference.</param>
/// <param name="Statistic">t (or z) statistic of the hypothesis that it is 0.</param>
/// <param name="PValue">Adjusted two-sided p value.</param>
/// <param name="ConfLow">Lower limit of the adjusted interval.</param>
/// <param name="ConfHigh">Upper limit of the adjusted interval.</param>
public sealed record MarginalEstimate(
    string Label,
    IReadOnlyList<KeyValuePair<string, string>> Levels,
    double Estimate,
    double StdError,
    double Df,
    double Statistic,
    double PValue,
    double ConfLow,
    double ConfHigh);
