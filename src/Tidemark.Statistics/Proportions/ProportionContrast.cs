namespace Tidemark.Statistics.Proportions;

/// <summary>A comparison of two proportions by one method.</summary>
/// <param name="Name">What is estimated: difference, ratio or odds ratio.</param>
/// <param name="Method">The method of the interval.</param>
/// <param name="Estimate">The estimate, first over or less second.</param>
/// <param name="Confidence">Its interval.</param>
public sealed record ProportionContrast(string Name, string Method, double Estimate, Interval Confidence);
