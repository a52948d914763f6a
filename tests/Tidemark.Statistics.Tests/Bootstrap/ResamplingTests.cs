using Tidemark.Statistics.Bootstrap;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Bootstrap;

public class ResamplingTests
{
    private static readonly double[] Data = [2.1, 3.4, 1.9, 5.6, 4.4, 3.8, 2.7, 4.9, 3.1, 6.2];

    private static double Mean(int[] rows) => rows.Average(i => Data[i]);

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        var a = Resampling.Run(10, Mean, new SeededRandom(1), 500);
        var b = Resampling.Run(10, Mean, new SeededRandom(1), 500);
        var c = Resampling.Run(10, Mean, new SeededRandom(2), 500);
        Assert.Equal(a.Replicates, b.Replicates);
        Assert.NotEqual(a.Replicates, c.Replicates);
    }

    [Fact]
    public void The_standard_error_of_a_mean_is_near_its_formula()
    {
        var mean = Data.Average();
        var formula = Math.Sqrt(Data.Average(v => (v - mean) * (v - mean)) / 10);
        var run = Resampling.Run(10, Mean, new SeededRandom(9), 20_000);
        Near.Equal(formula, run.StdError, 0.03);
        Assert.InRange(run.Bias, -0.02, 0.02);
    }

    [Fact]
    public void Intervals_of_given_replicates_are_those_of_boot_ci()
    {
        // The replicates 1..99 with estimate 40: ranks 2.5 and 97.5, between order statistics on the normal scale:
        // 2 + (qnorm(0.025) - qnorm(0.02)) / (qnorm(0.03) - qnorm(0.02)) = 2.54224949884 in R 4.2.2. Basic reflects them.
        int[][] resamples = [.. Enumerable.Range(1, 99).Select(k => new[] { k })];
        var run = Resampling.Run(5, rows => rows.Length == 1 ? rows[0] : 40, resamples);
        var percentile = run.Confidence(BootstrapKind.Percentile);
        Near.Equal(2.54224949884, percentile.Low, 1e-8);
        Near.Equal(97.45775050116, percentile.High, 1e-8);
        Near.Equal(2.5, run.Confidence(BootstrapKind.Percentile, quantileType: 6).Low, 1e-12);
        var basic = run.Confidence(BootstrapKind.Basic);
        Near.Equal(80 - 97.45775050116, basic.Low, 1e-8);
    }

    [Fact]
    public void BCa_limits_of_a_mean_lie_inside_the_range_and_follow_the_skewness()
    {
        double[] skew = [1, 1, 1, 2, 2, 3, 4, 9, 15, 30];
        var run = Resampling.Run(10, rows => rows.Average(i => skew[i]), new SeededRandom(4), 4000);
        var percentile = run.Confidence(BootstrapKind.Percentile);
        var bca = run.Confidence(BootstrapKind.BiasCorrectedAccelerated);
        Assert.True(bca.High > percentile.High && bca.Low > percentile.Low);
    }

    [Fact]
    public void Strata_keep_their_sizes()
    {
        int[] strata = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
        var run = Resampling.Run(10, rows => rows.Count(i => strata[i] == 0), new SeededRandom(4), 50, strata);
        Assert.All(run.Replicates, n => Assert.Equal(4, n));
    }

    [Fact]
    public void Failed_replicates_are_counted()
    {
        var run = Resampling.Run(3, rows => rows.Distinct().Count() == 1 ? double.NaN : 1, new SeededRandom(4), 500);
        Assert.Contains(run.Warnings, w => w.Code == "STAT-DOMAIN");
    }
}
