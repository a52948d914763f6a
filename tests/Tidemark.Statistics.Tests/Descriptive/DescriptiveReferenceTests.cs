using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Descriptive;

public class DescriptiveReferenceTests
{
    [Theory]
    [InlineData("time")]
    [InlineData("age")]
    [InlineData("meal.cal")]
    [InlineData("wt.loss")]
    public void Summaries_and_nine_types_of_quantiles_agree_with_R(string column)
    {
        var c = ReferenceCase.Load("descriptive-quantiles");
        var summary = Summary.Of(c[column]);
        Assert.Equal(c.Number($"{column}/n"), summary.N);
        Assert.Equal(c.Number($"{column}/missing"), summary.Missing);
        Near.Equal(c.Number($"{column}/mean"), summary.Mean.Mean);
        Near.Equal(c.Number($"{column}/sd"), summary.Mean.StdDev);
        Near.Equal(c.Number($"{column}/median"), summary.Median);
        Near.Equal(c.Number($"{column}/mad"), summary.MedianDeviation);
        Near.Equal(c.Numbers($"{column}/t_ci"), [summary.Mean.Confidence.Low, summary.Mean.Confidence.High]);
        double[] p = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];
        for (var type = 1; type <= 9; type++)
        {
            Near.Equal(
                c.Numbers($"{column}/quantiles/type{type}"), [.. p.Select(q => Quantiles.Of(c[column], q, type))], 1e-9, $"type {type}");
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Change_of_bilirubin_agrees_with_t_test_and_wilcox_test(int visit)
    {
        var c = ReferenceCase.Load("cfb-pbcseq-bili-log");
        var rows = Enumerable.Range(0, c.Rows).GroupBy(i => c.Text("id")[i]).ToArray();
        double At(IGrouping<string, int> g, string v) => g.Where(i => c.Text("visit")[i] == v).Select(i => c["bili"][i]).FirstOrDefault(double.NaN);
        double[] baseline = [.. rows.Select(g => At(g, "1"))];
        double[] later = [.. rows.Select(g => At(g, $"{visit}"))];
        var change = ChangeFromBaseline.Of(baseline, later);
        var at = $"visit{visit}";
        Assert.Equal(c.Number($"{at}/n"), change.N);
        Near.Equal(c.Number($"{at}/mean_change"), change.Change.Mean);
        Near.Equal(c.Number($"{at}/sd_change"), change.Change.StdDev);
        Near.Equal(c.Number($"{at}/median_change"), change.MedianChange);
        Near.Equal(c.Numbers($"{at}/quartiles_change"), [change.LowerQuartile, change.UpperQuartile]);
        Near.Equal(c.Number($"{at}/t"), change.Change.Statistic);
        Near.Equal(c.Number($"{at}/p"), change.Change.PValue);
        Near.Equal(c.Numbers($"{at}/ci"), [change.Change.Confidence.Low, change.Change.Confidence.High]);
        Near.Equal(c.Number($"{at}/mean_pct"), change.MeanPercent);
        Near.Equal(c.Number($"{at}/median_pct"), change.MedianPercent);
        Near.Equal(c.Number($"{at}/gmr"), change.Ratio);
        Near.Equal(c.Numbers($"{at}/gmr_ci"), [change.RatioConfidence.Low, change.RatioConfidence.High]);
        Near.Equal(c.Number($"{at}/log_p"), change.RatioPValue);
        Near.Equal(c.Number($"{at}/wilcoxon_v"), change.SignedRank.Statistic);
        Near.Equal(c.Number($"{at}/wilcoxon_p"), change.SignedRank.PValue);
    }
}
