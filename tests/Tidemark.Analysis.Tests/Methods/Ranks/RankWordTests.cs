using Tidemark.Analysis.Tests.Methods.Descriptive;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Ranks;

public sealed class RankWordTests
{
    private static void Same(WordCase c, string key, Asked asked)
    {
        Near.Equal(c.R.Number($"{key}/statistic"), asked.Number("estimate.statistic"), 1e-9, key);
        Near.Equal(c.R.Number($"{key}/p_value"), asked.Number("estimate.pValue"), 1e-9, key);
        if (c.R.Find(key).TryGetProperty("estimate", out _))
        {
            Near.Equal(c.R.Number($"{key}/estimate"), asked.Number("estimate.estimate"), 1e-9, key);
            Near.Equal(c.R.Numbers($"{key}/conf_int"), [asked.Number("estimate.confLow"), asked.Number("estimate.confHigh")], 1e-9, key);
        }
    }

    [Fact]
    public void Depression_scores_are_wilcox_test_of_r()
    {
        var c = WordCase.Load("wilcoxon-exact-depression-n9");
        Same(c, "two", Asked.Of(c.Data, "wilcoxon", "x ~ y", "--paired"));
        Same(c, "greater", Asked.Of(c.Data, "wilcoxon", "I(x - y) ~ 1", "--alternative", "greater"));
        Same(c, "less90", Asked.Of(c.Data, "wilcoxon", "x ~ y", "--paired", "--alternative", "less", "--conf-level", "0.9"));
        Same(c, "approx", Asked.Of(c.Data, "wilcoxon", "x ~ y", "--paired", "--exact", "false", "--correct", "false"));
        Same(c, "corr", Asked.Of(c.Data, "wilcoxon", "x ~ y", "--paired", "--exact", "false"));
        Same(c, "onesample", Asked.Of(c.Data, "wilcoxon", "x ~ 1", "--mu", "1.2"));
    }

    [Fact]
    public void Ties_and_zeros_are_those_of_r_exactRankTests_and_coin()
    {
        var c = WordCase.Load("wilcoxon-ties-zeros");
        Same(c, "corr", Asked.Of(c.Data, "wilcoxon", "post ~ base", "--paired"));
        Same(c, "nocorr", Asked.Of(c.Data, "wilcoxon", "post ~ base", "--paired", "--correct", "false"));
        var exact = Asked.Of(c.Data.Take([.. Enumerable.Range(0, 20)]), "wilcoxon", "post ~ base", "--paired", "--exact");
        Near.Equal(c.R.Number("exact_cond/p"), exact.Number("estimate.pValue"));
        foreach (var (key, zeros) in new[] { ("coin_pratt", "pratt"), ("coin_wilcoxon", "wilcoxon") })
        {
            var coin = Asked.Of(c.Data, "wilcoxon", "post ~ base", "--paired", "--correct", "false", "--exact", "false", "--zero-method", zeros);
            Near.Equal(c.R.Number($"{key}/z"), coin.Number("z"), 1e-9, key);
            Near.Equal(c.R.Number($"{key}/p"), coin.Number("estimate.pValue"), 1e-9, key);
        }
    }

    [Fact]
    public void Two_samples_are_wilcox_test_and_kruskal_test()
    {
        var c = WordCase.Load("mannwhitney-exact-and-ties");
        Same(c, "two", Asked.Of(c.Data, "ranksum", "y ~ g"));
        Same(c, "less", Asked.Of(c.Data, "wilcoxon", "y ~ g", "--alternative", "less"));
        Same(c, "ties", Asked.Of(c.Data, "ranksum", "t ~ g"));
        Same(c, "ties_nocorr", Asked.Of(c.Data, "ranksum", "t ~ g", "--correct", "false"));
        Near.Equal(c.R.Number("ties_exact/p"), Asked.Of(c.Data, "ranksum", "t ~ g", "--exact").Number("estimate.pValue"));
        Same(c, "kruskal", Asked.Of(c.Data, "kruskal", "t ~ g"));
    }

    [Fact]
    public void Rounding_first_base_is_friedman_test_and_quade_test()
    {
        var c = WordCase.Load("friedman-roundingtimes");
        var asked = Asked.Of(c.Data, "friedman", "y ~ m | block");
        Same(c, "friedman", asked);
        Near.Equal(c.R.Number("kendall_w"), asked.Number("kendallW"));
        Near.Equal(c.R.Number("quade/statistic"), asked.Number("quade.statistic"));
        Near.Equal(c.R.Number("quade/p_value"), asked.Number("quade.pValue"));
        Near.Equal(c.R.Numbers("quade/parameter"), [asked.Number("quade.df"), asked.Number("quade.dfResidual")]);
    }

    [Fact]
    public void Further_options_are_those_of_r()
    {
        var frame = RClassical.Frame("a", "b");
        DataFrame two = TTestWordTests.Stacked(RClassical.Frame("a"), new([DataColumn.Of("b", [.. frame["b"]!.Numbers.Select((v, i) => v + (1e-3 * (i + 1)))])]));
        var shift = Asked.Of(two, "ranksum", "y ~ g", "--mu", "0.2", "--alternative", "greater", "--conf-level", "0.9");
        RClassical.Same("wilcoxon/shift", shift);
        var air = RClassical.Air;
        DataFrame large = TTestWordTests.Stacked(new([air["Ozone"]!]), new([air["Temp"]!]));
        RClassical.Same("wilcoxon/large", Asked.Of(large, "ranksum", "y ~ g", "--mu", "-30", "--correct", "false"));
        var pairs = RClassical.Frame("pre", "post");
        RClassical.Same("wilcoxon/exactSigned", Asked.Of(pairs, "wilcoxon", "post ~ pre", "--paired", "--exact", "--alternative", "greater"));
        var pratt = Asked.Of(pairs, "wilcoxon", "post ~ pre", "--paired", "--exact", "--zero-method", "pratt");
        Near.Equal(RClassical.Number("wilcoxon/pratt/z"), pratt.Number("z"));
        Near.Equal(RClassical.Number("wilcoxon/pratt/pValue"), pratt.Number("estimate.pValue"));
        var tied = RClassical.Frame("tied")["tied"]!.Numbers;
        DataFrame halves = TTestWordTests.Stacked(new([DataColumn.Of("y", tied[..6])]), new([DataColumn.Of("y", tied[6..])]));
        var sum = Asked.Of(halves, "ranksum", "y ~ g", "--exact");
        Near.Equal(RClassical.Number("wilcoxon/exactSum/pValue"), sum.Number("estimate.pValue"));
        Near.Equal(RClassical.Number("wilcoxon/coinSum/z"), sum.Number("z"));
        RClassical.Same("groups/kruskal", Asked.Of(RClassical.Frame("tied", "group"), "kruskal", "tied ~ group", "--show", "dunn"));
    }

    [Fact]
    public void Six_blocks_of_four_treatments_are_friedman_and_quade_of_r()
    {
        var (tied, pre) = (RClassical.Frame("tied")["tied"]!.Numbers, RClassical.Frame("pre")["pre"]!.Numbers);
        DataFrame data = new(
        [
            DataColumn.Of("y", [.. tied, .. pre]),
            DataColumn.Of("block", [.. Enumerable.Range(0, 24).Select(i => (double)(i % 6))]),
            DataColumn.Of("m", [.. Enumerable.Range(0, 24).Select(i => (double)(i / 6))]),
        ]);
        var asked = Asked.Of(data, "friedman", "y ~ m | block");
        RClassical.Same("groups/friedman", asked);
        Near.Equal(RClassical.Number("groups/quade/pValue"), asked.Number("quade.pValue"));
    }

    [Fact]
    public void A_million_rows_and_all_ties_are_answered()
    {
        var random = new Tidemark.Statistics.Randomness.SeededRandom(3);
        double[] y = [.. Enumerable.Range(0, 1_000_000).Select(_ => random.NextNormal())];
        DataFrame data = new([DataColumn.Of("y", y), DataColumn.Of("g", [.. y.Select((_, i) => (double)(i % 2))])]);
        Assert.InRange(Asked.Of(data, "ranksum", "y ~ g").Number("estimate.pValue"), 1e-6, 1);
        Assert.InRange(Asked.Of(data, "jonckheere", "y ~ g").Number("estimate.pValue"), 1e-6, 1);
        DataFrame ties = new([DataColumn.Of("y", [1, 1, 1, 1]), DataColumn.Of("g", [0, 0, 1, 1])]);
        foreach (var word in new[] { "ranksum", "kruskal", "jonckheere" })
        {
            Assert.Contains(Asked.Of(ties, word, "y ~ g").Answer.Warnings, w => w.Code == "STAT-CONSTANT");
        }
    }

    [Fact]
    public void A_trend_by_permutation_depends_on_the_seed_only()
    {
        DataFrame data = new([DataColumn.Of("y", [1, 4, 2, 6, 3, 5]), DataColumn.Of("g", [0, 0, 1, 1, 2, 2])]);
        string[] line = ["y ~ g", "--replicates", "999", "--seed", "4"];
        Assert.Equal(Asked.Of(data, "jonckheere", line).Number("estimate.pValue"), Asked.Of(data, "jonckheere", line).Number("estimate.pValue"));
    }
}
