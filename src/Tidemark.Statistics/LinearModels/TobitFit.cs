namespace Tidemark.Statistics.LinearModels;

/// <summary>A fitted censored normal regression.</summary>
/// <param name="Terms">Coefficients with z tests; an aliased column has NaN.</param>
/// <param name="Covariance">Covariance of the coefficients estimated and, last, log σ (as <c>survreg</c>).</param>
/// <param name="Scale">σ.</param>
/// <param name="LogLik">Log likelihood at the maximum.</param>
/// <param name="N">Rows used.</param>
/// <param name="Censored">Rows below their limit.</param>
/// <param name="Dropped">Rows dropped for NaN.</param>
/// <param name="Convergence">How the optimization ended.</param>
/// <param name="Warnings">Verdicts.</param>
public sealed record TobitFit(
    IReadOnlyList<Coefficient> Terms,
    double[,] Covariance,
    double Scale,
    double LogLik,
    int N,
    int Censored,
    int Dropped,
    Convergence Convergence,
    IReadOnlyList<StatisticalWarning> Warnings);
