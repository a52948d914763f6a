namespace Tidemark.Statistics.Agreement;

/// <summary>One source of variation of a precision experiment.</summary>
/// <param name="Name">Term of the design, <c>error</c> for repeatability, <c>total</c> for within-laboratory precision.</param>
/// <param name="Df">Degrees of freedom of its mean square; Satterthwaite's for the total.</param>
/// <param name="SumOfSquares">Sequential sum of squares; NaN for the total.</param>
/// <param name="MeanSquare">Mean square; NaN for the total.</param>
/// <param name="Variance">Variance component, not below 0.</param>
/// <param name="VarianceDf">Satterthwaite's degrees of freedom of the component.</param>
/// <param name="VarianceInterval">χ² interval of the component on those degrees of freedom.</param>
/// <param name="StdDev">Its root.</param>
/// <param name="CvPercent">100 · SD / mean.</param>
/// <param name="SharePercent">Part of the total variance, in percent.</param>
public sealed record VarianceComponent(
    string Name,
    double Df,
    double SumOfSquares,
    double MeanSquare,
    double Variance,
    double VarianceDf,
    Interval VarianceInterval,
    double StdDev,
    double CvPercent,
    double SharePercent);
