using Tidemark.Statistics.MixedModels;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.MixedModels;

public class ResidualStructureTests
{
    [Fact]
    public void A_variance_for_each_sex_agrees_with_lme()
    {
        var c = ReferenceCase.Load("lme-orthodont-varident");
        double[] female = [.. c.Text("Sex").Select(s => s == "Female" ? 1.0 : 0)];
        var x = DesignMatrix.Intercept(c.Rows).With("age", c["age"]).With("SexFemale", female).WithProduct("age", "SexFemale");
        var subjects = c.Codes("Subject");
        var fit = LinearMixedModel.Fit(x, c["distance"], subjects, new MixedModelOptions
        {
            DegreesOfFreedom = DegreesOfFreedom.Containment,
            Residual = new ResidualStructure(subjects) { Strata = [.. female.Select(f => (int)f)] },
        });
        for (var j = 0; j < 4; j++)
        {
            Near.Equal(c.Number($"fixef/{x.Terms[j]}"), fit.Terms[j].Estimate, 1e-6, x.Terms[j]);
            Near.Equal(c.Number($"ttable/{j}/1"), fit.Terms[j].StdError, 1e-5, "se");
            Near.Equal(c.Number($"ttable/{j}/2"), fit.Terms[j].Df!.Value, 1e-12, "df");
            Near.Equal(c.Number($"ttable/{j}/4"), fit.Terms[j].PValue, 1e-4, "p");
        }

        Near.Equal(c.Number("sigma"), fit.ResidualStdDev, 1e-5, "sigma");
        Near.Equal(c.Number("sd_subject"), fit.Random[0].StdDev(0), 1e-5, "sd");
        Near.Equal(c.Number("var_ratio/Male"), fit.StratumRatios[1].Ratio, 1e-5, "ratio");
        Assert.Equal((1, 1.0), fit.StratumRatios[0]);
        Near.Equal(c.Number("logLik"), fit.LogLik, 1e-8, "logLik");
        Assert.InRange(fit.Convergence.GradientNorm, 0, 1e-4);
    }

    [Fact]
    public void Serial_correlation_in_continuous_time_agrees_with_lme()
    {
        var c = ReferenceCase.Load("lme-ovary-car1");
        var x = DesignMatrix.Intercept(c.Rows).With("year", c["year"]);
        var fit = LinearMixedModel.Fit(x, c["lbili"], c.Codes("id"), new MixedModelOptions
        {
            Residual = new ResidualStructure(c.Codes("id")) { Correlation = SerialCorrelation.ContinuousAutoregressive, Time = c["year"] },
        });
        Near.Equal(c.Number("phi"), fit.SerialCorrelation, 1e-4, "phi");
        Near.Equal(c.Number("logLik"), fit.LogLik, 1e-7, "logLik");
        Near.Equal(c.Number("fixef/(Intercept)"), fit.Terms[0].Estimate, 1e-5, "intercept");
        Near.Equal(c.Number("fixef/year"), fit.Terms[1].Estimate, 1e-5, "year");
        Near.Equal(c.Number("sigma"), fit.ResidualStdDev, 1e-4, "sigma");
        Near.Equal(c.Number("sd_id"), fit.Random[0].StdDev(0), 1e-4, "sd");
        Near.Equal(c.Number("vcov/1/1"), fit.Covariance[1, 1], 1e-4, "variance");
    }
}
