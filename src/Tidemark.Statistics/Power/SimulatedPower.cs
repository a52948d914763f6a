namespace Tidemark.Statistics.Power;

/// <summary>Power by simulation.</summary>
/// <param name="Power">Share of rejections among the samples with a p value.</param>
/// <param name="Interval">Clopper and Pearson's interval of that share.</param>
/// <param name="Rejections">Rejections.</param>
/// <param name="Samples">Samples with a p value.</param>
/// <param name="Failed">Samples without one.</param>
public sealed record SimulatedPower(double Power, Interval Interval, int Rejections, int Samples, int Failed);
