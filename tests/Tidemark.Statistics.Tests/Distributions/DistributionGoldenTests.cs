using Tidemark.Statistics.Distributions;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Distributions;

/// <summary>R 4.2.2; these run without the shared folder.</summary>
public class DistributionGoldenTests
{
    [Fact]
    public void Far_tails_keep_their_digits()
    {
        Near.Equal(2.8665157187919333e-07, Normal.Cdf(5, upper: true), 1e-13, "pnorm(5, lower = FALSE)");
        Near.Equal(-29245286125.253498, StudentT.Quantile(1e-12, 1.1), 1e-12, "qt(1e-12, 1.1)");
        Near.Equal(5.8483672404029571e-54, ChiSquared.Quantile(1e-8, 0.3), 1e-12, "qchisq(1e-8, 0.3)");
        Near.Equal(3.7272816423111787e-53, ChiSquared.UpperTail(1000, 400), 1e-12, "pchisq(1000, 400, lower = FALSE)");
    }

    [Fact]
    public void Normal_quantile_is_the_inverse_in_both_tails()
    {
        Near.Equal(1.9599639845400545, Normal.Quantile(0.975), 1e-14, "qnorm(0.975)");
        foreach (var p in (double[])[1e-300, 1e-20, 1e-5, 0.02, 0.3, 0.5 - 1e-9])
        {
            Near.Equal(p, Normal.Cdf(Normal.Quantile(p)), 1e-12, "lower");
            Near.Equal(p, Normal.Cdf(Normal.Quantile(p, upper: true), upper: true), 1e-12, "upper");
        }
    }

    [Fact]
    public void Quantiles_outside_the_unit_interval_are_NaN_and_its_ends_are_the_ends_of_the_support()
    {
        Assert.True(double.IsNaN(Normal.Quantile(1.1)));
        Assert.True(double.IsNaN(Beta.Quantile(-0.1, 1, 1)));
        Assert.Equal(double.NegativeInfinity, Normal.Quantile(0));
        Assert.Equal(double.PositiveInfinity, StudentT.Quantile(1, 3));
        Assert.Equal(0, ChiSquared.Quantile(0, 3));
    }

    [Fact]
    public void Binomial_sums_to_its_distribution_function()
    {
        var sum = Enumerable.Range(0, 18).Sum(k => Binomial.Density(k, 50, 0.3));
        Near.Equal(sum, Binomial.Cdf(17, 50, 0.3), 1e-13);
    }
}
