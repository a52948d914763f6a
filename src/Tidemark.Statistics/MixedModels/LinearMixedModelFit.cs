using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.MixedModels;

/// <summary>A fitted linear mixed model with random effects of one grouping (subjects).</summary>
/// <param name="Terms">Fixed effects with Satterthwaite degrees of freedom; an aliased column has NaN.</param>
/// <param name="Covariance">Covariance of the fixed effects, in the order of the design; NaN for aliased columns.</param>
/// <param name="RandomTerms">Names of the random effects.</param>
/// <param name="RandomCovariance">Their covariance, in the unit of the response squared.</param>
/// <param name="Theta">The relative covariance factor by columns, lme4's θ.</param>
/// <param name="ResidualStdDev">σ.</param>
/// <param name="Criterion">REML criterion or deviance, -2 log likelihood.</param>
/// <param name="N">Rows used.</param>
/// <param name="Dropped">Rows dropped for NaN.</param>
/// <param name="Subjects">Codes of the subjects, ascending.</param>
/// <param name="RandomEffects">Predicted random effects of each subject, in the order of <paramref name="Subjects"/>.</param>
/// <param name="Fitted">Fitted values with the random effects, of the rows used.</param>
/// <param name="Convergence">How the optimization ended; <see cref="ConvergenceStatus.Boundary"/> for a singular fit.</param>
/// <param name="Warnings">Singular fit, aliased columns, too few subjects.</param>
public sealed record LinearMixedModelFit(
    IReadOnlyList<Coefficient> Terms,
    double[,] Covariance,
    IReadOnlyList<string> RandomTerms,
    double[,] RandomCovariance,
    IReadOnlyList<double> Theta,
    double ResidualStdDev,
    double Criterion,
    int N,
    int Dropped,
    IReadOnlyList<int> Subjects,
    IReadOnlyList<double[]> RandomEffects,
    IReadOnlyList<double> Fitted,
    Convergence Convergence,
    IReadOnlyList<StatisticalWarning> Warnings)
{
    /// <summary>(Restricted) log likelihood at the optimum.</summary>
    public double LogLik => -Criterion / 2;

    /// <summary>Number of parameters: fixed effects estimated, θ and σ.</summary>
    public int Parameters => Terms.Count(t => !double.IsNaN(t.Estimate)) + Theta.Count + 1;

    /// <summary>Akaike's criterion.</summary>
    public double Aic => Criterion + (2 * Parameters);

    /// <summary>Bayesian criterion with log n of rows, as lme4.</summary>
    public double Bic => Criterion + (Math.Log(N) * Parameters);

    /// <summary>Whether a variance is zero or a correlation ±1.</summary>
    public bool IsSingular => Convergence.Status == ConvergenceStatus.Boundary;

    internal Satterthwaite? Df { get; init; }

    internal double ConfidenceLevel { get; init; } = 0.95;

    /// <summary>The coefficient of a name.</summary>
    /// <param name="term">Name of the column.</param>
    public Coefficient this[string term] => Terms.First(t => t.Term == term);

    /// <summary>A linear combination of the fixed effects with its t test on Satterthwaite degrees of freedom.</summary>
    /// <param name="name">Name of the contrast.</param>
    /// <param name="weights">One weight for each column of the design; 0 for aliased columns.</param>
    public Coefficient Contrast(string name, IReadOnlyList<double> weights)
    {
        var used = Enumerable.Range(0, Terms.Count).Where(j => weights[j] != 0).ToArray();
        var estimate = used.Sum(j => weights[j] * Terms[j].Estimate);
        var variance = used.Sum(i => used.Sum(j => weights[i] * weights[j] * Covariance[i, j]));
        var df = Df?.DegreesOfFreedom(weights) ?? double.NaN;
        var se = Math.Sqrt(variance);
        var t = estimate / se;
        var q = StudentT.Quantile(0.5 + (ConfidenceLevel / 2), df) * se;
        return new Coefficient(name, estimate, se, t, df, StudentT.TwoSidedP(t, df), estimate - q, estimate + q);
    }
}
