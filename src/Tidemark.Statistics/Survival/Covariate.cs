namespace Tidemark.Statistics.Survival;

/// <summary>One column of a survival model's design.</summary>
/// <param name="Name">Name of the term in tables.</param>
/// <param name="Values">One value per row of the survival data; NaN where missing, and the row then takes no part.</param>
public sealed record Covariate(string Name, IReadOnlyList<double> Values);
