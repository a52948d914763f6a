using Tidemark.Statistics.Proportions;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Proportions;

public class ProportionsTests
{
    [Fact]
    public void Fisher_of_a_larger_table_agrees_with_fisher_test()
    {
        // R 4.2.2: fisher.test(matrix(c(1,3,10,6, 2,3,10,7, 1,6,14,12, 0,1,9,11), 4, 4, byrow = TRUE))$p.value
        // (the Job satisfaction table of ?fisher.test; Agresti 2002, page 57)
        var test = FisherExact.Test([[1, 3, 10, 6], [2, 3, 10, 7], [1, 6, 14, 12], [0, 1, 9, 11]]);
        Near.Equal(JobSatisfaction, test.PValue, 1e-7);
    }

    private const double JobSatisfaction = 0.78268493896563884;

    /// <summary>
    /// R 4.2.2, s = max(0, k - n):min(k, m), d(u) = dhyper(s, m, n, k) exp(u s) scaled to 1; uniroot with tol = 1e-14 of sum(d(u) s) - a,
    /// sum(d(u)[s >= a]) - 0.025 and sum(d(u)[s &lt;= a]) - 0.025 gives u.
    /// </summary>
    [Theory]
    [InlineData(56, 14, 48, 32, 2.64918729572369, 1.20911547892413, 6.03987301313345)]
    [InlineData(9, 1, 3, 7, 17.2690339379717, 1.38711353794342, 1047.83998170382)]
    [InlineData(6, 1, 2, 5, 11.714345924368, 0.720339068629766, 823.979841491145)]
    [InlineData(5, 51, 0, 29, double.PositiveInfinity, 0.483271501042006, double.PositiveInfinity)]
    [InlineData(10, 0, 0, 20, double.PositiveInfinity, 23.358071647209773, double.PositiveInfinity)]
    [InlineData(10, 0, 0, 10, double.PositiveInfinity, 11.135840592560436, double.PositiveInfinity)]
    public void Odds_ratio_and_exact_limits_solve_their_equations(int a, int b, int c, int d, double estimate, double low, double high)
    {
        var test = FisherExact.Test(a, b, c, d);
        Near.Equal(estimate, test.OddsRatio, 1e-10, "odds ratio");
        Near.Equal(low, test.Confidence.Low, 1e-10, "low");
        Near.Equal(high, test.Confidence.High, 1e-10, "high");
    }

    [Fact]
    public void Two_rows_and_columns_give_the_same_by_enumeration()
    {
        Near.Equal(FisherExact.Test(3, 1, 2, 9).PValue, FisherExact.Test([[3, 1], [2, 9]]).PValue, 1e-12);
    }

    [Fact]
    public void Nobody_at_risk_gives_no_interval()
    {
        Assert.Equal(Interval.None, ProportionInterval.ClopperPearson(0, 0));
        Assert.Equal(Interval.None, ProportionInterval.Wilson(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(3, 2));
    }

    [Fact]
    public void Events_and_non_events_mirror_each_other()
    {
        var a = ProportionInterval.ClopperPearson(7, 20);
        var b = ProportionInterval.ClopperPearson(13, 20);
        Near.Equal(a.Low, 1 - b.High, 1e-12);
        Near.Equal(a.High, 1 - b.Low, 1e-12);
    }

    [Fact]
    public void Adjustment_keeps_the_order_and_leaves_a_single_p_alone()
    {
        Assert.Equal([0.03], PAdjust.Adjust([0.03], AdjustMethod.Hommel));
        Assert.Equal([0.06, 0.02], PAdjust.Adjust([0.06, 0.01], AdjustMethod.Holm));
    }
}
