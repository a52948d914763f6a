using Tidemark.Statistics.Proportions;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Proportions;

public class ProportionsReferenceTests
{
    private static void Compare(ReferenceCase c, string key, Func<int, int, Interval> ours)
    {
        for (var i = 0; i < c.Rows; i++)
        {
            var interval = ours((int)c["x"][i], (int)c["n"][i]);
            Near.Equal(c.Numbers($"{key}/{i}"), [interval.Low, interval.High], 1e-9, $"{key} {i}");
        }
    }

    [Fact]
    public void Intervals_of_a_grid_of_proportions_agree_with_R()
    {
        var c = ReferenceCase.Load("binomial-ci-grid");
        Compare(c, "clopper", (x, n) => ProportionInterval.ClopperPearson(x, n));
        Compare(c, "clopper90", (x, n) => ProportionInterval.ClopperPearson(x, n, 0.9));
        Compare(c, "wilson", (x, n) => ProportionInterval.Wilson(x, n));
        Compare(c, "jeffreys", (x, n) => ProportionInterval.Jeffreys(x, n));
        Compare(c, "agresti_coull", (x, n) => ProportionInterval.AgrestiCoull(x, n));
    }

    [Fact]
    public void Binomial_tests_agree_with_binom_test()
    {
        var c = ReferenceCase.Load("binomial-ci-grid");
        double[] All(double p, Alternative side) =>
            [.. c["x"].Zip(c["n"], (x, n) => ProportionInterval.Test((int)x, (int)n, p, side).PValue)];
        Near.Equal(c.Numbers("p_half"), All(0.5, Alternative.TwoSided), 1e-9, "p_half");
        Near.Equal(c.Numbers("p_03"), All(0.3, Alternative.TwoSided), 1e-9, "p_03");
        Near.Equal(c.Numbers("p_greater"), All(0.2, Alternative.Greater), 1e-9, "p_greater");
    }

    /// <summary>Odds ratios stand in <see cref="ProportionsTests"/>: fisher.test stops uniroot 1e-4 to 1e-2 from the root (1039.3 for 1047.84).</summary>
    [Fact]
    public void Newcombe_s_interval_and_Fisher_s_p_value_agree_with_R()
    {
        var c = ReferenceCase.Load("two-proportions-newcombe");
        for (var i = 0; i < c.Rows; i++)
        {
            var (a, n1, b, n2) = ((int)c["a"][i], (int)c["n1"][i], (int)c["b"][i], (int)c["n2"][i]);
            var (difference, interval) = ProportionInterval.Newcombe(a, n1, b, n2);
            double[] newcombe = [difference, interval.Low, interval.High];
            for (var j = 0; j < 3; j++)
            {
                Near.Absolute(c.Number($"newcombe/{i}/{j}"), newcombe[j], 1e-12, $"newcombe {i}");
            }

            var fisher = FisherExact.Test(a, n1 - a, b, n2 - b);
            Near.Equal(c.Number($"fisher_p/{i}"), fisher.PValue, 1e-9, $"fisher {i}");
        }
    }

    [Theory]
    [InlineData("holm", AdjustMethod.Holm)]
    [InlineData("hochberg", AdjustMethod.Hochberg)]
    [InlineData("hommel", AdjustMethod.Hommel)]
    [InlineData("bonferroni", AdjustMethod.Bonferroni)]
    [InlineData("BH", AdjustMethod.BenjaminiHochberg)]
    [InlineData("BY", AdjustMethod.BenjaminiYekutieli)]
    [InlineData("none", AdjustMethod.None)]
    public void Adjusted_p_values_agree_with_p_adjust(string key, AdjustMethod method)
    {
        var c = ReferenceCase.Load("padjust-all");
        Near.Equal(c.Numbers(key), PAdjust.Adjust(c["p"], method), 1e-9, key);
    }
}
