namespace Tidemark.Statistics.Accuracy;

/// <summary>Accuracy of a cut-off at one horizon; positive are markers above it. Each share has its i.i.d. standard error (NaN unless the
/// weighting is marginal).</summary>
/// <param name="Horizon">The horizon t.</param>
/// <param name="Cutoff">The cut-off.</param>
/// <param name="Sensitivity">Share of those with the event by t who are positive.</param>
/// <param name="Specificity">Share of those without any event by t who are negative.</param>
/// <param name="PositivePredictiveValue">Probability of the event by t among the positives.</param>
/// <param name="NegativePredictiveValue">Probability of no event by t among the negatives.</param>
public sealed record TimeDependentAccuracy(
    double Horizon,
    double Cutoff,
    (double Estimate, double StdError) Sensitivity,
    (double Estimate, double StdError) Specificity,
    (double Estimate, double StdError) PositivePredictiveValue,
    (double Estimate, double StdError) NegativePredictiveValue);
