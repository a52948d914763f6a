using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Distributions;

/// <summary>R 4.2.2: ptukey, qtukey (accurate to about 1e-10 of the probability), pt, pf, pchisq with ncp.</summary>
public class MultipleComparisonDistributionTests
{
    [Theory]
    [InlineData(3.5, 3, 20, 9.4410815091794065e-01)]
    [InlineData(5, 10, double.PositiveInfinity, 9.8514256211235041e-01)]
    [InlineData(5, 10, 2, 6.8115957827254670e-01)]
    [InlineData(0.5, 3, 5, 6.5701460437497902e-02)]
    public void The_studentized_range_agrees_with_ptukey(double q, double means, double df, double expected)
    {
        Near.Absolute(expected, StudentizedRange.Cdf(q, means, df), 1e-9, "P(Q <= q)");
        Near.Absolute(1 - expected, StudentizedRange.UpperTail(q, means, df), 1e-9, "P(Q > q)");
    }

    // R 4.2.2 integrate() of the definition; ptukey itself is off by 4e-12 at (10, 4, 51) and by 1.8e-6 at (40, 3, 5).
    [Theory]
    [InlineData(10, 4, 51, 2.50009830049763e-08)]
    [InlineData(40, 3, 5, 2.45852615995643e-06)]
    public void The_upper_tail_of_the_range_keeps_its_digits_where_ptukey_loses_them(double q, double means, double df, double expected) =>
        Near.Equal(expected, StudentizedRange.UpperTail(q, means, df), 1e-8, "P(Q > q)");

    [Fact]
    public void The_range_of_two_means_is_a_t_test_in_both_tails()
    {
        foreach (var df in new[] { 1, 2.5, 10, 300, double.PositiveInfinity })
        {
            foreach (var t in new[] { 0.01, 1, 4, 30 })
            {
                Near.Equal(StudentT.TwoSidedP(t, df), StudentizedRange.UpperTail(Math.Sqrt(2) * t, 2, df), 1e-12, $"{t} {df}");
            }
        }
    }

    [Theory]
    [InlineData(0.95, 4, 51, 3.7558791828506868)]
    public void The_quantile_of_the_range_agrees_with_qtukey_and_inverts_the_tail(double p, double means, double df, double expected)
    {
        var q = StudentizedRange.Quantile(p, means, df);
        Near.Equal(expected, q, 1e-9);
        Near.Equal(p, StudentizedRange.Cdf(q, means, df), 1e-13);
    }

    [Fact]
    public void Many_ranges_are_the_power_of_one() =>
        Near.Equal(
            Math.Pow(StudentizedRange.Cdf(3, 4, double.PositiveInfinity), 5),
            StudentizedRange.Cdf(3, 4, double.PositiveInfinity, 5),
            1e-13);

    [Theory]
    [InlineData(1, 10, 2, 0.1585150595374950067)]
    public void Noncentral_t_agrees_with_pt(double t, double df, double ncp, double expected) =>
        Near.Equal(expected, NoncentralT.Cdf(t, df, ncp), 1e-11);

    [Fact]
    public void Noncentral_t_upper_tail_agrees_with_pt() => Near.Equal(0.0011998202178533646, NoncentralT.UpperTail(3, 5.5, -1), 1e-9);

    [Theory]
    [InlineData(0.3, 3, 1.2)]
    [InlineData(2000, 20, 50)]
    [InlineData(1e6, 3, -2)]
    public void Noncentral_t_tails_add_to_one_and_invert(double df, double t, double ncp)
    {
        Near.Equal(1, NoncentralT.Cdf(t, df, ncp) + NoncentralT.UpperTail(t, df, ncp), 1e-13);
        var p = 0.2;
        Near.Equal(p, NoncentralT.Cdf(NoncentralT.Quantile(p, df, ncp), df, ncp), 1e-11);
    }

    [Fact]
    public void Noncentral_F_and_chi_squared_agree_with_R()
    {
        Near.Equal(0.6136366011996994274, NoncentralF.Cdf(3, 3, 20, 5), 1e-9);
        Near.Equal(0.3863633988003006281, NoncentralF.UpperTail(3, 3, 20, 5), 1e-9);
        Near.Equal(0.2960887109244141890, NoncentralChiSquared.Cdf(7, 2, 9), 1e-12);
        Near.Equal(0.7039112890755858665, NoncentralChiSquared.UpperTail(7, 2, 9), 1e-12);
    }

    [Fact]
    public void A_noncentral_F_on_one_degree_of_freedom_is_a_squared_noncentral_t()
    {
        var two = NoncentralT.Cdf(2.5, 12, 1.7) - NoncentralT.Cdf(-2.5, 12, 1.7);
        Near.Equal(two, NoncentralF.Cdf(6.25, 1, 12, 1.7 * 1.7), 1e-12);
    }

    [Fact]
    public void Rectangles_of_the_multivariate_t_agree_with_mvtnorm()
    {
        // mvtnorm 1.1.3: pmvt and pmvnorm with TVPACK (1e-12), GenzBretz where it does not apply.
        double[,] equal = { { 1, 0.5, 0.5 }, { 0.5, 1, 0.5 }, { 0.5, 0.5, 1 } };
        double[,] chain = { { 1, -0.5, 0 }, { -0.5, 1, -0.5 }, { 0, -0.5, 1 } };
        double[] open = [.. Enumerable.Repeat(double.NegativeInfinity, 3)];
        double[] upper = [2.2, 1, 0];
        Near.Equal(0.462303144168, new MultivariateT(equal, 10).Inside(open, upper).Probability, 1e-11);
        Near.Equal(0.468083205577, new MultivariateT(equal, double.PositiveInfinity).Inside(open, upper).Probability, 1e-11);
        Near.Equal(0.6223623324, new MultivariateT(new[,] { { 1, -0.5 }, { -0.5, 1 } }, 4).Inside([-1, -2], [2, 1]).Probability, 1e-9);
        Near.Absolute(0.124213167865, new MultivariateT(equal, 10).TwoSidedExceedance(-2.2), 4e-7);
        var lattice = new MultivariateT(chain, 10).Inside(open, upper);
        Near.Absolute(0.352867725243, lattice.Probability, Math.Max(2e-6, 2 * lattice.Error));
        Assert.False(lattice.IsQuadrature);
        Near.Absolute(0.871896676843, new MultivariateT(chain, 10).Inside([-2.2, -2.2, -2.2], [2.2, 2.2, 2.2]).Probability, 3e-6);
    }

    [Fact]
    public void Dunnetts_quantile_inverts_and_one_comparison_is_a_t_test()
    {
        var two = new MultivariateT(new[,] { { 1, 0.5 }, { 0.5, 1 } }, 20);
        Near.Equal(0.05, two.TwoSidedExceedance(two.TwoSidedQuantile(0.95)), 1e-10);
        // Dunnett (1964), table 1: two comparisons, 20 degrees of freedom.
        Near.Absolute(2.38, two.TwoSidedQuantile(0.95), 0.005);
        var one = new MultivariateT(new[,] { { 1.0 } }, 7);
        Near.Equal(StudentT.TwoSidedP(2.5, 7), one.TwoSidedExceedance(2.5), 1e-9);
    }

    [Fact]
    public void The_pairs_of_three_means_have_a_singular_correlation_and_Tukeys_p_value()
    {
        double[,] pairs = { { 1, 0.5, -0.5 }, { 0.5, 1, 0.5 }, { -0.5, 0.5, 1 } };
        Near.Absolute(
            StudentizedRange.UpperTail(2.3 * Math.Sqrt(2), 3, 15), new MultivariateT(pairs, 15).TwoSidedExceedance(2.3), 5e-6);
    }
}
