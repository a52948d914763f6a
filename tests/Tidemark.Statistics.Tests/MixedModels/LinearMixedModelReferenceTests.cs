using Tidemark.Statistics.MixedModels;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.MixedModels;

public class LinearMixedModelReferenceTests
{
    private static void Compare(ReferenceCase c, LinearMixedModelFit fit)
    {
        var fixef = c.Find("fixef").EnumerateObject().ToArray();
        for (var j = 0; j < fixef.Length; j++)
        {
            Near.Equal(fixef[j].Value.GetDouble(), fit.Terms[j].Estimate, 1e-7, fixef[j].Name);
            Near.Equal(c.Number($"se/{fixef[j].Name}"), fit.Terms[j].StdError, 1e-7, $"se {fixef[j].Name}");
            for (var k = 0; k < fixef.Length; k++)
            {
                Near.Equal(c.Number($"vcov/{j}/{k}"), fit.Covariance[j, k], 1e-6, $"vcov {j},{k}");
            }
        }

        Near.Equal(c.Number("criterion"), fit.Criterion, 1e-9, "criterion");
        Near.Equal(c.Number("AIC"), fit.Aic, 1e-9, "AIC");
        Near.Equal(c.Number("BIC"), fit.Bic, 1e-9, "BIC");
        Near.Equal(c.Number("sigma"), fit.ResidualStdDev, 1e-6, "sigma");
        var fitted = c.Numbers("fitted_head");
        Near.Equal(fitted, [.. fit.Fitted.Take(fitted.Length)], 1e-6, "fitted");
    }

    private static LinearMixedModelFit Sleepstudy(ReferenceCase c, MixedModelOptions options)
    {
        var design = DesignMatrix.Intercept(c.Rows).With("Days", c["Days"]);
        return LinearMixedModel.Fit(design, c["Reaction"], c.Codes("Subject"), design, options);
    }

    [Fact]
    public void Sleepstudy_by_REML_agrees_with_lmer_and_lmerTest()
    {
        var c = ReferenceCase.Load("lmm-sleepstudy-reml-ris");
        var fit = Sleepstudy(c, new MixedModelOptions());
        Compare(c, fit);
        var vcov = c.Numbers("varcorr/vcov");
        Near.Equal(vcov[0], fit.RandomCovariance[0, 0], 1e-6, "variance of intercepts");
        Near.Equal(vcov[1], fit.RandomCovariance[1, 1], 1e-6, "variance of slopes");
        Near.Equal(vcov[2], fit.RandomCovariance[0, 1], 1e-6, "covariance");
        Near.Equal(c.Numbers("theta"), fit.Theta, 1e-6, "theta");
        for (var j = 0; j < 2; j++)
        {
            Near.Equal(c.Number($"satterthwaite/{j}/2"), fit.Terms[j].Df!.Value, 1e-4, "df");
            Near.Equal(c.Number($"satterthwaite/{j}/4"), fit.Terms[j].PValue, 1e-4, "p");
        }

        for (var i = 0; i < 3; i++)
        {
            Near.Equal(c.Numbers($"ranef_first/Subject/{i}"), fit.RandomEffects[i], 1e-6, "random effects");
        }

        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
    }

    [Fact]
    public void Sleepstudy_by_ML_with_uncorrelated_effects_agrees_with_lmer()
    {
        var c = ReferenceCase.Load("lmm-sleepstudy-ml-uncorrelated");
        var fit = Sleepstudy(c, new MixedModelOptions { Reml = false, Correlated = false });
        Compare(c, fit);
        Near.Equal(c.Numbers("theta"), fit.Theta, 1e-6, "theta");
        var reduced = LinearMixedModel.Fit(
            DesignMatrix.Intercept(c.Rows),
            c["Reaction"],
            c.Codes("Subject"),
            DesignMatrix.Intercept(c.Rows).With("Days", c["Days"]),
            new MixedModelOptions { Reml = false, Correlated = false });
        Near.Equal(c.Number("lrt_days/chisq"), reduced.Criterion - fit.Criterion, 1e-9, "likelihood ratio");
    }

    [Fact]
    public void A_between_batch_variance_of_zero_is_found_and_said()
    {
        var c = ReferenceCase.Load("lmm-dyestuff2-singular");
        var fit = LinearMixedModel.Fit(DesignMatrix.Intercept(c.Rows), c["Yield"], c.Codes("Batch"));
        Compare(c, fit);
        Assert.Equal(0, fit.RandomCovariance[0, 0]);
        Assert.Equal(ConvergenceStatus.Boundary, fit.Convergence.Status);
        Assert.Contains(fit.Warnings, w => w.Code == "STAT-BOUNDARY");
    }

    [Fact]
    public void Weights_agree_with_lmer()
    {
        var c = ReferenceCase.Load("lmm-weights");
        var design = DesignMatrix.Intercept(c.Rows).With("Days", c["Days"]);
        Compare(c, LinearMixedModel.Fit(design, c["Reaction"], c.Codes("Subject"), new MixedModelOptions { Weights = c["w"] }));
    }

    [Fact]
    public void Serial_bilirubin_with_six_fixed_effects_agrees_with_lmer()
    {
        var c = ReferenceCase.Load("lmm-pbcseq-lbili-full");
        var design = DesignMatrix.Intercept(c.Rows)
            .With("year", c["year"])
            .With("trt", c["trt"])
            .With("age", c["age"])
            .With("sexf", [.. c.Text("sex").Select(s => s == "f" ? 1.0 : 0)])
            .WithProduct("year", "trt");
        var random = DesignMatrix.Intercept(c.Rows).With("year", c["year"]);
        var fit = LinearMixedModel.Fit(design, c["lbili"], c.Codes("id"), random);
        Compare(c, fit);
        Near.Equal(c.Numbers("theta"), fit.Theta, 1e-6, "theta");
        for (var i = 0; i < 3; i++)
        {
            Near.Equal(c.Numbers($"ranef_first/id/{i}"), fit.RandomEffects[i], 1e-6, "random effects");
        }
    }
}
