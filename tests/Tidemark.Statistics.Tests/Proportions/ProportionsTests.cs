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

    [Fact]
    public void Exact_limits_of_the_odds_ratio_solve_their_equation()
    {
        // R: uniroot of sum(dhyper(k, 70, 80, 104) * exp(u k))[k <= 56] / sum = 0.025 with tol = 1e-14 gives exp(u) = 6.03987301313
        Near.Equal(6.03987301313, FisherExact.Test(56, 14, 48, 32).Confidence.High, 1e-10);
        var small = FisherExact.Test(9, 1, 3, 7);
        Near.Equal(17.26903393797170, small.OddsRatio, 1e-10);
        Near.Equal(1.38711353794342, small.Confidence.Low, 1e-10);
        Near.Equal(1047.83998170381869, small.Confidence.High, 1e-10);
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
