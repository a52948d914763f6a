using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Ranks;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Descriptive;

public class MeansCornersTests
{
    private static readonly double[] A = [1.83, 0.50, 1.62, 2.48, 1.68];
    private static readonly double[] B = [0.878, 0.647, 0.598, 2.05];

    [Fact]
    public void Exchanging_the_samples_turns_the_t_test_over()
    {
        var (ab, ba) = (TTest.TwoSample(A, B, alternative: Alternative.Less), TTest.TwoSample(B, A, alternative: Alternative.Greater));
        Near.Equal(ab.PValue, ba.PValue, 1e-12);
        Near.Equal(-ab.Confidence.High, ba.Confidence.Low, 1e-12);
    }

    [Fact]
    public void Two_groups_of_a_one_way_analysis_are_a_t_test()
    {
        var t = TTest.TwoSample(A, B, equalVariance: true);
        Near.Equal(t.PValue, OneWay.Test([A, B], equalVariance: true).PValue, 1e-12);
        Near.Equal(TTest.TwoSample(A, B).PValue, OneWay.Test([A, B]).PValue, 1e-12);
        Near.Equal(t.PValue, OneWay.TukeyDifferences([A, B])[0].PValue, 1e-10);
    }

    [Fact]
    public void Constant_and_short_samples_are_cautions()
    {
        Assert.Contains(TTest.OneSample([5, 5, 5]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(TTest.OneSample([5]).Warnings, _ => true);
        Assert.Contains(TTest.TwoSample([], []).Warnings, _ => true);
        Assert.Contains(OneWay.Test([[1, 1], [2, 2]]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(VarianceTests.Bartlett([[1, 1], [2, 3]]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(VarianceTests.Ratio([1, 2], [3, 3]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(ShapiroWilk.Test([1, 1, 1, 1]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(ShapiroWilk.Test([1, 2]).Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Contains(KolmogorovSmirnov.AgainstNormal([]).Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Contains(Quade.Test([[1, 1], [2, 2]]).Test.Warnings, w => w.Code == "STAT-CONSTANT");
    }

    [Fact]
    public void Normality_does_not_depend_on_scale_or_place()
    {
        var plain = ShapiroWilk.Test(A);
        Near.Equal(plain.PValue, ShapiroWilk.Test([.. A.Select(v => 1e8 + (1e3 * v))]).PValue, 1e-6);
        Near.Equal(plain.Statistic, ShapiroWilk.Test([.. A.Select(v => -v)]).Statistic, 1e-12);
    }

    [Fact]
    public void The_asymptotic_Kolmogorov_distribution_is_one_function_on_both_sides_of_one()
    {
        // Both series at √n D near 1: n = 400 values spread to give D = 0.05 would sit there; the limits are compared by continuity.
        double[] x = [.. Enumerable.Range(0, 400).Select(i => Tidemark.Statistics.Distributions.Normal.Quantile((i + 0.5) / 400) + 0.12)];
        double[] y = [.. x.Select(v => v + 1e-9)];
        Near.Equal(KolmogorovSmirnov.AgainstNormal(x, exact: false).PValue, KolmogorovSmirnov.AgainstNormal(y, exact: false).PValue, 1e-6);
    }

    [Fact]
    public void Few_values_say_which_level_their_exact_interval_reaches()
    {
        var test = WilcoxonSignedRank.Test([1.1, 2.2, 3.4]);
        Near.Equal(0.75, test.AchievedLevel, 1e-12);
        Assert.Contains(test.Warnings, w => w.Code == "STAT-TOO-FEW");
        Near.Equal(0.95, WilcoxonSignedRank.Test([1.1, 2.2, 3.4, 0.7, 5.2, 1.9, 2.8]).AchievedLevel, 1e-12);
    }
}
