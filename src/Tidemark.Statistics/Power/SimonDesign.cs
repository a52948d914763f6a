namespace Tidemark.Statistics.Power;

/// <summary>A two-stage design: stop at r₁ or fewer responders of the first n₁, reject p₀ at more than r of n.</summary>
/// <param name="FirstLimit">r₁.</param>
/// <param name="FirstN">n₁.</param>
/// <param name="Limit">r.</param>
/// <param name="N">n.</param>
/// <param name="ExpectedN">Expected number of subjects if p = p₀.</param>
/// <param name="EarlyStop">Probability of stopping after the first stage if p = p₀.</param>
/// <param name="SigLevel">Probability of rejecting p₀ if p = p₀.</param>
/// <param name="Power">Probability of rejecting p₀ if p = p₁.</param>
public sealed record SimonDesign(
    int FirstLimit, int FirstN, int Limit, int N, double ExpectedN, double EarlyStop, double SigLevel, double Power);
