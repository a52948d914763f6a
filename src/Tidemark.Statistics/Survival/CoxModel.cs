using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>
/// Cox's proportional hazards model: hazard λ₀ₛ(t) exp(xᵀβ) in stratum s, β by maximum partial likelihood (Cox 1972, 1975), ties
/// by Efron (1977) or Breslow (1974), start-stop rows, strata, case weights, offset and Lin-Wei robust variance.
/// Theory: docs/theory/cox-model.md.
/// </summary>
public static class CoxModel
{
    /// <summary>Fits the model. The work of one Newton iteration is linear in the rows, also for start-stop rows.</summary>
    /// <param name="data">Follow-up; strata and weights are taken from it.</param>
    /// <param name="covariates">Columns of the design, without an intercept; each has <see cref="SurvivalData.Count"/> values.
    /// Rows with a missing value take no part and are counted in a warning.</param>
    /// <param name="options">Ties, confidence level, clusters, offset; default those of R's <c>coxph</c>.</param>
    /// <returns>A fit with its verdict. Data without events give NaN coefficients and <see cref="ConvergenceStatus.Singular"/>;
    /// a coefficient without a finite maximum gives <see cref="ConvergenceStatus.Diverged"/>.</returns>
    /// <exception cref="ArgumentException">A column, offset or cluster list differs in length from the data.</exception>
    public static CoxFit Fit(SurvivalData data, IReadOnlyList<Covariate> covariates, CoxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(covariates);
        options ??= new CoxOptions();
        SurvivalData.RequireLength(options.Cluster?.Count ?? data.Count, data.Count, nameof(CoxOptions.Cluster));
        var problem = new CoxProblem(data, covariates, options.Offset);
        var newton = new CoxNewton(problem, options.Ties);
        var convergence = problem.EventCount == 0
            ? new Convergence(ConvergenceStatus.Singular, 0, 0.0)
            : newton.Run(options.MaxIterations);
        return Assemble(new CoxState(problem, newton, options, convergence, data), covariates);
    }

    private static CoxFit Assemble(CoxState state, IReadOnlyList<Covariate> covariates)
    {
        var naive = state.Unscale(state.Newton.Factor.Inverse());
        var robust = state.Options.Cluster is { } cluster ? CoxResiduals.RobustCovariance(state, cluster) : null;
        var estimable = state.Problem.EventCount > 0;
        var (q, p) = (Normal.Quantile(0.5 + (state.Options.ConfLevel / 2)), covariates.Count);
        var rows = new Coefficient[p];
        for (var j = 0; j < p; j++)
        {
            var aliased = !estimable || state.Newton.Aliased[j];
            var b = aliased ? double.NaN : state.Newton.Beta[j] / state.Problem.Scale[j];
            var se = aliased ? double.NaN : Math.Sqrt((robust ?? naive)[j, j]);
            rows[j] = new Coefficient(
                covariates[j].Name, b, se, b / se, null, 2 * Normal.Cdf(Math.Abs(b / se), upper: true), b - (q * se), b + (q * se));
        }

        return new CoxFit(state, rows, naive, robust)
        {
            Rows = state.Problem.N,
            Events = state.Problem.EventCount,
            Excluded = state.Data.Count - state.Problem.N,
            Warnings = CoxWarnings.Of(state, covariates),
        };
    }
}
