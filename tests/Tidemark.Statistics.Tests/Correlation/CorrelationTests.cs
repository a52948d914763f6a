using Tidemark.Statistics.Correlation;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Correlation;

public class CorrelationTests
{
    // R's data set "women".
    private static readonly double[] Height = [58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72];
    private static readonly double[] Cars =
        [21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4];

    [Fact]
    public void Spearman_beyond_nine_pairs_uses_the_Edgeworth_series_as_R()
    {
        double[] y = [3, 1, 2, 6, 4, 5, 9, 7, 12, 8, 11, 10];
        double[] x = [.. Enumerable.Range(1, 12).Select(i => (double)i)];
        Near.Equal(SpearmanP, SpearmanCorrelation.Test(x, y).PValue, 1e-9, "cor.test(1:12, y, method = 'spearman')");
        double[] reversed = [.. x.Select(v => -v)];
        Near.Equal(SpearmanReversed, SpearmanCorrelation.Test(reversed, y).PValue, 1e-9);
    }

    private const double SpearmanP = 0.00019215308603749747;
    private const double SpearmanReversed = 0.00019215308603749747;

    [Fact]
    public void Spearman_interval_is_Bonett_and_Wright()
    {
        // tanh(atanh(r) -/+ 1.96 sqrt((1 + r²/2)/(n - 3)))
        var r = SpearmanCorrelation.Test(Height, Cars);
        var half = 1.959963984540054 * Math.Sqrt((1 + (r.Estimate * r.Estimate / 2)) / 12);
        Near.Equal(Math.Tanh(Math.Atanh(r.Estimate) - half), r.Confidence.Low, 1e-12);
    }

    [Fact]
    public void Kendall_by_merge_sort_is_the_count_of_pairs()
    {
        var random = new SeededRandom(11);
        double[] x = [.. Enumerable.Range(0, 200).Select(_ => (double)random.NextInt(30))];
        double[] y = [.. x.Select(v => v + random.NextInt(40))];
        double s = 0, tx = 0, ty = 0;
        for (var i = 0; i < 200; i++)
        {
            for (var j = 0; j < i; j++)
            {
                s += Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                tx += x[i] == x[j] ? 1 : 0;
                ty += y[i] == y[j] ? 1 : 0;
            }
        }

        Near.Equal(s / Math.Sqrt((19900 - tx) * (19900 - ty)), KendallCorrelation.Coefficient(x, y), 1e-12);
    }

    [Fact]
    public void Repeated_measures_correlation_adjusted_for_visit_is_that_of_residuals_of_two_way_anova()
    {
        var random = new SeededRandom(5);
        int[] subject = [.. Enumerable.Range(0, 40).Select(i => i / 4)];
        int[] visit = [.. Enumerable.Range(0, 40).Select(i => i % 4)];
        double[] x = [.. Enumerable.Range(0, 40).Select(i => random.NextNormal() - visit[i])];
        double[] y = [.. Enumerable.Range(0, 40).Select(i => random.NextNormal() - visit[i])];
        var plain = RepeatedMeasuresCorrelation.Test(subject, x, y);
        var adjusted = RepeatedMeasuresCorrelation.Test(subject, x, y, visit);
        double[] Balanced(double[] v) => [.. v.Select((a, i) =>
            a - Mean(v, subject, subject[i]) - Mean(v, visit, visit[i]) + v.Average())];
        Near.Equal(PearsonCorrelation.Coefficient(Balanced(x), Balanced(y)), adjusted.Estimate, 1e-10);
        Assert.Equal(26, adjusted.Df);
        Assert.Equal(29, plain.Df);
        Assert.True(plain.Estimate > adjusted.Estimate, "two series that both fall correlate by themselves");
    }

    private static double Mean(double[] v, int[] codes, int code) => v.Where((_, i) => codes[i] == code).Average();

    [Fact]
    public void Correlations_do_not_depend_on_order_or_scale()
    {
        int[] order = [7, 3, 0, 14, 1, 13, 2, 12, 4, 11, 5, 10, 6, 9, 8];
        double[] x = [.. order.Select(i => (1000 * Height[i]) + 5)];
        double[] y = [.. order.Select(i => Cars[i] / 7)];
        Near.Equal(PearsonCorrelation.Test(Height, Cars).Estimate, PearsonCorrelation.Test(x, y).Estimate, 1e-12);
        Near.Equal(SpearmanCorrelation.Test(Height, Cars).PValue, SpearmanCorrelation.Test(x, y).PValue, 1e-12);
        Near.Equal(KendallCorrelation.Test(Height, Cars).PValue, KendallCorrelation.Test(x, y).PValue, 1e-12);
    }

    [Fact]
    public void Constant_or_short_series_give_NaN_and_a_verdict()
    {
        Assert.Contains(PearsonCorrelation.Test([1, 1, 1, 1], [1, 2, 3, 4]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(SpearmanCorrelation.Test([1, 2], [1, 2]).Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Contains(KendallCorrelation.Test([1, 1, 1], [1, 2, 3]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(RepeatedMeasuresCorrelation.Test([0, 1, 2], [1, 2, 3], [1, 2, 3]).Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Contains(
            PartialCorrelation.Test([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], [[1, 1, 1, 1, 1]]).Warnings, w => w.Code == "STAT-ALIASED");
    }
}
