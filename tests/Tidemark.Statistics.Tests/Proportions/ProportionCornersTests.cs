using Tidemark.Statistics.Proportions;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Proportions;

public class ProportionCornersTests
{
    public static TheoryData<int, int, int, int> Tables => new()
    {
        { 3, 10, 7, 12 }, { 0, 10, 4, 9 }, { 10, 10, 4, 9 }, { 0, 5, 0, 7 }, { 5, 5, 7, 7 }, { 1, 1, 0, 1 }, { 40, 1000, 55, 900 }, { 0, 3, 4, 4 },
    };

    private static IEnumerable<ProportionContrast> All(int x1, int n1, int x2, int n2) =>
    [
        .. TwoProportions.Differences(x1, n1, x2, n2), .. TwoProportions.Ratios(x1, n1, x2, n2), .. TwoProportions.OddsRatios(x1, n1, x2, n2),
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Exchanging_the_groups_turns_score_intervals_over(int x1, int n1, int x2, int n2)
    {
        foreach (var (a, b) in All(x1, n1, x2, n2).Zip(All(x2, n2, x1, n1)).Where(pair => pair.First.Method is "Miettinen-Nurminen" or "Mee" or "Koopman" or "score" or "Newcombe"))
        {
            var (low, high) = a.Name == "difference" ? (-b.Confidence.High, -b.Confidence.Low) : (1 / b.Confidence.High, 1 / b.Confidence.Low);
            Assert.False(double.IsNaN(a.Confidence.Low) || double.IsNaN(a.Confidence.High), $"{a.Name} {a.Method}");
            Close(low, a.Confidence.Low, $"{a.Name} {a.Method}");
            Close(high, a.Confidence.High, $"{a.Name} {a.Method}");
        }

        static void Close(double expected, double actual, string what) =>
            Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-7 * Math.Max(1, Math.Abs(expected)), $"{what}: {expected} {actual}");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Score_intervals_hold_their_estimate(int x1, int n1, int x2, int n2) => Assert.All(
        All(x1, n1, x2, n2).Where(row => row.Method is "Miettinen-Nurminen" or "Mee" or "Koopman" or "score" && !double.IsNaN(row.Estimate)),
        row => Assert.True(row.Confidence.Low <= row.Estimate + 1e-9 && row.Estimate <= row.Confidence.High + 1e-9, $"{row.Name} {row.Method}: {row.Estimate} in {row.Confidence}"));

    [Fact]
    public void All_or_none_with_the_property_is_a_caution()
    {
        Assert.Contains(EqualProportions.Test([0, 0], [5, 7]).Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Contains(EqualProportions.Trend([3, 3], [3, 3]).Warnings, w => w.Code == "STAT-CONSTANT");
    }

    [Fact]
    public void Strata_that_carry_nothing_are_left_out_with_a_caution()
    {
        (int, int, int, int)[] strata = [(4, 2, 1, 5), (1, 0, 0, 0), (3, 3, 2, 6)];
        var with = MantelHaenszel.Test(strata);
        var without = MantelHaenszel.Test([strata[0], strata[2]]);
        Near.Equal(without.Statistic, with.Statistic, 1e-14);
        Near.Equal(without.OddsRatio, with.OddsRatio, 1e-14);
        Assert.Contains(with.Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Contains(MantelHaenszel.Test([(4, 2, 0, 0)]).Warnings, w => w.Code == "STAT-CONSTANT");
    }

    [Fact]
    public void One_stratum_exact_is_Fisher_s_test_and_two_are_symmetric_in_their_order()
    {
        var one = FisherExact.Test([(4, 2, 1, 5)]);
        var fisher = FisherExact.Test(4, 2, 1, 5);
        Near.Equal(fisher.PValue, one.PValue, 1e-12);
        Near.Equal(fisher.OddsRatio, one.OddsRatio, 1e-12);
        Near.Equal(FisherExact.Test([(4, 2, 1, 5), (3, 3, 2, 6)]).Confidence.High, FisherExact.Test([(3, 3, 2, 6), (4, 2, 1, 5)]).Confidence.High, 1e-10);
    }

    [Fact]
    public void Homogeneity_of_equal_odds_ratios_is_zero()
    {
        (int, int, int, int)[] strata = [(8, 4, 2, 2), (80, 40, 20, 20)];
        Near.Absolute(0, MantelHaenszel.BreslowDay(strata).Statistic, 1e-9);
        Near.Absolute(0, MantelHaenszel.BreslowDay(strata, tarone: false).Statistic, 1e-9);
    }

    [Fact]
    public void Mid_P_lies_inside_the_exact_interval()
    {
        foreach (var (x, n) in new[] { (0, 5), (3, 9), (9, 9), (500, 1000) })
        {
            var (mid, exact) = (ProportionInterval.MidP(x, n), ProportionInterval.ClopperPearson(x, n));
            Assert.True(mid.Low >= exact.Low && mid.High <= exact.High);
        }
    }

    [Fact]
    public void Symmetric_tables_have_no_difference_and_no_test_where_no_pair_is_discordant()
    {
        Near.Equal(1, McNemar.Exact([[3, 4], [4, 2]]).PValue, 1e-12);
        Assert.Equal(0, McNemar.Test([[3, 4], [4, 2]]).Statistic);
        Assert.Contains(McNemar.Test([[3, 0], [0, 2]]).Warnings, w => w.Code == "STAT-TOO-FEW");
        Near.Equal(0, TwoProportions.Paired(3, 4, 4, 2).Estimate + 0);
    }

    /// <summary>Blaker's own program (2000, appendix) in R 4.2.2 with pbinom and qbinom, in steps of 1e-7.</summary>
    [Theory]
    [InlineData(3, 10, 0.95, 0.08726441118, 0.61941075008)]
    [InlineData(1, 50, 0.95, 0.001025327983, 0.102996745711)]
    [InlineData(17, 50, 0.95, 0.2148935134, 0.4796691877)]
    [InlineData(7, 20, 0.9, 0.1946497176, 0.5513156113)]
    [InlineData(0, 9, 0.95, 0, 0.3160683169)]
    public void Blaker_s_interval_is_that_of_his_program(int x, int n, double level, double low, double high)
    {
        var interval = ProportionInterval.Blaker(x, n, level);
        Near.Absolute(low, interval.Low, 3e-7);
        Near.Absolute(high, interval.High, 3e-7);
        var exact = ProportionInterval.ClopperPearson(x, n, level);
        Assert.True(exact.Low <= interval.Low + 1e-12 && interval.High <= exact.High + 1e-12);
    }
}
