namespace Tidemark.Statistics.MixedModels;

/// <summary>The quantities of Kenward and Roger (1997, section 2) at the estimate, Σ_r the derivative of Σ in γ_r.</summary>
/// <param name="Covariance">Φ = (XᵀΣ⁻¹X)⁻¹.</param>
/// <param name="Traces">tr(Σ⁻¹Σ_rΣ⁻¹Σ_s).</param>
/// <param name="P">P_r = -XᵀΣ⁻¹Σ_rΣ⁻¹X.</param>
/// <param name="Q">Q_rs = XᵀΣ⁻¹Σ_rΣ⁻¹Σ_sΣ⁻¹X.</param>
/// <param name="R">R_rs = XᵀΣ⁻¹Σ_rsΣ⁻¹X; empty where Σ is linear in γ, or the second derivatives are left out.</param>
internal sealed record KenwardRogerMoments(double[,] Covariance, double[,] Traces, double[][,] P, double[][][,] Q, double[][][,] R);
