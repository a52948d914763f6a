using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Accuracy;

/// <summary>R 4.2.2, maxstat 0.7.25 on aSAH: maxstat.test(formula, smethod = .., pmethod = ..); validation/maxstat-words. maxstat leaves p above 1.</summary>
public sealed class MaximallySelectedRankTests
{
    private static readonly RDataSet Asah = RDataSet.Load("aSAH");

    [Theory]
    [InlineData("poor", ResponseScore.Data, 4.83407369970406, 0.5, 2.66402747309572e-05, 7.11379492625873e-05)]
    [InlineData("ndka", ResponseScore.Wilcoxon, 1.50458016810293, 0.45, 1.0, 0.816750291141651)]
    [InlineData("ndka", ResponseScore.NormalQuantile, 1.36182224341563, 0.33, 1.0, 0.898828425820564)]
    public void Statistic_cut_point_and_corrected_p_are_maxstat_s(string response, ResponseScore score, double statistic, double cut, double lau94, double lau92)
    {
        var selected = MaximallySelectedRank.Test(Asah["s100b"], Asah[response], score);
        Near.Equal([statistic, cut, lau94, lau92], [selected.Statistic, selected.Cutpoint, selected.PValueLausen1994, selected.PValueLausen1992], 1e-9);
    }

    /// <summary>minprop = 0.2, maxprop = 0.7, pmethod = "Lau92"; exactGauss averaged over 20 of its simulations 0.6387</summary>
    [Fact]
    public void A_narrower_range_and_the_Gaussian_p_are_maxstat_s()
    {
        var narrow = MaximallySelectedRank.Test(Asah["s100b"], Asah["ndka"], ResponseScore.Wilcoxon, 0.2, 0.7);
        Near.Equal([1.12292252652093, 0.18, 0.866731601947502], [narrow.Statistic, narrow.Cutpoint, narrow.PValueLausen1992], 1e-9);
        var selected = MaximallySelectedRank.Test(Asah["s100b"], Asah["ndka"], ResponseScore.Wilcoxon);
        Assert.Equal(0.638707979347616, selected.PValueGaussian(), 2e-3);
        Assert.Equal(selected.PValueGaussian(), selected.PValuePermutation(new SeededRandom(4), 2000), 0.06);
    }

    [Fact]
    public void With_one_cut_point_the_Gaussian_p_is_the_normal_one()
    {
        var one = MaximallySelectedRank.Test([1, 1, 1, 2, 2, 2], [1, 2, 4, 3, 5, 6], ResponseScore.Wilcoxon);
        Assert.Single(one.Cutpoints);
        Near.Equal(2 * Normal.Cdf(one.Statistic, upper: true), one.PValueGaussian(), 1e-9);
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 1, 1, 1, 1 })]
    [InlineData(new double[] { 1, 1, 1 }, new double[] { 1, 2, 3 })]
    [InlineData(new double[] { 1 }, new double[] { 1 })]
    [InlineData(new double[] { }, new double[] { })]
    public void Nothing_to_cut_gives_a_warning(double[] marker, double[] response)
    {
        var none = MaximallySelectedRank.Test(marker, response);
        Assert.True(double.IsNaN(none.PValueGaussian()));
        Assert.NotEmpty(none.Warnings);
    }
}
