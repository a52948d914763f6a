namespace Tidemark.Statistics;

/// <summary>One row of a table of coefficients.</summary>
/// <param name="Term">Name of the column of the design.</param>
/// <param name="Estimate">Estimate on the scale of the linear predictor; NaN for an aliased column.</param>
/// <param name="StdError">Standard error.</param>
/// <param name="Statistic">t or z statistic of the hypothesis that the coefficient is zero.</param>
/// <param name="Df">Degrees of freedom of a t statistic; null for z.</param>
/// <param name="PValue">Two-sided p value.</param>
/// <param name="ConfLow">Lower confidence limit.</param>
/// <param name="ConfHigh">Upper confidence limit.</param>
public sealed record Coefficient(
    string Term,
    double Estimate,
    double StdError,
    double Statistic,
    double? Df,
    double PValue,
    double ConfLow,
    double ConfHigh);
