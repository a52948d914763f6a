using Tidemark.Statistics.MixedModels;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.MixedModels;

/// <summary>Golden numbers: lmerTest 3.1.3 and pbkrtest 0.5.2 on R 4.2.2, lmer(..., control = lmerControl("bobyqa", optCtrl =
/// list(rhobeg = 0.2, rhoend = 1e-12))), summary(ddf = "Kenward-Roger").</summary>
public class MixedModelCornerTests
{
    private static readonly MixedModelOptions KenwardRoger = new() { DegreesOfFreedom = DegreesOfFreedom.KenwardRoger };

    private static DesignMatrix Line(params double[] x) => DesignMatrix.Intercept(x.Length).With("x", x);

    private static void IsNotEstimable(LinearMixedModelFit fit, string code)
    {
        Assert.Contains(fit.Warnings, w => w.Code == code);
        Assert.All(fit.Terms, t => Assert.True(double.IsNaN(t.Estimate)));
        Assert.False(fit.Convergence.IsUsable);
        Assert.True(double.IsNaN(fit.Contrast("x", [0, 1]).Estimate));
        Assert.True(double.IsNaN(fit.JointTest("x", [[0, 1]]).F));
    }

    [Theory]
    [InlineData(4, 2, 1.08445835951482, 1.01082350139217, 1.047626994396103, 0.305569944761168, 7.92236393533565)]
    [InlineData(6, 2, 2.14626815092419, 2.01584923534842, 1.69006825836832, 0.35302773134082, 17.831650942342)]
    [InlineData(9, 3, 2.51195651238498, 5, 1.267942827732014, 0.421373415687745, 29.2805329102117)]
    public void Very_small_data_agree_with_lmerTest(int n, int each, double df0, double df1, double se0, double se1, double criterion)
    {
        double[] y = [1, 2, 4, 3.5, 7, 8.5, 3, 2.2, 5];
        double[] x = [0, 1, 2, 0, 1, 2, 0, 1, 2];
        int[] g = [.. Enumerable.Range(0, n).Select(i => i / each)];
        var fit = LinearMixedModel.Fit(Line(x[..n]), y[..n], g);
        Near.Equal(criterion, fit.Criterion, 1e-10, "criterion");
        Near.Equal(df0, fit.Terms[0].Df!.Value, 1e-4, "df of the intercept");
        Near.Equal(df1, fit.Terms[1].Df!.Value, 1e-4, "df of x");
        var kr = LinearMixedModel.Fit(Line(x[..n]), y[..n], g, KenwardRoger);
        Near.Equal(se0, kr.Terms[0].StdError, 1e-5, "se of the intercept");
        Near.Equal(se1, kr.Terms[1].StdError, 1e-5, "se of x");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Two_or_three_rows_are_an_answer_or_a_warning(int n)
    {
        var fit = LinearMixedModel.Fit(Line([.. Enumerable.Range(0, n).Select(i => (double)i)]), [.. Enumerable.Range(0, n).Select(i => i * 1.5)], [.. Enumerable.Range(0, n).Select(i => i % 2)]);
        Assert.NotEmpty(fit.Warnings);
    }

    [Fact]
    public void One_observation_of_each_subject_one_subject_and_no_rows_are_said()
    {
        double[] x = [0, 1, 2, 3, 4, 5];
        double[] y = [1, 3, 2, 5, 4, 6];
        IsNotEstimable(LinearMixedModel.Fit(Line(x), y, [1, 2, 3, 4, 5, 6]), "STAT-TOO-FEW");
        IsNotEstimable(LinearMixedModel.Fit(Line(x), y, [1, 1, 1, 1, 1, 1]), "STAT-TOO-FEW");
        IsNotEstimable(LinearMixedModel.Fit(Line(x), [.. y.Select(_ => double.NaN)], [1, 1, 2, 2, 3, 3]), "STAT-TOO-FEW");
        IsNotEstimable(LinearMixedModel.Fit(Line(x), y, [1, 1, 2, 2, 3, 3], Line(x)), "STAT-TOO-FEW");
    }

    [Fact]
    public void A_response_without_variation_is_said()
    {
        double[] x = [0, 1, 2, 0, 1, 2];
        IsNotEstimable(LinearMixedModel.Fit(Line(x), [2, 2, 2, 2, 2, 2], [1, 1, 1, 2, 2, 2]), "STAT-NOT-CONVERGED");
        IsNotEstimable(LinearMixedModel.Fit(Line(x), x, [1, 1, 1, 2, 2, 2]), "STAT-NOT-CONVERGED");
    }

    [Fact]
    public void A_collinear_column_is_left_out_as_lmer_does()
    {
        var (x, y, subjects) = Sleepstudy.Data();
        var fit = LinearMixedModel.Fit(x.With("twice", [.. x.Column("Days").Select(d => (2 * d) + 1)]), y, subjects, KenwardRoger);
        Assert.Contains(fit.Warnings, w => w.Code == "STAT-ALIASED" && w.Message.Contains("twice", StringComparison.Ordinal));
        Assert.True(double.IsNaN(fit["twice"].Estimate));
        Near.Equal(10.4672859595959, fit["Days"].Estimate, 1e-12, "Days");
        Near.Equal(0.804221430123241, fit["Days"].StdError, 1e-6, "se");
        Near.Equal(161, fit["Days"].Df!.Value, 1e-6, "df");
        Near.Equal(10.4672859595959, fit.Contrast("Days", [0, 1, 0]).Estimate, 1e-12, "contrast");
    }

    [Fact]
    public void A_constant_column_of_random_effects_without_variation_is_a_boundary()
    {
        var (x, y, subjects) = Sleepstudy.Data();
        var fit = LinearMixedModel.Fit(x, y, subjects, DesignMatrix.Intercept(180).With("none", new double[180]));
        Assert.True(double.IsFinite(fit.Criterion));
        Near.Equal(LinearMixedModel.Fit(x, y, subjects).Criterion, fit.Criterion, 1e-10, "criterion");
        Assert.All(fit.Terms, t => Assert.True(double.IsFinite(t.Df!.Value)));
    }

    [Fact]
    public void A_correlation_of_one_is_found_as_lmer_does()
    {
        double[] b = [-1, -0.5, 0.2, 0.4, 0.8, 1.1];
        double[] wiggle = [0.05, -0.05, -0.03, 0.03];
        double[] size = [1, 2, 0.5, 1.5];
        int[] g = [.. Enumerable.Range(0, 24).Select(i => i / 4)];
        double[] t = [.. g.Select((_, i) => (double)(i % 4))];
        double[] y = [.. g.Select((s, i) => 1 + b[s] + (0.5 * b[s] * t[i]) + (wiggle[i % 4] * size[(s + 1) % 4]))];
        var fit = LinearMixedModel.Fit(Line(t), y, g, Line(t));
        Assert.True(fit.IsSingular);
        Near.Equal(-11.5986657588055, fit.Criterion, 1e-9, "criterion");
        Near.Equal(0.62475928414132342, fit.RandomCovariance[0, 0], 1e-5, "intercepts");
        Near.Equal(1, fit.Random[0].Correlation(0, 1), 1e-9, "correlation");
        Assert.Equal(0, fit.Theta[2]);
        Near.Equal(5, fit.Terms[1].Df!.Value, 1e-3, "df");
        var kr = LinearMixedModel.Fit(Line(t), y, g, Line(t), KenwardRoger);
        Near.Equal(5, kr.Terms[1].Df!.Value, 1e-6, "df of Kenward-Roger");
    }

    [Fact]
    public void A_variance_of_zero_keeps_both_degrees_of_freedom()
    {
        var c = ReferenceCase.Load("lmm-dyestuff2-singular");
        var mean = DesignMatrix.Intercept(c.Rows);
        Near.Equal(29, LinearMixedModel.Fit(mean, c["Yield"], c.Codes("Batch")).Terms[0].Df!.Value, 1e-6, "Satterthwaite");
        Near.Equal(5, LinearMixedModel.Fit(mean, c["Yield"], c.Codes("Batch"), KenwardRoger).Terms[0].Df!.Value, 1e-9, "Kenward-Roger");
    }

    [Fact]
    public void Rows_of_weight_zero_are_left_out_and_said()
    {
        var (x, y, subjects) = Sleepstudy.Data();
        double[] w = [.. y.Select((_, i) => i is 4 or 32 or 76 ? 0.0 : 1)];
        var fit = LinearMixedModel.Fit(x, y, subjects, new MixedModelOptions { Weights = w });
        int[] rows = [.. Enumerable.Range(0, 180).Where(i => w[i] > 0)];
        Near.Equal(LinearMixedModel.Fit(x.Select(rows), [.. rows.Select(i => y[i])], [.. rows.Select(i => subjects[i])]).Criterion, fit.Criterion, 1e-12, "without the rows");
        Assert.Equal(177, fit.N);
        Assert.Contains(fit.Warnings, v => v.Code == "STAT-DOMAIN");
        IsNotEstimable(LinearMixedModel.Fit(x, y, subjects, new MixedModelOptions { Weights = [.. w.Select((v, i) => i == 0 ? -1 : v)] }), "STAT-DOMAIN");
    }

    // lmer(Reaction ~ 0 + (1 | Subject)) with its default optimizer; bobyqa as above stops at 1989.08.
    [Fact]
    public void No_fixed_effects_at_all_agree_with_lmer()
    {
        var (_, y, subjects) = Sleepstudy.Data();
        var fit = LinearMixedModel.Fit(DesignMatrix.Empty(180), y, subjects);
        Near.Equal(1985.679690943, fit.Criterion, 1e-10, "criterion");
        Near.Equal(6.78968726494689, fit.Theta[0], 1e-5, "theta");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Derivatives_of_two_terms_of_one_group_are_those_of_the_criterion(bool reml)
    {
        var (x, y, subjects) = Sleepstudy.Data();
        double[] bend = [.. x.Column("Days").Select((d, i) => (d * d) + (0.01 * (i % 7)))];
        RandomTerm[] terms = [new("s", subjects, x), new("s", subjects, DesignMatrix.Empty(180).With("bend", bend))];
        var criterion = new MixedModelData(x.With("bend", bend), y, terms, new MixedModelOptions()).Criterion([], reml);
        double[] θ = [0.9, 0.2, 0.7, 0.4];
        var point = criterion.At(θ);
        for (var j = 0; j < 4; j++)
        {
            const double H = 1e-5;
            var up = criterion.At([.. θ.Select((v, k) => k == j ? v + H : v)]);
            var down = criterion.At([.. θ.Select((v, k) => k == j ? v - H : v)]);
            Near.Equal((up.Value - down.Value) / (2 * H), point.Gradient[j], 1e-6, $"gradient {j}");
            for (var k = 0; k < 4; k++)
            {
                Near.Absolute((up.Gradient[k] - down.Gradient[k]) / (2 * H), point.Hessian[j, k], 1e-5 * Math.Abs(point.Hessian[j, j]), $"Hessian {j}{k}");
            }
        }
    }

    [Fact]
    public void Units_of_response_and_columns_do_not_matter()
    {
        var (x, y, subjects) = Sleepstudy.Data();
        var fit = LinearMixedModel.Fit(x, y, subjects, x, KenwardRoger);
        var scaled = DesignMatrix.Intercept(180).With("Days", [.. x.Column("Days").Select(d => (1e6 * d) + 3)]);
        var same = LinearMixedModel.Fit(scaled, [.. y.Select(v => v * 1e-5)], subjects, scaled, KenwardRoger);
        Near.Equal(fit["Days"].Statistic, same["Days"].Statistic, 1e-7, "t");
        Near.Equal(fit["Days"].Df!.Value, same["Days"].Df!.Value, 1e-6, "df");
    }

    [Fact]
    public void A_million_rows_are_fitted()
    {
        var random = new SeededRandom(5);
        int[] subject = [.. Enumerable.Range(0, 1_000_000).Select(i => i / 10)];
        double[] age = [.. Enumerable.Range(0, 100_000).Select(_ => 40 + (30 * random.NextDouble()))];
        double[] effect = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextNormal())];
        double[] time = [.. subject.Select((_, i) => (double)(i % 10))];
        double[] y = [.. subject.Select((s, i) => effect[s] + (0.01 * age[s]) + (0.1 * time[i]) + random.NextNormal())];
        var x = Line(time).With("age", [.. subject.Select(s => age[s])]);
        var fit = LinearMixedModel.Fit(x, y, subject);
        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
        Assert.InRange(fit["x"].Estimate, 0.099, 0.101);
        Assert.InRange(fit.ResidualStdDev, 0.99, 1.01);
        Assert.InRange(fit["x"].Df!.Value, 890_000, 901_000);
    }
}
