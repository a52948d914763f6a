namespace Tidemark.Statistics.Accuracy;

/// <summary>A confidence interval of the best cut-off of the population.</summary>
/// <param name="Estimate">The best cut-off of the data, the first of those that tie.</param>
/// <param name="Low">Lower limit; NaN where the data do not carry it.</param>
/// <param name="High">Upper limit; NaN where the data do not carry it.</param>
/// <param name="Rows">Rows in each resample.</param>
/// <param name="Replicates">Resamples that gave a finite cut-off or an infinite one.</param>
public sealed record CutpointConfidence(double Estimate, double Low, double High, int Rows, int Replicates);
