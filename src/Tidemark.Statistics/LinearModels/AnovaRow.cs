namespace Tidemark.Statistics.LinearModels;

/// <summary>A row of an analysis of variance or deviance.</summary>
/// <param name="Term">The term, or "Residuals".</param>
/// <param name="Df">Degrees of freedom: columns that are no combination of others.</param>
/// <param name="SumOfSquares">Sum of squares, or deviance, that the term explains.</param>
/// <param name="Statistic">F, or the deviance over the dispersion; NaN in the row of the residuals.</param>
/// <param name="PValue">Its p value; NaN in the row of the residuals.</param>
public sealed record AnovaRow(string Term, double Df, double SumOfSquares, double Statistic, double PValue)
{
    /// <summary>Sum of squares over degrees of freedom.</summary>
    public double MeanSquare => SumOfSquares / Df;
}
