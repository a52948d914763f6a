using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

/// <summary>The infinitesimal jackknife against its definition: derivatives of the curve in the weights.</summary>
public sealed class RobustCurveTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Robust_standard_errors_are_the_sums_of_squared_derivatives_over_clusters(bool fromHazard)
    {
        var random = new SeededRandom(3);
        const int n = 24;
        double[] start = [.. Enumerable.Range(0, n).Select(_ => (double)random.NextInt(2))];
        double[] stop = [.. start.Select(s => s + 1 + random.NextInt(6))];
        bool[] isEvent = [.. start.Select(_ => random.NextDouble() < 0.5)];
        double[] weight = [.. start.Select(_ => 0.5 + random.NextDouble())];
        int[] cluster = [.. Enumerable.Range(0, n).Select(i => i / 2)];
        var options = new KaplanMeierOptions { Clusters = cluster, FromHazard = fromHazard };
        KaplanMeierPoint At(double[] weights) => KaplanMeier.Fit(SurvivalData.CountingProcess(start, stop, isEvent, weights), options)[0].Points.Last(p => p.Time <= 5);
        const double h = 1e-6;
        double[] derivatives = [.. Enumerable.Range(0, n).Select(i =>
        {
            double[] up = [.. weight], down = [.. weight];
            (up[i], down[i]) = (weight[i] + h, weight[i] - h);
            return weight[i] * (At(up).Survival - At(down).Survival) / (2 * h);
        })];
        var variance = derivatives.Index().GroupBy(at => cluster[at.Index], at => at.Item).Sum(group => Math.Pow(group.Sum(), 2));
        Near.Equal(Math.Sqrt(variance), At(weight).StdError, 1e-6);
    }

    [Fact]
    public void Risk_sets_that_run_empty_are_no_exception()
    {
        var curve = KaplanMeier.Fit(SurvivalData.CountingProcess([0, 5, 6], [2, 8, 9], [false, true, true]))[0];
        Assert.Equal([1.0, 0.5, 0.0], curve.Points.Select(p => p.Survival));
        var emptied = KaplanMeier.Fit(SurvivalData.CountingProcess([0, 5, 6], [2, 8, 9], [true, true, true]), new KaplanMeierOptions { Robust = true })[0];
        Assert.All(emptied.Points, p => Assert.Equal(0.0, p.Survival));
        Assert.All(emptied.Points, p => Assert.Null(p.ConfLow));
    }
}
