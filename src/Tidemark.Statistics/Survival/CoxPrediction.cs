namespace Tidemark.Statistics.Survival;

/// <summary>A prediction of a Cox model for one row.</summary>
/// <param name="Fit">The prediction; NaN where a covariate is missing.</param>
/// <param name="StdError">Its standard error.</param>
public readonly record struct CoxPrediction(double Fit, double StdError);
