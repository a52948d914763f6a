namespace Tidemark.Statistics.Survival;

/// <summary>Survival at a chosen time.</summary>
/// <param name="Time">The time asked for.</param>
/// <param name="NRisk">Weight of those still at risk at that time.</param>
/// <param name="Survival">Probability of surviving beyond it; null past the last follow-up of a curve that has not reached 0.</param>
/// <param name="StdError">Greenwood's standard error; null where <paramref name="Survival"/> is.</param>
/// <param name="ConfLow">Lower limit; null where it does not exist.</param>
/// <param name="ConfHigh">Upper limit; null where it does not exist.</param>
public sealed record SurvivalEstimate(
    double Time, double NRisk, double? Survival, double? StdError, double? ConfLow, double? ConfHigh);
