namespace Tidemark.Statistics.Survival;

/// <summary>A quantile of survival time.</summary>
/// <param name="Probability">Share that has failed, 0.5 for the median.</param>
/// <param name="Estimate">Time at which the curve falls to 1 − <paramref name="Probability"/>; null where it never does.</param>
/// <param name="ConfLow">Time at which the lower limit falls to it; null where it never does.</param>
/// <param name="ConfHigh">Time at which the upper limit falls to it; null where it never does.</param>
public sealed record SurvivalQuantile(double Probability, double? Estimate, double? ConfLow, double? ConfHigh);
