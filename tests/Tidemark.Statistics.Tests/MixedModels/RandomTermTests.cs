using Tidemark.Statistics.MixedModels;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.MixedModels;

/// <summary>Golden numbers: lme4 1.1.31, lmerTest 3.1.3, pbkrtest 0.5.2 on R 4.2.2, lmer(..., control = lmerControl("bobyqa",
/// optCtrl = list(rhobeg = 0.2, rhoend = 1e-12))), validation/lmer-nested-crossed.</summary>
public class RandomTermTests
{
    private static readonly MixedModelOptions KenwardRoger = new() { DegreesOfFreedom = DegreesOfFreedom.KenwardRoger };

    private static int[] Codes(double[] column) => [.. column.Select(v => (int)v)];

    private static RandomTerm Intercepts(string group, int[] codes) => new(group, codes, DesignMatrix.Intercept(codes.Length));

    private static (DesignMatrix Design, double[] Y, RandomTerm[] Random) Penicillin()
    {
        var d = RDataSet.Load("penicillin");
        return (DesignMatrix.Intercept(144), d["diameter"], [Intercepts("plate", Codes(d["plate"])), Intercepts("sample", Codes(d["sample"]))]);
    }

    private static (DesignMatrix Design, double[] Y, RandomTerm[] Random) Pastes()
    {
        var d = RDataSet.Load("pastes");
        return (DesignMatrix.Intercept(60), d["strength"], [Intercepts("cask:batch", Codes(d["sample"])), Intercepts("batch", Codes(d["batch"]))]);
    }

    private static (DesignMatrix Design, double[] Y, RandomTerm[] Random) Cake()
    {
        var d = RDataSet.Load("cake");
        var recipe = Codes(d["recipe"]);
        var design = DesignMatrix.Intercept(270).WithFactor("recipe", [.. recipe.Select(r => r - 1)], ["A", "B", "C"]).With("temp", d["temp"])
            .WithProduct("recipeB", "temp").WithProduct("recipeC", "temp");
        var replicate = Codes(d["replicate"]);
        int[] both = [.. recipe.Zip(replicate, (r, k) => (r * 100) + k)];
        return (design, d["angle"], [Intercepts("recipe:replicate", both), Intercepts("replicate", replicate)]);
    }

    [Fact]
    public void Crossed_factors_agree_with_lmer_on_Penicillin()
    {
        var (x, y, random) = Penicillin();
        var fit = LinearMixedModel.Fit(x, y, random);
        Near.Equal(330.860588991086, fit.Criterion, 1e-11, "criterion");
        Near.Equal(0.71690820807198, fit.Random[0].Covariance[0, 0], 1e-6, "plate");
        Near.Equal(3.73091822788510, fit.Random[1].Covariance[0, 0], 1e-6, "sample");
        Near.Equal(0.54992313832122, fit.ResidualStdDev, 1e-6, "sigma");
        Near.Equal(22.9722222222259, fit.Terms[0].Estimate, 1e-11, "mean");
        Near.Equal(0.808573427297692, fit.Terms[0].StdError, 1e-6, "se");
        Near.Equal(5.48709157210463, fit.Terms[0].Df!.Value, 1e-5, "df");
        var kr = LinearMixedModel.Fit(x, y, random, KenwardRoger);
        Near.Equal(5.48709222893774, kr.Terms[0].Df!.Value, 1e-6, "df of Kenward-Roger");
        Assert.Equal(24, fit.Random[0].Effects.Count);
    }

    [Fact]
    public void Nested_factors_agree_with_lmer_on_Pastes()
    {
        var (x, y, random) = Pastes();
        var fit = LinearMixedModel.Fit(x, y, random, KenwardRoger);
        Near.Equal(246.990745853486, fit.Criterion, 1e-11, "criterion");
        Near.Equal(8.43366662043893, fit.Random[0].Covariance[0, 0], 1e-5, "cask");
        Near.Equal(1.65730908140677, fit.Random[1].Covariance[0, 0], 1e-5, "batch");
        Near.Equal(0.676870097254066, fit.Terms[0].StdError, 1e-6, "se");
        Near.Equal(9, fit.Terms[0].Df!.Value, 1e-8, "df");
        var reversed = LinearMixedModel.Fit(x, y, [random[1], random[0]]);
        Near.Equal(fit.Criterion, reversed.Criterion, 1e-12, "order of the terms");
    }

    [Fact]
    public void Split_plots_with_covariates_agree_with_lmerTest_on_cake()
    {
        var (x, y, random) = Cake();
        var fit = LinearMixedModel.Fit(x, y, random);
        double[] df = [238.662378711819, 228.280121002074, 228.280122884412, 222.000031727149, 222.000017187175, 222.000019159131];
        double[] kr = [238.662354051411, 228.280104305030, 228.280104305008, 222, 222, 222];
        var adjusted = LinearMixedModel.Fit(x, y, random, KenwardRoger);
        for (var j = 0; j < 6; j++)
        {
            Near.Equal(df[j], fit.Terms[j].Df!.Value, 1e-6, fit.Terms[j].Term);
            Near.Equal(kr[j], adjusted.Terms[j].Df!.Value, 1e-6, fit.Terms[j].Term);
        }

        Near.Equal(1665.36778261576, fit.Criterion, 1e-11, "criterion");
        Near.Equal(8.0376687456568679, fit["recipeB"].StdError, 1e-6, "se");
        double[][] recipe = [[0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0]];
        foreach (var model in new[] { fit, adjusted })
        {
            var test = model.JointTest("recipe", recipe);
            Near.Equal(4.3110790207, test.SumOfSquares, 1e-6, "sum of squares");
            Near.Equal(228.2801043052, test.DenominatorDf, 1e-6, "denominator df");
            Assert.Equal(2, test.NumeratorDf);
            Near.Absolute(0.90198, test.PValue, 1e-5, "p");
        }
    }

    [Fact]
    public void A_large_crossed_component_has_the_derivatives_of_its_criterion()
    {
        var (x, y, random) = Penicillin();
        var data = new MixedModelData(x, y, random, new MixedModelOptions());
        var criterion = data.Criterion([], reml: true);
        double[] θ = [0.7, 1.9];
        var point = criterion.At(θ);
        for (var j = 0; j < 2; j++)
        {
            const double H = 1e-5;
            double[] up = [.. θ.Select((v, k) => k == j ? v + H : v)];
            double[] down = [.. θ.Select((v, k) => k == j ? v - H : v)];
            Near.Equal((criterion.At(up).Value - criterion.At(down).Value) / (2 * H), point.Gradient[j], 1e-6, $"gradient {j}");
            for (var k = 0; k < 2; k++)
            {
                Near.Equal((criterion.At(up).Gradient[k] - criterion.At(down).Gradient[k]) / (2 * H), point.Hessian[j, k], 1e-6, $"Hessian {j}{k}");
            }
        }
    }

    [Fact]
    public void Relabelled_levels_and_shuffled_rows_change_nothing()
    {
        var (x, y, random) = Cake();
        int[] rows = [.. Enumerable.Range(0, 270).Select(i => (i * 101) % 270)];
        RandomTerm[] shuffled = [.. random.Select(t => Intercepts(t.Group, [.. rows.Select(i => 7 - (3 * t.Codes[i]))]))];
        var fit = LinearMixedModel.Fit(x, y, random, KenwardRoger);
        var same = LinearMixedModel.Fit(x.Select(rows), [.. rows.Select(i => y[i])], shuffled, KenwardRoger);
        Near.Equal(fit.Criterion, same.Criterion, 1e-12, "criterion");
        Near.Equal([.. fit.Terms.Select(t => t.Df!.Value)], [.. same.Terms.Select(t => t.Df!.Value)], 1e-7, "df");
        Near.Equal(fit.Fitted[rows[5]], same.Fitted[5], 1e-9, "fitted");
    }

    [Fact]
    public void Subjects_of_one_design_are_kept_once_and_answer_as_if_apart()
    {
        var (x, y, subjects) = Sleepstudy.Data();
        var options = new MixedModelOptions { DegreesOfFreedom = DegreesOfFreedom.KenwardRoger };
        var fit = LinearMixedModel.Fit(x, y, subjects, x, options);
        Assert.Single(new MixedModelData(x, y, [new RandomTerm("s", subjects, x)], options).Criterion([], reml: true).Data.Components);
        double[] jitter = [.. subjects.Select((s, i) => 1 + (1e-13 * s))];
        var apart = LinearMixedModel.Fit(x, y, subjects, x, options with { Weights = jitter });
        Near.Equal(fit.Criterion, apart.Criterion, 1e-10, "criterion");
        Near.Equal(fit["Days"].Df!.Value, apart["Days"].Df!.Value, 1e-8, "df");
        Near.Equal(fit.RandomEffects[3], apart.RandomEffects[3], 1e-8, "modes");
    }
}
