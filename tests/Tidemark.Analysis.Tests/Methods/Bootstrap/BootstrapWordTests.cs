using System.Text.Json;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Tests.Methods.Bootstrap;

public sealed class BootstrapWordTests
{
    private static readonly DataFrame Pairs = RClassical.Frame("x12", "y12");

    private static DataFrame Indices()
    {
        double[][] rows = [.. RClassical.At("data/indices").EnumerateArray().Select(row => row.EnumerateArray().Select(JsonElementDouble).ToArray())];
        return new([.. Enumerable.Range(0, 12).Select(j => DataColumn.Of($"i{j + 1}", [.. rows.Select(row => row[j])]))]);
    }

    private static double JsonElementDouble(JsonElement element) => element.GetDouble();

    [Fact]
    public void Intervals_of_given_resamples_are_boot_ci_of_r()
    {
        var files = new Dictionary<string, DataFrame> { ["indices"] = Indices() };
        string[] line = ["cor", "~ x12 + y12", "--statistic", "estimate.estimate", "--indices", "indices.csv"];
        foreach (var (level, k) in new[] { ("0.9", 0), ("0.95", 1) })
        {
            var asked = Asked.Of(Pairs, files, "bootstrap", [.. line, "--conf-level", level]);
            foreach (var kind in new[] { "normal", "basic", "percentile" })
            {
                RClassical.Limits(RClassical.Numbers($"bootstrap/{kind}/{k}"), asked, $"estimates[0].{kind}", what: kind);
            }

            if (k == 1)
            {
                RClassical.Limits(RClassical.Numbers("bootstrap/bca"), asked, "estimates[0].bca", what: "bca");
            }
        }
    }

    [Fact]
    public void Any_number_of_any_word_can_be_resampled()
    {
        var cor = Asked.Of(Pairs, "bootstrap", "cor", "~ x12 + y12", "--method", "kendall", "--replicates", "200", "--interval", "bca", "--influence", "jackknife");
        Assert.Equal("tau", cor.Text("estimates[0].name"));
        Assert.True(cor.Number("estimates[0].bca.confLow") < cor.Number("estimates[0].estimate"));
        var describe = Asked.Of(Pairs, "bootstrap", "describe", "~ x12", "--statistic", "estimates[median].estimate", "--replicates", "100", "--keep-replicates");
        Assert.Equal(100, ((double[])describe.At("replicates[0].values")!).Length);
        Assert.Equal(3.95, describe.Number("estimates[0].estimate"), 1e-12);
    }

    [Fact]
    public void The_same_seed_gives_the_same_replicates()
    {
        string[] line = ["cor", "~ x12 + y12", "--replicates", "64", "--seed", "9"];
        Assert.Equal(Asked.Of(Pairs, "bootstrap", line).Number("estimates[0].stdError"), Asked.Of(Pairs, "bootstrap", line).Number("estimates[0].stdError"));
        Assert.NotEqual(
            Asked.Of(Pairs, "bootstrap", line).Number("estimates[0].stdError"),
            Asked.Of(Pairs, "bootstrap", [.. line[..^1], "10"]).Number("estimates[0].stdError"));
    }

    [Fact]
    public void Subjects_are_drawn_with_all_their_rows()
    {
        DataFrame data = new(
        [
            DataColumn.Of("y", [1, 2.1, 3.2, 2, 2.9, 4.2, 5, 6.1, 6.8, 0, 1.2, 1.9]), DataColumn.Of("x", [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]),
            DataColumn.Of("id", [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]),
        ]);
        var asked = Asked.Of(data, "bootstrap", "rmcorr", "y ~ x | id", "--cluster", "id", "--replicates", "50");
        Assert.Equal(50, asked.Number("estimates[0].replicates"));
        Assert.InRange(asked.Number("estimates[0].percentile.confLow"), 0.9, 1);
    }

    [Fact]
    public void A_statistic_that_is_not_there_and_indices_out_of_range_are_refused()
    {
        Assert.Equal(FindingCodes.OptionRefused, Asked.Refused(Pairs, "bootstrap", "cor", "~ x12 + y12", "--statistic", "fit.logLik")[0].Code);
        Assert.Equal(FindingCodes.UnknownMethod, Asked.Refused(Pairs, "bootstrap", "nothing", "~ x12")[0].Code);
    }
}
