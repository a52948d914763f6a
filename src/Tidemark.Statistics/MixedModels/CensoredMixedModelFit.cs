namespace Tidemark.Statistics.MixedModels;

/// <summary>A fitted random-intercept model of left-censored responses.</summary>
/// <param name="Terms">Fixed effects with z tests; an aliased column has NaN.</param>
/// <param name="Covariance">Covariance of the fixed effects, from the observed information of all parameters.</param>
/// <param name="InterceptStdDev">Standard deviation of the random intercepts.</param>
/// <param name="ResidualStdDev">Residual standard deviation.</param>
/// <param name="LogLik">Log likelihood at the maximum.</param>
/// <param name="N">Rows used.</param>
/// <param name="Censored">Rows below their limit.</param>
/// <param name="Dropped">Rows dropped for NaN.</param>
/// <param name="Convergence">How the optimization ended; the gradient is that of the log likelihood.</param>
/// <param name="Warnings">Verdicts.</param>
public sealed record CensoredMixedModelFit(
    IReadOnlyList<Coefficient> Terms,
    double[,] Covariance,
    double InterceptStdDev,
    double ResidualStdDev,
    double LogLik,
    int N,
    int Censored,
    int Dropped,
    Convergence Convergence,
    IReadOnlyList<StatisticalWarning> Warnings)
{
    /// <summary>The coefficient of a name.</summary>
    /// <param name="term">Name of the column.</param>
    public Coefficient this[string term] => Terms.First(t => t.Term == term);
}
