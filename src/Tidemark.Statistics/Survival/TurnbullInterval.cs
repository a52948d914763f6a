namespace Tidemark.Statistics.Survival;

/// <summary>One interval on which the estimate puts mass; where inside it the mass lies the data do not say.</summary>
/// <param name="Left">Left end; not included unless equal to <paramref name="Right"/>.</param>
/// <param name="Right">Right end, included; +∞ for what no row has seen end.</param>
/// <param name="Mass">Probability of the event in the interval.</param>
/// <param name="SurvivalAfter">Probability of surviving beyond the interval.</param>
public sealed record TurnbullInterval(double Left, double Right, double Mass, double SurvivalAfter);
