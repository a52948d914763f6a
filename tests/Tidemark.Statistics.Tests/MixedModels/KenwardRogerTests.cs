using Tidemark.Statistics.MixedModels;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.MixedModels;

/// <summary>Golden numbers: lmerTest 3.1.3 and pbkrtest 0.5.2 on R 4.2.2, validation/lmer-kenward-roger.</summary>
public class KenwardRogerTests
{
    private static readonly MixedModelOptions Options = new() { DegreesOfFreedom = DegreesOfFreedom.KenwardRoger };

    [Fact]
    public void Sleepstudy_agrees_with_pbkrtest()
    {
        var c = ReferenceCase.Load("lmm-sleepstudy-reml-ris");
        var x = DesignMatrix.Intercept(c.Rows).With("Days", c["Days"]);
        var fit = LinearMixedModel.Fit(x, c["Reaction"], c.Codes("Subject"), x, Options);
        for (var j = 0; j < 2; j++)
        {
            Near.Equal(c.Number($"kr/{j}/1"), fit.Terms[j].StdError, 1e-6, "se");
            Near.Equal(c.Number($"kr/{j}/2"), fit.Terms[j].Df!.Value, 1e-7, "df");
            Near.Equal(c.Number($"kr/{j}/4"), fit.Terms[j].PValue, 1e-5, "p");
        }

        var test = fit.JointTest("Days", [[0, 1]]);
        Near.Equal(c.Number("anova_kr/0/0"), test.SumOfSquares, 1e-6, "sum of squares");
        Near.Equal(c.Number("anova_kr/0/3"), test.DenominatorDf, 1e-7, "denominator df");
    }

    [Fact]
    public void Unbalanced_courses_agree_with_pbkrtest()
    {
        var (x, y, subjects) = Sleepstudy.Data();
        int[] missing = [2, 16, 17, 39, 40, 41, 98, 149, 150, 151, 152, 153];
        int[] rows = [.. Enumerable.Range(0, 180).Except(missing)];
        var design = x.Select(rows);
        var fit = LinearMixedModel.Fit(design, [.. rows.Select(i => y[i])], [.. rows.Select(i => subjects[i])], design, Options);
        Near.Equal(6.78058602915325, fit.Terms[0].StdError, 1e-6, "se of the intercept");
        Near.Equal(1.50367500180442, fit.Terms[1].StdError, 1e-6, "se of the slope");
        Near.Equal(16.5828597170546, fit.Terms[0].Df!.Value, 1e-6, "df of the intercept");
        Near.Equal(16.9033748108092, fit.Terms[1].Df!.Value, 1e-6, "df of the slope");
        Near.Equal(-1.1117894202018, fit.Covariance[0, 1], 1e-5, "covariance");
        Near.Equal(6.75899070514825, Math.Sqrt(fit.UnadjustedCovariance[0, 0]), 1e-6, "not adjusted");
    }

    // pbkrtest leaves the weights out of Σ; the same model with rows times √w and no weights is the golden here.
    [Fact]
    public void Weights_agree_with_pbkrtest_of_rows_times_their_root()
    {
        var (x, y, subjects) = Sleepstudy.Data();
        double[] w = [.. y.Select((_, i) => new[] { 1, 2, 0.5, 1.5 }[i % 4])];
        var fit = LinearMixedModel.Fit(x, y, subjects, x, Options with { Weights = w });
        Near.Equal(7.37984313219340, fit.Terms[0].StdError, 1e-6, "se of the intercept");
        Near.Equal(1.54153738286356, fit.Terms[1].StdError, 1e-6, "se of the slope");
        Near.Equal(16.9882010655617, fit.Terms[0].Df!.Value, 1e-5, "df of the intercept");
        Near.Equal(16.9903019974929, fit.Terms[1].Df!.Value, 1e-5, "df of the slope");
        var plain = LinearMixedModel.Fit(x, y, subjects, x, new MixedModelOptions { Weights = w });
        Near.Equal(16.8038377092461, plain.Terms[0].Df!.Value, 1e-5, "Satterthwaite");
    }

    [Fact]
    public void The_linear_form_is_the_same_where_the_covariance_is_linear_in_its_parameters()
    {
        var (x, y, subjects) = Sleepstudy.Data();
        var kr = LinearMixedModel.Fit(x, y, subjects, Options);
        var linear = LinearMixedModel.Fit(x, y, subjects, Options with { DegreesOfFreedom = DegreesOfFreedom.KenwardRogerLinear });
        Assert.Equal(kr.Terms, linear.Terms);
    }

    [Fact]
    public void Fifty_thousand_rows_have_their_degrees_of_freedom_in_seconds()
    {
        var random = new Tidemark.Statistics.Randomness.SeededRandom(11);
        int[] subject = [.. Enumerable.Range(0, 50_000).Select(i => i / 5)];
        double[] time = [.. subject.Select(_ => random.NextDouble())];
        double[] effect = [.. Enumerable.Range(0, 10_000).Select(_ => random.NextNormal())];
        double[] y = [.. subject.Select((s, i) => effect[s] + time[i] + random.NextNormal())];
        var x = DesignMatrix.Intercept(50_000).With("time", time);
        var fit = LinearMixedModel.Fit(x, y, subject, x, Options);
        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
        Assert.InRange(fit["time"].Df!.Value, 5000, 50_000);
    }
}
