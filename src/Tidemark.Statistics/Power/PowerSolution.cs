namespace Tidemark.Statistics.Power;

/// <summary>A size, an effect, a level and a power that belong together.</summary>
/// <param name="Solved">What was asked: n, effect, power or sig.level.</param>
/// <param name="N">Size in the unit of the design (per group, events, cases, in all).</param>
/// <param name="Effect">Effect.</param>
/// <param name="Power">Power.</param>
/// <param name="SigLevel">Significance level.</param>
/// <param name="Warnings">Why there is no solution.</param>
public sealed record PowerSolution(
    string Solved, double N, double Effect, double Power, double SigLevel, IReadOnlyList<StatisticalWarning> Warnings);
