using Tidemark.Statistics.Correlation;
using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Correlation;

public class KendallIntervalTests
{
    private static (double[] X, double[] Y) Draw(ulong seed, int n, int ties)
    {
        var random = new SeededRandom(seed);
        double[] x = [.. Enumerable.Range(0, n).Select(_ => ties > 0 ? random.NextInt(ties) : random.NextNormal())];
        return (x, [.. x.Select(v => ties > 0 ? v + random.NextInt(ties) : v + random.NextNormal())]);
    }

    private static double StdError(double[] x, double[] y)
    {
        var interval = KendallCorrelation.Test(x, y).Confidence;
        return (interval.High - interval.Low) / 2 / Normal.Quantile(0.975);
    }

    /// <summary>Brown and Benedetti's variance over the cells of the contingency table, all pairs compared.</summary>
    private static double ByCells(double[] x, double[] y)
    {
        double n = x.Length;
        double Own(int i) => Enumerable.Range(0, x.Length).Sum(j => Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]));
        double TiesX(int i) => x.Count(v => v == x[i]);
        double TiesY(int i) => y.Count(v => v == y[i]);
        var all = Enumerable.Range(0, x.Length).ToArray();
        var (wr, wc) = ((n * n) - all.Sum(TiesX), (n * n) - all.Sum(TiesY));
        var w = Math.Sqrt(wr * wc);
        var tau = all.Sum(Own) / w;
        var sum = all.Sum(i => Math.Pow((2 * w * Own(i)) + (tau * ((TiesX(i) * wc) + (TiesY(i) * wr))), 2));
        return Math.Sqrt((sum - (n * n * n * tau * tau * (wr + wc) * (wr + wc))) / (w * w * w * w));
    }

    [Theory]
    [InlineData(40, 4)]
    [InlineData(57, 0)]
    [InlineData(300, 12)]
    public void The_standard_error_in_n_log_n_is_that_of_all_pairs(int n, int ties)
    {
        var (x, y) = Draw(8, n, ties);
        Near.Equal(ByCells(x, y), StdError(x, y), 1e-9);
    }

    [Fact]
    public void The_standard_error_is_near_the_jackknife_s()
    {
        var (x, y) = Draw(3, 250, 0);
        double[] without = [.. Enumerable.Range(0, x.Length).Select(i => KendallCorrelation.Coefficient([.. x.Where((_, j) => j != i)], [.. y.Where((_, j) => j != i)]))];
        var mean = without.Average();
        Near.Equal(Math.Sqrt(without.Sum(t => (t - mean) * (t - mean)) * 249 / 250), StdError(x, y), 0.03);
    }

    [Fact]
    public void A_hundred_thousand_pairs_have_an_interval()
    {
        var (x, y) = Draw(5, 100_000, 0);
        var test = KendallCorrelation.Test(x, y);
        Near.Absolute(0.5, test.Estimate, 0.01);
        Assert.InRange(test.Confidence.High - test.Confidence.Low, 0.004, 0.02);
    }

    [Fact]
    public void Ranks_by_radix_are_those_by_comparison()
    {
        var random = new SeededRandom(2);
        double[] v = [.. Enumerable.Range(0, 3000).Select(i => i % 7 == 0 ? 0 : i % 11 == 0 ? -0.0 : Math.Round(random.NextNormal(), 2) * 1e3), double.NegativeInfinity, double.MaxValue];
        var sorted = v.Order().ToArray();
        double[] expected = [.. v.Select(a => sorted.Select((b, i) => (b, i)).Where(p => p.b == a).Average(p => p.i + 1.0))];
        Assert.Equal(expected, Tidemark.Statistics.Ranks.Ranking.MidRanks(v));
    }
}
