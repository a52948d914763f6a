using Tidemark.Statistics.Power;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Power;

/// <summary>R 4.2.2: stats, pwr 1.3.0, pROC 1.18.0, with the calls as named.</summary>
public class PowerTests
{
    [Fact]
    public void T_tests_agree_with_power_t_test()
    {
        // power.t.test(n = 20, delta = 1, sd = 1.5, alternative = "one.sided"); (n = 15, delta = 1, type = "one.sample").
        Near.Equal(0.664786359001089, TTestPower.TwoSample(Alternative.Greater).Of(20, 1 / 1.5, 0.05), 1e-10);
        Near.Equal(0.949086469983832, TTestPower.OneSample().Of(15, 1, 0.05), 1e-10);

        // (n = 15, power = 0.9); (n = 15, power = 0.9, delta = 1, sig.level = NULL): uniroot, 1e-4.
        Near.Equal(1.22644366691337, TTestPower.TwoSample().Solve(15, null, 0.9, 0.05).Effect, 1e-4);
        Near.Equal(0.159192392357258, TTestPower.TwoSample().Solve(15, 1, 0.9, null).SigLevel, 1e-3);
    }

    [Fact]
    public void Unequal_t_tests_agree_with_pwr_t2n_test()
    {
        Near.Equal(0.86148717417773, TTestPower.Unequal(30, Alternative.Greater).Of(20, 0.8, 0.05), 1e-9);
        Near.Equal(38.7262120892644, TTestPower.Unequal(30).Solve(null, 0.8, 0.9, 0.05).N, 1e-5);
    }

    [Fact]
    public void Correlations_agree_with_pwr_r_test()
    {
        Near.Equal(0.691139485379656, CorrelationPower.Pearson(Alternative.Greater).Of(50, 0.3, 0.05), 1e-7);
        Near.Equal(7.62969809963255e-05, CorrelationPower.Pearson(Alternative.Less).Of(50, 0.3, 0.05), 1e-6);
        Near.Equal(0.384318619638178, CorrelationPower.Pearson().Solve(50, null, 0.8, 0.05).Effect, 1e-4);
    }

    [Fact]
    public void Variances_agree_with_pwr_and_power_anova_test()
    {
        Near.Equal(0.673585770914399, VariancePower.LinearModel(5).Of(89, 0.1 / 0.9, 0.05), 1e-8);
        Near.Equal(39.1533992367563, VariancePower.AnovaByF(5).Solve(null, 0.25, 0.8, 0.05).N, 1e-5);
        Near.Equal(11.9261309577355, VariancePower.Anova(4, 3).Solve(null, 1, 0.8, 0.05).N, 1e-5);
    }

    [Fact]
    public void Normal_and_arcsine_tests_agree_with_pwr()
    {
        Near.Equal(0.475100870572638, NormalPower.OneSample().Of(40, 0.3, 0.05), 1e-12);
        Near.Equal(5.20306915624986e-05, NormalPower.OneSample(Alternative.Less).Of(20, 0.5, 0.05), 1e-9);
        Near.Equal(0.599677704546438, NormalPower.TwoSample(Alternative.Greater).Of(80, 0.3, 0.05), 1e-12);
    }

    [Fact]
    public void Proportions_agree_with_power_prop_test()
    {
        Near.Equal(0.740167193453611, ProportionPower.TwoSample(0.5, strict: true).Of(50, 0.75, 0.05), 1e-10);
        Near.Equal(62.3355114474162, ProportionPower.TwoSample(0.5, twoSided: false).Solve(null, 0.75, 0.9, 0.05).N, 1e-5);
        Near.Equal(0.721223454433413, ProportionPower.TwoSample(0.5).Solve(100, null, 0.9, 0.05).Effect, 1e-4);
    }

    [Fact]
    public void Areas_agree_with_power_roc_test()
    {
        Near.Equal(0.999950983404718, RocPower.OneCurve(72 / 41.0).Of(41, 0.8, 0.05), 1e-10);
        Near.Equal(0.999989180454505, RocPower.OneCurve(72 / 41.0, twoSided: false).Of(41, 0.8, 0.05), 1e-10);
        Near.Equal(0.696105439221725, RocPower.OneCurve(72 / 41.0).Solve(41, null, 0.95, 0.05).Effect, 1e-4);
    }

    [Fact]
    public void Simons_published_designs_are_found()
    {
        // Simon (1989), table 1: p0 = 0.05, p1 = 0.25 and table 2: p0 = 0.20, p1 = 0.40; errors 0.10/0.10 and 0.05/0.20.
        var a = SimonDesigns.Find(0.05, 0.25, 0.10, 0.90)!.Value;
        Assert.Equal((0, 9, 2, 24), (a.Optimal.FirstLimit, a.Optimal.FirstN, a.Optimal.Limit, a.Optimal.N));
        Near.Absolute(14.5, a.Optimal.ExpectedN, 0.05);
        Assert.Equal((0, 13, 2, 20), (a.Minimax.FirstLimit, a.Minimax.FirstN, a.Minimax.Limit, a.Minimax.N));
        var b = SimonDesigns.Find(0.20, 0.40, 0.05, 0.80)!.Value;
        Assert.Equal((3, 13, 12, 43), (b.Optimal.FirstLimit, b.Optimal.FirstN, b.Optimal.Limit, b.Optimal.N));
        Assert.Equal((4, 18, 10, 33), (b.Minimax.FirstLimit, b.Minimax.FirstN, b.Minimax.Limit, b.Minimax.N));
    }

    [Fact]
    public void A_single_arm_holds_its_errors_and_one_subject_less_does_not()
    {
        var design = SingleArm.Smallest(0.2, 0.4, 0.05, 0.8)!;
        Assert.True(design.SigLevel <= 0.05 && design.Power >= 0.8);
        Assert.True(SingleArm.Of(design.N - 1, 0.2, 0.4, 0.05).Power < 0.8);
    }

    [Fact]
    public void Slopes_need_what_the_formula_by_hand_says()
    {
        // Compound symmetry: the slope's variance is σ²(1-ρ)/Σ(t - mean)²; Diggle et al. (2002), page 29.
        double[] times = [0, 2, 5];
        var variance = SlopePower.Variance(times, SlopePower.RandomSlopes(times, 100 * 0.5, 0, 0, 100 * 0.5));
        Near.Equal(100 * 0.5 / (((7.0 / 3) * (7.0 / 3)) + (1.0 / 9) + ((8.0 / 3) * (8.0 / 3))), variance, 1e-12);

        // Diggle et al. (2002), page 29: one-sided 0.05, power 0.8, difference 0.5, sigma2 100; 313 for rho 0.2, 196 for 0.5.
        Assert.Equal(196, Math.Ceiling(SlopePower.Of(variance, Alternative.Greater).Solve(null, 0.5, 0.8, 0.05).N));
        Assert.Equal(313, Math.Ceiling(SlopePower.Of(variance * 1.6, Alternative.Greater).Solve(null, 0.5, 0.8, 0.05).N));
    }

    [Fact]
    public void The_effect_that_a_power_needs_gives_that_power()
    {
        foreach (var f in new[] { TTestPower.TwoSample(), CorrelationPower.Pearson(), VariancePower.ChiSquaredTest(3), SurvivalPower.Schoenfeld(), SurvivalPower.Freedman(2), RocPower.OneCurve(2) })
        {
            var e = f.Solve(60, null, 0.77, 0.04).Effect;
            Near.Equal(0.77, f.Of(60, e, 0.04), 1e-9);
            Near.Equal(60, f.Solve(null, e, 0.77, 0.04).N, 1e-8);
        }
    }

    [Fact]
    public void A_power_that_cannot_be_reached_has_a_warning()
    {
        var none = TTestPower.Unequal(3).Solve(null, 0.1, 0.99, 0.05);
        Assert.True(double.IsNaN(none.N));
        Assert.Contains(none.Warnings, w => w.Code == "STAT-DOMAIN");
        Assert.Throws<ArgumentException>(() => TTestPower.TwoSample().Solve(null, null, 0.9, 0.05));
    }

    [Fact]
    public void Simulated_rejections_of_a_true_hypothesis_keep_the_level()
    {
        var result = PowerSimulation.Run(r => r.NextDouble(), new SeededRandom(4), 4000, 0.05);
        Assert.True(result.Interval.Contains(0.05));
        Assert.Equal(result, PowerSimulation.Run(r => r.NextDouble(), new SeededRandom(4), 4000, 0.05));
    }
}
