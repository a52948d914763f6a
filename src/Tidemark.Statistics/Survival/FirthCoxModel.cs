using Tidemark.Statistics.Distributions;

namespace Tidemark.Statistics.Survival;

/// <summary>
/// Cox regression by penalized partial likelihood <c>l(β) + ½ log |I(β)|</c> (Firth 1993; Heinze and Schemper 2001): finite estimates
/// also where a group has no event. Tests and limits are by profile penalized likelihood. For small data: a Newton iteration costs
/// O(events · rows · p³). Theory: docs/theory/firth-cox.md.
/// </summary>
public static class FirthCoxModel
{
    /// <summary>Fits the model.</summary>
    /// <param name="data">Follow-up; strata and weights are taken from it.</param>
    /// <param name="covariates">Columns of the design, without an intercept.</param>
    /// <param name="options">Ties, confidence level, offset; clusters are not used.</param>
    /// <returns>A fit with its verdict; NaN coefficients and <see cref="ConvergenceStatus.Singular"/> where there is no event or a
    /// column is constant or a combination of others.</returns>
    /// <exception cref="ArgumentException">A column or the offset differs in length from the data.</exception>
    public static FirthCoxFit Fit(SurvivalData data, IReadOnlyList<Covariate> covariates, CoxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(covariates);
        options ??= new CoxOptions();
        var problem = new CoxProblem(data, covariates, options.Offset);
        var penalized = new PenalizedCox(problem, options);
        var free = Enumerable.Repeat(true, problem.P).ToArray();
        if (problem.EventCount == 0 || !penalized.At(new double[problem.P]).Factor.IsFullRank)
        {
            return Inestimable(covariates);
        }

        var best = penalized.Maximize(new double[problem.P], free);
        var origin = penalized.At(new double[problem.P]).LogLikelihood;
        var units = DeviationUnits(problem);
        var covariance = best.Value.Factor.Inverse();
        var rows = covariates.Select((c, j) => Row(penalized, best, covariance, c.Name, j)).ToArray();
        for (var i = 0; i < problem.P * problem.P; i++)
        {
            covariance[i / problem.P, i % problem.P] /= problem.Scale[i / problem.P] * problem.Scale[i % problem.P];
        }

        var ratio = Math.Max(0.0, 2 * (best.Value.LogLikelihood - origin));
        var test = new TestResult(ratio, problem.P, ChiSquared.UpperTail(ratio, problem.P), "Penalized likelihood-ratio test");
        var distance = Wald(best);
        var wald = new TestResult(distance, problem.P, ChiSquared.UpperTail(distance, problem.P), "Wald test");
        StatisticalWarning[] warnings = best.Convergence.Status == ConvergenceStatus.Converged
            ? []
            : [StatisticalWarning.NotConverged($"The penalized Cox fit did not converge in {best.Convergence.Iterations} iterations.")];
        return new FirthCoxFit(
            rows, covariance, origin - units, best.Value.LogLikelihood - units, test, wald, best.Convergence, [.. data.Warnings, .. warnings]);
    }

    /// <summary>βᵀ I β.</summary>
    private static double Wald(PenalizedCox.Optimum best)
    {
        var sum = 0.0;
        for (int a = 0, k = 0; a < best.Beta.Length; a++)
        {
            for (var b = 0; b <= a; b++, k++)
            {
                sum += (a == b ? 1 : 2) * best.Beta[a] * best.Beta[b] * best.Value.Information[k];
            }
        }

        return sum;
    }

    private static Coefficient Row(PenalizedCox penalized, PenalizedCox.Optimum best, double[,] covariance, string name, int j)
    {
        var (scale, level) = (penalized.Problem.Scale[j], penalized.Options.ConfLevel);
        var profile = new FirthProfile(penalized, best, j);
        var ratio = Math.Max(0.0, profile.Deviance(0.0));
        var reach = ChiSquared.Quantile(level, 1);
        var se = Math.Sqrt(covariance[j, j]);
        return new Coefficient(
            name, best.Beta[j] / scale, se / scale, ratio, 1, ChiSquared.UpperTail(ratio, 1),
            profile.Limit(-se, reach) / scale, profile.Limit(se, reach) / scale);
    }

    /// <summary>½ log |I| depends on the columns' units: from mean absolute deviations to standard deviations.</summary>
    private static double DeviationUnits(CoxProblem problem)
    {
        var sum = 0.0;
        for (var j = 0; j < problem.P; j++)
        {
            var squares = Columns.Dot(problem.X[j], problem.X[j]);
            sum += 0.5 * Math.Log(squares / (problem.N - 1));
        }

        return sum;
    }

    private static FirthCoxFit Inestimable(IReadOnlyList<Covariate> covariates)
    {
        const double nan = double.NaN;
        var p = covariates.Count;
        return new FirthCoxFit(
            [.. covariates.Select(c => new Coefficient(c.Name, nan, nan, nan, null, nan, nan, nan))], new double[p, p], nan, nan,
            new TestResult(nan, p, nan, "Penalized likelihood-ratio test"), new TestResult(nan, p, nan, "Wald test"), new Convergence(ConvergenceStatus.Singular, 0, 0.0),
            [StatisticalWarning.TooFew("No event, or a column that is constant or a combination of others: nothing can be estimated.")]);
    }
}
