using Tidemark.Statistics.MixedModels;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.MixedModels;

public class CensoredMixedModelTests
{
    [Fact]
    public void Bilirubin_below_a_limit_agrees_with_the_likelihood_maximized_in_R()
    {
        var c = ReferenceCase.Load("tobit-lmm-random-intercept");
        var design = DesignMatrix.Intercept(c.Rows).With("year", c["year"]).With("trt", c["trt"]);
        bool[] censored = [.. c["cens"].Select(v => v == 1)];
        var fit = CensoredMixedModel.Fit(design, c["y"], censored, c.Codes("id"));
        Near.Equal(c.Numbers("beta"), [.. fit.Terms.Select(t => t.Estimate)], 1e-5, "beta");
        Near.Equal(c.Number("sd_intercept"), fit.InterceptStdDev, 1e-5, "sd of intercepts");
        Near.Equal(c.Number("sigma"), fit.ResidualStdDev, 1e-5, "sigma");
        Near.Equal(c.Number("logLik"), fit.LogLik, 1e-7, "logLik");
        Assert.Equal(c.Number("n_censored"), fit.Censored);
        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                Near.Equal(c.Number($"vcov_beta/{i}/{j}"), fit.Covariance[i, j], 1e-5, $"vcov {i},{j}");
            }
        }
    }

    [Fact]
    public void Without_censoring_it_is_the_linear_mixed_model_by_maximum_likelihood()
    {
        var (design, y, subjects) = Sleepstudy.Data();
        var lmm = LinearMixedModel.Fit(design, y, subjects, new MixedModelOptions { Reml = false });
        var censored = CensoredMixedModel.Fit(design, y, new bool[y.Length], subjects);
        Near.Equal(lmm.LogLik, censored.LogLik, 1e-9, "logLik");
        Near.Equal(lmm["Days"].Estimate, censored["Days"].Estimate, 1e-7, "slope");
        Near.Equal(lmm.ResidualStdDev, censored.ResidualStdDev, 1e-6, "sigma");
    }

    [Fact]
    public void Gauss_Hermite_rule_integrates_polynomials_of_the_normal_density()
    {
        var (nodes, weights) = GaussHermite.Rule(25);
        Assert.DoesNotContain(0, weights);
        Near.Equal(Math.Sqrt(Math.PI), weights.Sum(), 1e-13, "mass");
        Near.Equal(Math.Sqrt(Math.PI) * 0.75, nodes.Zip(weights, (x, w) => w * x * x * x * x).Sum(), 1e-13, "fourth moment");
    }
}
