namespace Tidemark.Statistics.Survival;

/// <summary>One step of a predicted survival curve.</summary>
/// <param name="Stratum">Label of the stratum.</param>
/// <param name="Time">Time in the unit of the data.</param>
/// <param name="Survival">exp(−Λ₀(t) exp(xᵀβ)).</param>
/// <param name="StdErrorLog">Standard error of the cumulative hazard, that is of log survival (Tsiatis 1981).</param>
/// <param name="ConfLow">Lower limit; null where it does not exist.</param>
/// <param name="ConfHigh">Upper limit; null where it does not exist.</param>
public sealed record PredictedSurvivalPoint(
    int Stratum, double Time, double Survival, double StdErrorLog, double? ConfLow, double? ConfHigh);
