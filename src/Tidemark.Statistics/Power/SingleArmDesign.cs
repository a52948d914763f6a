namespace Tidemark.Statistics.Power;

/// <summary>An exact one-stage design for one proportion: reject p ≤ p₀ at r or more responders of n.</summary>
/// <param name="N">Subjects.</param>
/// <param name="Critical">Responders r at which p₀ is rejected.</param>
/// <param name="SigLevel">P(X ≥ r) at p₀.</param>
/// <param name="Power">P(X ≥ r) at p₁.</param>
public sealed record SingleArmDesign(int N, int Critical, double SigLevel, double Power);
