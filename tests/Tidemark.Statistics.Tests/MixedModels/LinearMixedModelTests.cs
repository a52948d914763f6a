using Tidemark.Statistics.MixedModels;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.MixedModels;

public class LinearMixedModelTests
{
    [Fact]
    public void Sleepstudy_with_random_slopes_agrees_with_lmer_and_lmerTest()
    {
        // R 4.2.2, lme4 1.1-31, lmerTest 3.1-3: lmer(Reaction ~ Days + (Days | Subject), sleepstudy), criterion minimized by Newton
        var (design, y, subjects) = Sleepstudy.Data();
        var fit = LinearMixedModel.Fit(design, y, subjects, design);
        Near.Equal(1743.6282719584908, fit.Criterion, 1e-9, "REML criterion");
        Near.Equal(10.46728595959568, fit["Days"].Estimate, 1e-7, "slope");
        Near.Equal(1.5457889, fit["Days"].StdError, 1e-6, "standard error");
        Near.Equal(17.0, fit["Days"].Df!.Value, 1e-4, "df");
        Near.Equal(612.08993917830333, fit.RandomCovariance[0, 0], 1e-6, "variance of intercepts");
        Near.Equal(25.591815625336739, fit.ResidualStdDev, 1e-6, "sigma");
    }

    [Fact]
    public void Sleepstudy_with_random_intercepts_agrees_with_lmerTest()
    {
        // lmerTest: coef(summary(lmer(Reaction ~ Days + (1 | Subject), sleepstudy)))
        var (design, y, subjects) = Sleepstudy.Data();
        var fit = LinearMixedModel.Fit(design, y, subjects);
        Near.Equal(9.7467162692, fit["(Intercept)"].StdError, 1e-6, "standard error");
        Near.Equal(22.8101989552, fit["(Intercept)"].Df!.Value, 1e-4, "df");
        Near.Equal(161, fit["Days"].Df!.Value, 1e-4, "df");
    }

    [Fact]
    public void A_contrast_of_one_coefficient_is_the_coefficient()
    {
        var (design, y, subjects) = Sleepstudy.Data();
        var fit = LinearMixedModel.Fit(design, y, subjects, design);
        var contrast = fit.Contrast("Days", [0, 1]);
        Near.Equal(fit["Days"].PValue, contrast.PValue, 1e-12);
        Near.Equal(fit["Days"].ConfLow, contrast.ConfLow, 1e-12);
    }

    [Fact]
    public void Order_of_rows_and_units_of_time_do_not_matter()
    {
        var (design, y, subjects) = Sleepstudy.Data();
        var order = Enumerable.Range(0, y.Length).ToArray();
        new SeededRandom(3).Shuffle<int>(order);
        var shuffled = design.Select(order);
        var minutes = DesignMatrix.Intercept(y.Length).With("Days", [.. shuffled.Column("Days").Select(d => d * 1440)]);
        var a = LinearMixedModel.Fit(design, y, subjects, design);
        var b = LinearMixedModel.Fit(minutes, [.. order.Select(i => y[i])], [.. order.Select(i => -subjects[i])], minutes);
        Near.Equal(a["Days"].Estimate, 1440 * b["Days"].Estimate, 1e-7, "slope");
        Near.Equal(a["Days"].PValue, b["Days"].PValue, 1e-6, "p");
        Near.Equal(a.RandomCovariance[0, 0], b.RandomCovariance[0, 0], 1e-6, "variance");
        Near.Equal(a.RandomCovariance[0, 1], 1440 * b.RandomCovariance[0, 1], 1e-5, "covariance");
    }

    [Fact]
    public void No_slope_variance_makes_a_singular_fit_that_says_so()
    {
        var random = new SeededRandom(21);
        double[] x = [.. Enumerable.Range(0, 200).Select(i => (double)(i % 5))];
        int[] subjects = [.. Enumerable.Range(0, 200).Select(i => i / 5)];
        double[] u = [.. Enumerable.Range(0, 40).Select(_ => random.NextNormal())];
        double[] y = [.. x.Select((v, i) => v + (3 * u[subjects[i]]) + random.NextNormal())];
        var design = DesignMatrix.Intercept(200).With("x", x);
        var verdicts = Enumerable.Range(0, 20).Select(k =>
        {
            double[] noisy = [.. y.Select(v => v + (0.5 * random.NextNormal()))];
            return LinearMixedModel.Fit(design, noisy, subjects, design);
        }).ToArray();
        Assert.All(verdicts, f => Assert.True(f.Convergence.IsUsable && double.IsFinite(f.Criterion)));
        Assert.Contains(verdicts, f => f.IsSingular);
        Assert.All(verdicts, f => Assert.Equal(f.IsSingular, f.Warnings.Any(w => w.Code == "STAT-BOUNDARY")));
    }

    [Fact]
    public void One_subject_or_one_row_a_subject_gives_no_fit_but_a_verdict()
    {
        var one = LinearMixedModel.Fit(DesignMatrix.Intercept(3), [1, 2, 3], [0, 0, 0]);
        Assert.Contains(one.Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Equal(ConvergenceStatus.Singular, one.Convergence.Status);
        var single = LinearMixedModel.Fit(DesignMatrix.Intercept(3), [1, 2, 3], [0, 1, 2]);
        Assert.Contains(single.Warnings, w => w.Code == "STAT-TOO-FEW");
    }

    [Fact]
    public void An_aliased_fixed_effect_is_reported()
    {
        var (design, y, subjects) = Sleepstudy.Data();
        var fit = LinearMixedModel.Fit(design.With("again", design.Column("Days")), y, subjects);
        Assert.True(double.IsNaN(fit["again"].Estimate));
        Near.Equal(10.467285959596, fit["Days"].Estimate, 1e-7);
        Assert.Contains(fit.Warnings, w => w.Code == "STAT-ALIASED");
    }
}
