using Tidemark.Statistics.Algebra;
using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.LinearModels;

/// <summary>A fitted logistic regression.</summary>
/// <param name="Terms">Log odds ratios with z tests; an aliased column has NaN. For Firth's method the statistic (χ²), the p value and the
/// interval are those of the profile penalized likelihood.</param>
/// <param name="Covariance">Inverse information (Firth: of the augmented data), in the order of the design; NaN for aliased columns.</param>
/// <param name="LogLik">Log likelihood (Firth: penalized) at the maximum.</param>
/// <param name="NullLogLik">The same with the intercept alone (Firth: under the penalty of the whole design).</param>
/// <param name="N">Rows used.</param>
/// <param name="Dropped">Rows dropped for NaN.</param>
/// <param name="Fitted">Fitted probabilities of the rows used.</param>
/// <param name="Convergence">How the optimization ended; <see cref="ConvergenceStatus.Diverged"/> under separation.</param>
/// <param name="Warnings">Separation, aliased columns.</param>
public sealed record LogisticFit(
    IReadOnlyList<Coefficient> Terms,
    double[,] Covariance,
    double LogLik,
    double NullLogLik,
    int N,
    int Dropped,
    IReadOnlyList<double> Fitted,
    Convergence Convergence,
    IReadOnlyList<StatisticalWarning> Warnings)
{
    internal LogisticLikelihood? Likelihood { get; init; }

    internal int[] Pivot { get; init; } = [];

    internal double ConfidenceLevel { get; init; } = 0.95;

    /// <summary>-2 log likelihood.</summary>
    public double Deviance => -2 * LogLik;

    /// <summary>-2 log likelihood of the intercept alone.</summary>
    public double NullDeviance => -2 * NullLogLik;

    /// <summary>Akaike's criterion.</summary>
    public double Aic => Deviance + (2 * Pivot.Length);

    /// <summary>The coefficient of a name.</summary>
    /// <param name="term">Name of the column.</param>
    public Coefficient this[string term] => Terms.First(t => t.Term == term);

    /// <summary>The profile likelihood interval of a coefficient.</summary>
    /// <param name="term">Name of the column.</param>
    /// <returns>NaN limits where the column is aliased or the fit is not usable; infinite where the likelihood is flat.</returns>
    public Interval ProfileConfidence(string term)
    {
        var j = Array.FindIndex(Pivot, at => Terms[at].Term == term);
        return j < 0 || Likelihood is null || !Convergence.IsUsable
            ? Interval.None
            : Likelihood.Profile(j, [.. Pivot.Select(at => Terms[at].Estimate)], LogLik, this[term].StdError, ConfidenceLevel);
    }

    /// <summary>Wald's test that all coefficients but the constant are zero.</summary>
    public TestResult WaldTest()
    {
        int[] tested = [.. Pivot.Where(j => Terms[j].Term != "(Intercept)")];
        double[] β = [.. tested.Select(j => Terms[j].Estimate)];
        var v = new double[tested.Length, tested.Length];
        for (var a = 0; a < tested.Length; a++)
        {
            for (var b = 0; b < tested.Length; b++)
            {
                v[a, b] = Covariance[tested[a], tested[b]];
            }
        }

        var statistic = SymmetricMatrix.Inverse(v) is { } inverse ? SymmetricMatrix.Form(inverse, β, β) : double.NaN;
        return new TestResult(statistic, tested.Length, ChiSquared.UpperTail(statistic, tested.Length), "Wald test");
    }
}
