namespace Tidemark.Statistics.Survival;

/// <summary>One step of a cumulative hazard.</summary>
/// <param name="Stratum">Label of the stratum.</param>
/// <param name="Time">Time in the unit of the data.</param>
/// <param name="CumulativeHazard">Cumulative hazard at and after that time, up to the next.</param>
public sealed record BaselineHazardPoint(int Stratum, double Time, double CumulativeHazard);
