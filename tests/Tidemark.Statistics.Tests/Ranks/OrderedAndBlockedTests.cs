using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Ranks;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Ranks;

public class OrderedAndBlockedTests
{
    private static readonly double[] Values = [40, 35, 38, 43, 44, 41, 38, 40, 47, 44, 40, 42, 48, 40, 45, 43, 46, 44];
    private static readonly int[] Levels = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2];

    [Fact]
    public void Friedman_of_rounding_first_base_agrees_with_R()
    {
        var c = ReferenceCase.Load("friedman-roundingtimes");
        var blocks = Enumerable.Range(0, c.Rows).GroupBy(i => c.Text("block")[i])
            .Select(g => g.OrderBy(i => c.Text("m")[i], StringComparer.Ordinal).Select(i => c["y"][i]).ToArray());
        var test = Friedman.Test([.. blocks]);
        Near.Equal(c.Number("friedman/statistic"), test.Statistic);
        Near.Equal(c.Number("friedman/p_value"), test.PValue);
    }

    [Fact]
    public void Jonckheere_of_Hollander_and_Wolfe_table_6_6()
    {
        // Hollander and Wolfe (1999), example 6.2: J = 79; J* with the variance under ties.
        var test = Jonckheere.Test(Values, Levels, Alternative.Greater);
        Assert.Equal(79, test.Statistic);
        Near.Equal(0.0207, test.PValue, 0.02);
    }

    [Fact]
    public void Jonckheere_exact_of_two_groups_is_the_rank_sum_test()
    {
        double[] y = [1.1, 2.3, 0.4, 5.6, 3.3, 7.1, 2.9, 6.2];
        int[] g = [0, 0, 0, 1, 0, 1, 1, 1];
        var j = Jonckheere.Test(y, g);
        var w = WilcoxonRankSum.Test([5.6, 7.1, 2.9, 6.2], [1.1, 2.3, 0.4, 3.3]);
        Near.Equal(w.Statistic, j.Statistic);
        Near.Equal(w.PValue, j.PValue);
    }

    [Fact]
    public void Jonckheere_exact_agrees_with_all_permutations_of_three_groups()
    {
        double[] y = [1, 4, 2, 6, 3, 5];
        int[] g = [0, 0, 1, 1, 2, 2];
        var exact = Jonckheere.Test(y, g, Alternative.Greater);
        var simulated = Jonckheere.Permutation(y, g, new SeededRandom(1), 99_999, Alternative.Greater);
        Assert.Equal(exact.Statistic, simulated.Statistic);
        Near.Absolute(exact.PValue, simulated.PValue, 0.005);
    }

    [Fact]
    public void Jonckheere_changes_side_when_the_order_of_groups_is_reversed()
    {
        var up = Jonckheere.Test(Values, Levels, Alternative.Greater);
        var down = Jonckheere.Test(Values, [.. Levels.Select(l => -l)], Alternative.Less);
        Near.Equal(up.PValue, down.PValue, 1e-12);
    }

    [Fact]
    public void Rank_tests_ignore_monotone_transformation_of_the_values()
    {
        double[] logs = [.. Values.Select(v => Math.Log(v))];
        Assert.Equal(KruskalWallis.Test(Values, Levels).PValue, KruskalWallis.Test(logs, Levels).PValue);
        Assert.Equal(Jonckheere.Test(Values, Levels).PValue, Jonckheere.Test(logs, Levels).PValue);
    }

    [Fact]
    public void Values_that_cannot_be_tested_give_NaN_and_a_verdict()
    {
        Assert.Contains(KruskalWallis.Test([1, 1, 1], [0, 1, 1]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(KruskalWallis.Test([1, 2], [0, 0]).Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Contains(Jonckheere.Test([2, 2], [0, 1]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(WilcoxonSignedRank.Test([0, 0]).Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Contains(WilcoxonRankSum.Test([], [1]).Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.True(double.IsNaN(Friedman.Test([[1, 1], [2, 2]]).PValue));
    }
}
