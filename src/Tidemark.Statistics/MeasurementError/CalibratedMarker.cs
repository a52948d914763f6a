namespace Tidemark.Statistics.MeasurementError;

/// <summary>A marker replaced by its expectation given its measurements and the other covariates.</summary>
/// <param name="Values">E(X | W̄, Z) of each subject.</param>
/// <param name="ErrorVariance">Variance of one measurement about the subject's true value.</param>
/// <param name="TrueVariance">Variance of the true values between subjects.</param>
/// <param name="Reliability">True variance over the variance of one measurement.</param>
/// <param name="Df">Degrees of freedom of the error variance; +∞ where it is known.</param>
/// <param name="Warnings">What the data could not carry.</param>
public sealed record CalibratedMarker(
    IReadOnlyList<double> Values,
    double ErrorVariance,
    double TrueVariance,
    double Reliability,
    double Df,
    IReadOnlyList<StatisticalWarning> Warnings);
