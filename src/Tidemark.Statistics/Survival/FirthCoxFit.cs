namespace Tidemark.Statistics.Survival;

/// <summary>A Cox fit with Firth's penalty.</summary>
/// <param name="Coefficients">Log hazard ratios; the standard error is Wald's, the statistic is the penalized likelihood ratio's
/// chi-square on one degree of freedom, p value and limits are those of the profile penalized likelihood. Limits are infinite where the
/// profile never falls far enough.</param>
/// <param name="Covariance">Inverse of the information at the estimate, p × p.</param>
/// <param name="LogLikelihoodNull">Penalized log likelihood at β = 0, columns in units of their standard deviations
/// (the penalty's constant depends on units; coxphf reports it so).</param>
/// <param name="LogLikelihood">Penalized log likelihood at the estimate, in the same units.</param>
/// <param name="LikelihoodRatioTest">Penalized likelihood-ratio test of β = 0.</param>
/// <param name="WaldTest">Wald test of β = 0.</param>
/// <param name="Convergence">The verdict.</param>
/// <param name="Warnings">What the data could not carry.</param>
public sealed record FirthCoxFit(
    IReadOnlyList<Coefficient> Coefficients,
    double[,] Covariance,
    double LogLikelihoodNull,
    double LogLikelihood,
    TestResult LikelihoodRatioTest,
    TestResult WaldTest,
    Convergence Convergence,
    IReadOnlyList<StatisticalWarning> Warnings);
