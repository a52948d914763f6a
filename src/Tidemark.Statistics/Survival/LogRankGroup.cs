namespace Tidemark.Statistics.Survival;

/// <summary>One group of a log-rank test.</summary>
/// <param name="Label">The group's label as given.</param>
/// <param name="N">Weight of its rows.</param>
/// <param name="Observed">Observed events, weighted by S(t−)^ρ.</param>
/// <param name="Expected">Events expected under equal hazards, weighted the same.</param>
public sealed record LogRankGroup(int Label, double N, double Observed, double Expected);
