namespace Tidemark.Reporting.Figures;

/// <summary>A censored subject on a curve.</summary>
/// <param name="Time">Time of censoring.</param>
/// <param name="Survival">Height of the curve there.</param>
/// <param name="Source">Where it came from; null where not kept.</param>
public sealed record CensorMark(double Time, double Survival, PointSource? Source = null);
