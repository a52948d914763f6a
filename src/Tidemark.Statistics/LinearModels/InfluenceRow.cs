namespace Tidemark.Statistics.LinearModels;

/// <summary>What one observation does to a linear model (Belsley, Kuh and Welsch 1980).</summary>
/// <param name="Row">Index of the row in the design given.</param>
/// <param name="Hat">Leverage.</param>
/// <param name="Residual">Raw residual.</param>
/// <param name="Standardized">Residual over its standard error (internally studentized).</param>
/// <param name="Studentized">The same with σ from the other rows (externally studentized).</param>
/// <param name="Sigma">σ without the row.</param>
/// <param name="CooksDistance">Cook's distance.</param>
/// <param name="Dffits">Change of the fitted value in its standard errors.</param>
/// <param name="CovarianceRatio">Ratio of the determinants of the covariance without and with the row.</param>
/// <param name="Dfbeta">Change of each estimate when the row is left out, in the order of the design; NaN for aliased columns.</param>
public sealed record InfluenceRow(
    int Row,
    double Hat,
    double Residual,
    double Standardized,
    double Studentized,
    double Sigma,
    double CooksDistance,
    double Dffits,
    double CovarianceRatio,
    double[] Dfbeta);
