using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.LinearModels;

public class GeneralizedLinearModelTests
{
    public static TheoryData<string, string, string, string, string, string> Models => new()
    {
        { "probit", "birthwt", "low ~ age + lwt + race", "binomial", "probit", "" },
        { "cloglog", "birthwt", "low ~ age + lwt + race", "binomial", "cloglog", "" },
        { "cauchit", "birthwt", "low ~ age + lwt + smoke", "binomial", "cauchit", "" },
        { "weighted", "birthwt", "low ~ lwt + smoke", "binomial", "logit", "k" },
        { "trials", "esoph", "ncases/(ncases + ncontrols) ~ age + alcohol", "binomial", "logit", "ncases + ncontrols" },
        { "relative", "birthwt", "low ~ smoke + ht", "binomial", "log", "" },
        { "poisson", "sprays", "count ~ spray", "poisson", "log", "" },
        { "rate", "insurance", "Claims ~ age + group + offset(log(Holders))", "poisson", "log", "" },
        { "roots", "sprays", "count ~ spray", "poisson", "sqrt", "" },
        { "additive", "mtcars", "carb ~ hp", "poisson", "identity", "" },
        { "quasi", "mtcars", "carb ~ wt + hp", "quasipoisson", "log", "" },
        { "gamma", "mtcars", "mpg ~ wt + hp", "Gamma", "inverse", "" },
        { "gammalog", "mtcars", "mpg ~ wt + hp", "Gamma", "log", "cyl" },
        { "inverse", "mtcars", "mpg ~ wt + hp", "inverse.gaussian", "1/mu^2", "" },
        { "normal", "mtcars", "mpg ~ wt + hp", "gaussian", "identity", "" },
    };

    private static ResponseFamily Family(string name) => new[]
    {
        ResponseFamily.Binomial, ResponseFamily.Poisson, ResponseFamily.Gaussian, ResponseFamily.Gamma, ResponseFamily.InverseGaussian,
        ResponseFamily.QuasiBinomial, ResponseFamily.QuasiPoisson,
    }.First(f => f.Name == name);

    private static GlmFit Fit(string set, string formula, string family, string link, string weights)
    {
        var frame = RLinearModels.Frame(set, formula, weights.Length > 0 ? [weights] : []);
        return GeneralizedLinearModel.Fit(frame.Design, frame.Response, Family(family), new GlmOptions
        {
            Link = LinkFunction.All.First(l => l.Name == link),
            Weights = weights.Length > 0 ? frame.Column(weights) : null,
            Offset = frame.Offset,
        });
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Estimates_and_deviances_are_those_of_R(string name, string set, string formula, string family, string link, string weights)
    {
        var (fit, r) = (Fit(set, formula, family, link, weights), RLinearModels.Of("glm", name));

        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
        // The log-binomial fit of R begins at given values, ours at the mean.
        var tolerance = name == "relative" ? 1e-6 : 1e-9;
        Near.Equal(r.Numbers("coef"), [.. fit.Terms.Select(t => t.Estimate)], tolerance, "estimates");
        Near.Equal(r.Numbers("se"), [.. fit.Terms.Select(t => t.StdError)], tolerance, "standard errors");
        Near.Equal(r.Numbers("p"), [.. fit.Terms.Select(t => t.PValue)], 20 * tolerance, "p values");
        Near.Equal(r.Number("deviance"), fit.Deviance, 1e-9, "deviance");
        Near.Equal(r.Number("null"), fit.NullDeviance, 1e-9, "null deviance");
        Near.Equal(r.Number("dispersion"), fit.Dispersion, 1e-9, "dispersion");
        Near.Equal(r.Number("logLik"), fit.LogLik, 1e-9, "log likelihood");
        Near.Equal(r.Number("aic"), fit.Aic, 1e-9, "AIC");
        Near.Equal(r.Number("bic"), fit.Bic, 1e-9, "BIC");
        Near.Equal(r.Numbers("wald"), [.. fit.Terms.Select(t => t.ConfLow)], 10 * tolerance, "Wald limits");
        Near.Equal(r.Numbers("fitted"), [.. fit.Fitted.Take(3)], tolerance, "fitted");
        Near.Equal(r.Numbers("hat"), [.. fit.Leverages.Take(3)], tolerance, "leverages");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Residuals_and_the_score_test_are_those_of_R(string name, string set, string formula, string family, string link, string weights)
    {
        var (fit, r) = (Fit(set, formula, family, link, weights), RLinearModels.Of("glm", name));
        var residuals = GlmResidual.Of(fit).Take(3).ToArray();

        Near.Equal(r.Numbers("rdev"), [.. residuals.Select(e => e.Deviance)], 1e-5, "deviance residuals");
        Near.Equal(r.Numbers("rpearson"), [.. residuals.Select(e => e.Pearson)], 1e-5, "Pearson residuals");
        Near.Equal(r.Numbers("rstandard"), [.. residuals.Select(e => e.StandardizedDeviance)], 1e-5, "standardized residuals");
        Near.Equal(r.Numbers("cook"), [.. residuals.Select(e => e.CooksDistance)], 1e-5, "Cook's distances");
        if (!double.IsNaN(r.Number("rao")))
        {
            Near.Equal(r.Number("rao"), GlmTests.Score(fit).Statistic * fit.Dispersion, 1e-6, "score test");
        }
    }

    [Fact]
    public void Analysis_of_deviance_is_that_of_R()
    {
        var frame = RLinearModels.Frame("birthwt", "low ~ age + lwt + race");
        var fit = GeneralizedLinearModel.Fit(frame.Design, frame.Response, ResponseFamily.Binomial, new GlmOptions { Link = LinkFunction.Probit });
        var r = RLinearModels.Of("anova");

        Near.Equal(r.Numbers("lr"), [.. AnalysisOfDeviance.Of(fit, frame.Terms, true, AnovaType.Marginal).Select(row => row.Statistic)], 1e-7);
        Near.Equal(r.Numbers("p"), [.. AnalysisOfDeviance.Of(fit, frame.Terms, true, AnovaType.Marginal).Select(row => row.PValue)], 1e-7);
        Near.Equal(r.Numbers("sequential"), [.. AnalysisOfDeviance.Of(fit, frame.Terms, true, AnovaType.Sequential).Select(row => row.SumOfSquares)], 1e-7);
        Near.Equal(r.Numbers("drop_aic")[1..], [.. AnalysisOfDeviance.Dropped(fit, frame.Terms).Select(row => row.Aic)], 1e-9);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Profile_intervals_are_those_of_R(string name, string set, string formula, string family, string link, string weights)
    {
        var (fit, r) = (Fit(set, formula, family, link, weights), RLinearModels.Of("glm", name));
        var (low, high) = (r.Numbers("low"), r.Numbers("high"));
        for (var j = 0; j < low.Length; j++)
        {
            var (limits, exact) = (GlmProfile.Interpolated(fit, fit.Terms[j].Term), GlmProfile.Of(fit, fit.Terms[j].Term));
            foreach (var (r0, ours, solved) in new[] { (low[j], limits.Low, exact.Low), (high[j], limits.High, exact.High) }.Where(limit => !double.IsNaN(limit.Item1)))
            {
                // R's steps of the log-binomial profile end at the edge of its domain ("step size truncated", "did not converge").
                Near.Absolute(r0, ours, (name == "relative" ? 2e-3 : 2e-6) * fit.Terms[j].StdError, fit.Terms[j].Term);
                Near.Absolute(r0, solved, 2e-3 * fit.Terms[j].StdError, fit.Terms[j].Term + " solved");
            }
        }
    }

    [Theory]
    [InlineData("nested", "Days ~ Sex/(Age + Eth)", "")]
    [InlineData("weighted", "Days ~ Eth + Age + offset(log(e))", "k")]
    public void The_theta_of_a_negative_binomial_is_that_of_R(string name, string formula, string weights)
    {
        var frame = RLinearModels.Frame("quine", formula);
        var fit = NegativeBinomialRegression.Fit(frame.Design, frame.Response, new GlmOptions { Offset = frame.Offset, Weights = weights.Length > 0 ? frame.Column(weights) : null });
        var r = RLinearModels.Of("negbin", name);

        Near.Equal(r.Number("theta"), fit.Family.Theta, 1e-7, "theta");
        Near.Equal(r.Number("se_theta"), fit.ThetaStdError, 1e-6, "se of theta");
        Near.Equal(r.Number("twologlik"), 2 * fit.LogLik, 1e-9, "log likelihood");
        Near.Equal(r.Number("aic"), fit.Aic, 1e-9, "AIC");
        Near.Equal(r.Number("deviance"), fit.Deviance, 1e-7, "deviance");
        Near.Equal(r.Numbers("coef"), [.. fit.Terms.Where(t => !double.IsNaN(t.Estimate)).Select(t => t.Estimate)], 1e-6, "estimates");
    }

    [Fact]
    public void Separation_is_a_verdict_and_not_an_exception()
    {
        var design = DesignMatrix.Intercept(8).With("x", [1, 2, 3, 4, 5, 6, 7, 8]);
        var fit = GeneralizedLinearModel.Fit(design, [0, 0, 0, 0, 1, 1, 1, 1], ResponseFamily.Binomial);

        Assert.Equal(ConvergenceStatus.Diverged, fit.Convergence.Status);
        Assert.Contains(fit.Warnings, w => w.Message.Contains("separated", StringComparison.Ordinal));
        Assert.Equal(Interval.None, GlmProfile.Of(fit, "x"));
    }

    [Fact]
    public void Counts_no_more_variable_than_Poisson_end_at_the_boundary()
    {
        var design = DesignMatrix.Intercept(6);
        var fit = NegativeBinomialRegression.Fit(design, [3, 4, 3, 4, 3, 4]);

        Assert.Equal(ConvergenceStatus.Boundary, fit.Convergence.Status);
    }

    [Fact]
    public void A_row_of_weight_zero_takes_no_part()
    {
        var design = DesignMatrix.Intercept(6).With("x", [1, 2, 3, 4, 5, 6]);
        double[] y = [2, 3, 6, 7, 8, 900];
        var weighted = GeneralizedLinearModel.Fit(design, y, ResponseFamily.Poisson, new GlmOptions { Weights = [1, 1, 1, 1, 1, 0] });
        var without = GeneralizedLinearModel.Fit(design.Select([0, 1, 2, 3, 4]), y[..5], ResponseFamily.Poisson);

        Assert.Equal(without.Terms.Select(t => t.Estimate), weighted.Terms.Select(t => t.Estimate));
        Assert.Equal(5, weighted.N);
    }

    [Fact]
    public void Weights_that_count_rows_give_the_estimates_of_the_rows_repeated()
    {
        var design = DesignMatrix.Intercept(4).With("x", [1, 2, 3, 4]);
        var weighted = GeneralizedLinearModel.Fit(design, [2, 3, 6, 7], ResponseFamily.Poisson, new GlmOptions { Weights = [1, 2, 1, 3] });
        var repeated = GeneralizedLinearModel.Fit(design.Select([0, 1, 1, 2, 3, 3, 3]), [2, 3, 3, 6, 7, 7, 7], ResponseFamily.Poisson);

        Near.Equal([.. repeated.Terms.Select(t => t.Estimate)], [.. weighted.Terms.Select(t => t.Estimate)], 1e-10);
        Near.Equal(repeated.LogLik, weighted.LogLik, 1e-12);
    }
}
