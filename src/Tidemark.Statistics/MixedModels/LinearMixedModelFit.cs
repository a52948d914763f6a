using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.MixedModels;

/// <summary>A fitted linear mixed model.</summary>
/// <param name="Terms">Fixed effects with the degrees of freedom asked; an aliased column has NaN.</param>
/// <param name="Covariance">Covariance of the fixed effects that their tests use, in the order of the design (adjusted under
/// Kenward-Roger); NaN for aliased columns.</param>
/// <param name="Random">The random terms with their covariances and conditional modes.</param>
/// <param name="Theta">The relative covariance factor by columns, term after term, lme4's θ.</param>
/// <param name="ResidualStdDev">σ; with strata that of the first.</param>
/// <param name="Criterion">REML criterion or deviance, -2 log likelihood.</param>
/// <param name="N">Rows used.</param>
/// <param name="Dropped">Rows dropped for NaN.</param>
/// <param name="Rows">Indices of the rows used.</param>
/// <param name="Fitted">Fitted values with the random effects, of the rows used.</param>
/// <param name="Residuals">Response less fitted value, of the rows used.</param>
/// <param name="Convergence">How the optimization ended; <see cref="ConvergenceStatus.Boundary"/> for a singular fit.</param>
/// <param name="Warnings">Singular fit, aliased columns, too few subjects.</param>
public sealed record LinearMixedModelFit(
    IReadOnlyList<Coefficient> Terms,
    double[,] Covariance,
    IReadOnlyList<RandomTermFit> Random,
    IReadOnlyList<double> Theta,
    double ResidualStdDev,
    double Criterion,
    int N,
    int Dropped,
    IReadOnlyList<int> Rows,
    IReadOnlyList<double> Fitted,
    IReadOnlyList<double> Residuals,
    Convergence Convergence,
    IReadOnlyList<StatisticalWarning> Warnings)
{
    /// <summary>Inverse information of the fixed effects at the estimate, not adjusted.</summary>
    public double[,] UnadjustedCovariance { get; init; } = Covariance;

    /// <summary>Ratio of the residual standard deviation of each stratum to that of the first; empty without strata.</summary>
    public IReadOnlyList<(int Stratum, double Ratio)> StratumRatios { get; init; } = [];

    /// <summary>φ of the serial correlation; NaN without one.</summary>
    public double SerialCorrelation { get; init; } = double.NaN;

    /// <summary>(Restricted) log likelihood at the optimum.</summary>
    public double LogLik => -Criterion / 2;

    /// <summary>Number of parameters: fixed effects estimated, θ, σ and those of the residual structure.</summary>
    public int Parameters => Estimated + Theta.Count + 1 + ResidualParameters;

    /// <summary>Akaike's criterion.</summary>
    public double Aic => Criterion + (2 * Parameters);

    /// <summary>Bayesian criterion with log n of rows, as lme4; with a residual structure and REML of rows less fixed effects, as
    /// nlme.</summary>
    public double Bic => Criterion + (Math.Log(N - (IsNlme ? Estimated : 0)) * Parameters);

    /// <summary>Whether a variance is zero or a correlation ±1.</summary>
    public bool IsSingular => Convergence.Status == ConvergenceStatus.Boundary;

    /// <summary>Number of fixed effects estimated.</summary>
    public int Estimated => Terms.Count(t => !double.IsNaN(t.Estimate));

    /// <summary>Codes of the levels of the first random term, ascending.</summary>
    public IReadOnlyList<int> Subjects => Random.Count == 0 ? [] : Random[0].Levels;

    /// <summary>Covariance of the random effects of the first grouping factor: the blocks of its terms.</summary>
    public double[,] RandomCovariance => MixedModelResult.Joined(SameGroup());

    /// <summary>Conditional modes of each subject over the terms of the first grouping factor.</summary>
    public IReadOnlyList<double[]> RandomEffects => [.. Subjects.Select((_, i) => SameGroup().SelectMany(t => t.Effects[i]).ToArray())];

    internal FixedEffectInference? Inference { get; init; }

    internal int[] Pivot { get; init; } = [];

    internal int ResidualParameters { get; init; }

    internal bool IsNlme { get; init; }

    internal double ConfidenceLevel { get; init; } = 0.95;

    /// <summary>The coefficient of a name.</summary>
    /// <param name="term">Name of the column.</param>
    public Coefficient this[string term] => Terms.First(t => t.Term == term);

    /// <summary>Degrees of freedom of a linear combination of the fixed effects; ∞ for a z test, NaN without a fit.</summary>
    /// <param name="weights">One weight for each column of the design; 0 for aliased columns.</param>
    public double DegreesOfFreedom(IReadOnlyList<double> weights) => Inference?.Of(Used(weights)) ?? double.NaN;

    /// <summary>A linear combination of the fixed effects with its t test on the degrees of freedom asked.</summary>
    /// <param name="name">Name of the contrast.</param>
    /// <param name="weights">One weight for each column of the design; 0 for aliased columns.</param>
    public Coefficient Contrast(string name, IReadOnlyList<double> weights)
    {
        if (Inference is null)
        {
            return new Coefficient(name, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        var l = Used(weights);
        var estimate = Pivot.Select((column, j) => l[j] * Terms[column].Estimate).Sum();
        var se = Math.Sqrt(Algebra.SymmetricMatrix.Form(Inference.Covariance, l, l));
        return MixedModelResult.Test(name, estimate, se, Inference.Of(l), ConfidenceLevel);
    }

    /// <summary>The F test that several linear combinations of the fixed effects are zero.</summary>
    /// <param name="name">Name of the hypothesis.</param>
    /// <param name="rows">Each with one weight for each column of the design; rows that others span count once.</param>
    public MixedModelTest JointTest(string name, IReadOnlyList<IReadOnlyList<double>> rows)
    {
        if (Inference is null)
        {
            return new MixedModelTest(name, double.NaN, double.NaN, rows.Count, double.NaN, double.NaN, double.NaN);
        }

        var (f, q, df) = Inference.Test([.. rows.Select(Used)], [.. Pivot.Select(j => Terms[j].Estimate)]);
        var mean = f * ResidualStdDev * ResidualStdDev;
        var p = double.IsPositiveInfinity(df) ? ChiSquared.UpperTail(f * q, q) : FDistribution.UpperTail(f, q, df);
        return new MixedModelTest(name, mean * q, mean, q, df, f, p);
    }

    /// <summary>Predictions of new rows.</summary>
    /// <param name="design">Fixed effects of the new rows, columns as in the fit.</param>
    /// <param name="random">Random terms of the new rows as in the fit, with the same codes; empty for the population. A level
    /// that the fit does not know adds nothing.</param>
    public double[] Predict(DesignMatrix design, IReadOnlyList<RandomTerm> random)
    {
        var result = new double[design.Rows];
        foreach (var j in Pivot)
        {
            Algebra.Spans.AddScaled(result, design.Columns[j], Terms[j].Estimate);
        }

        for (var k = 0; k < random.Count; k++)
        {
            for (var i = 0; i < result.Length; i++)
            {
                var b = Random[k].Of(random[k].Codes[i]);
                for (var j = 0; b is not null && j < b.Length; j++)
                {
                    result[i] += random[k].Columns.Columns[j][i] * b[j];
                }
            }
        }

        return result;
    }

    private double[] Used(IReadOnlyList<double> weights) => [.. Pivot.Select(j => weights[j])];

    private RandomTermFit[] SameGroup() =>
        [.. Random.Where(t => t.Group == Random[0].Group && t.Levels.SequenceEqual(Random[0].Levels))];
}
