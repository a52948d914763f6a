using Tidemark.Statistics.Ranks;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Ranks;

public class RankTestsReferenceTests
{
    private static void Compare(ReferenceCase c, string key, RankTestResult ours)
    {
        Near.Equal(c.Number($"{key}/statistic"), ours.Statistic, 1e-9, key);
        Near.Equal(c.Number($"{key}/p_value"), ours.PValue, 1e-9, key);
        if (c.Find(key).TryGetProperty("estimate", out _))
        {
            Near.Equal(c.Number($"{key}/estimate"), ours.Estimate, 1e-9, $"{key} estimate");
            Near.Equal(c.Numbers($"{key}/conf_int"), [ours.Confidence.Low, ours.Confidence.High], 1e-9, $"{key} interval");
        }
    }

    [Fact]
    public void Exact_signed_rank_of_nine_pairs_agrees_with_wilcox_test()
    {
        var c = ReferenceCase.Load("wilcoxon-exact-depression-n9");
        double[] d = [.. c["x"].Zip(c["y"], (x, y) => x - y)];
        Compare(c, "two", WilcoxonSignedRank.Test(d));
        Compare(c, "greater", WilcoxonSignedRank.Test(d, alternative: Alternative.Greater));
        Compare(c, "less90", WilcoxonSignedRank.Test(d, alternative: Alternative.Less, confidenceLevel: 0.9));
        Compare(c, "approx", WilcoxonSignedRank.Test(d, exact: false, correct: false));
        Compare(c, "corr", WilcoxonSignedRank.Test(d, exact: false));
        Compare(c, "onesample", WilcoxonSignedRank.Test(c["x"], nullValue: 1.2));
    }

    [Fact]
    public void Ties_and_zeros_agree_with_wilcox_test_and_exactRankTests()
    {
        var c = ReferenceCase.Load("wilcoxon-ties-zeros");
        double[] d = [.. c["post"].Zip(c["base"], (x, y) => x - y)];
        var corrected = WilcoxonSignedRank.Test(d);
        Compare(c, "corr", corrected);
        Assert.Contains(corrected.Warnings, w => w.Code == "STAT-TIES");
        Compare(c, "nocorr", WilcoxonSignedRank.Test(d, correct: false));
        var exact = WilcoxonSignedRank.Test([.. d.Take(20)], exact: true);
        Near.Equal(c.Number("exact_cond/statistic"), exact.Statistic);
        Near.Equal(c.Number("exact_cond/p"), exact.PValue);
    }

    [Fact]
    public void Rank_sum_exact_and_with_ties_agrees_with_R()
    {
        var c = ReferenceCase.Load("mannwhitney-exact-and-ties");
        double[] Of(string column, string group) => [.. c[column].Where((_, i) => c.Text("g")[i] == group)];
        var groups = c.Text("g").Distinct().Order().ToArray();
        var (a, b) = (groups[0], groups[1]);
        Compare(c, "two", WilcoxonRankSum.Test(Of("y", a), Of("y", b)));
        Compare(c, "less", WilcoxonRankSum.Test(Of("y", a), Of("y", b), Alternative.Less));
        Compare(c, "ties", WilcoxonRankSum.Test(Of("t", a), Of("t", b)));
        Compare(c, "ties_nocorr", WilcoxonRankSum.Test(Of("t", a), Of("t", b), correct: false));
        var exact = WilcoxonRankSum.Test(Of("t", a), Of("t", b), exact: true);
        Near.Equal(c.Number("ties_exact/p"), exact.PValue);
        var kruskal = KruskalWallis.Test(c["t"], c.Codes("g"));
        Near.Equal(c.Number("kruskal/statistic"), kruskal.Statistic);
        Near.Equal(c.Number("kruskal/p_value"), kruskal.PValue);
    }

    [Fact]
    public void Rank_distributions_agree_with_psignrank_and_pwilcox()
    {
        var c = ReferenceCase.Load("distributions-tails");
        double[] Ranks(int n) => [.. Enumerable.Range(1, n).Select(i => (double)i)];
        (int Q, int N)[] signed = [(5, 9), (100, 25), (400, 45), (600, 49)];
        Near.Equal(c.Numbers("psignrank"), [.. signed.Select(s => PermutationSums.OfSigns(Ranks(s.N)).AtMost(s.Q))], 1e-12);
        Near.Equal(c.Numbers("qsignrank"), [.. Enumerable.Range(5, 46).Select(n => (double)PermutationSums.OfSigns(Ranks(n)).Quantile(0.025))]);
        (int Q, int M, int N)[] sums = [(10, 7, 9), (100, 15, 14), (300, 25, 30)];
        Near.Equal(c.Numbers("pwilcox"), [.. sums.Select(s => PermutationSums.OfSubsets(Ranks(s.M + s.N), s.M).AtMost(s.Q))], 1e-12);
        (int M, int N)[] sizes = [(5, 7), (10, 12), (20, 18), (30, 33)];
        Near.Equal(c.Numbers("qwilcox"), [.. sizes.Select(s => (double)PermutationSums.OfSubsets(Ranks(s.M + s.N), s.M).Quantile(0.025))]);
    }
}
