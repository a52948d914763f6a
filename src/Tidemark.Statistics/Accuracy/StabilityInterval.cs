namespace Tidemark.Statistics.Accuracy;

/// <summary>The middle of a bootstrap distribution.</summary>
/// <param name="Low">Lower percentile (quantile type 7).</param>
/// <param name="Median">Median.</param>
/// <param name="High">Upper percentile.</param>
public sealed record StabilityInterval(double Low, double Median, double High);
