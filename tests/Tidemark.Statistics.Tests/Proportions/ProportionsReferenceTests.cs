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

    [Fact]
    public void Wilson_s_interval_with_continuity_correction_agrees_with_prop_test()
    {
        var c = ReferenceCase.Load("binomial-ci-grid");
        Compare(c, "wilson_cc", (x, n) => ProportionInterval.WilsonCorrected(x, n));
    }

    /// <summary>PropCIs iterates its score intervals: 1e-5 absolute, as the case says.</summary>
    [Fact]
    public void Score_intervals_of_two_proportions_agree_with_PropCIs()
    {
        var c = ReferenceCase.Load("two-proportions-newcombe");
        for (var i = 0; i < c.Rows; i++)
        {
            var (a, n1, b, n2) = ((int)c["a"][i], (int)c["n1"][i], (int)c["b"][i], (int)c["n2"][i]);
            var differences = TwoProportions.Differences(a, n1, b, n2).ToDictionary(r => r.Method, r => r.Confidence);
            var caffo = differences["Agresti-Caffo"];
            Near.Equal(c.Numbers($"agresti_caffo/{i}"), [caffo.Low, caffo.High], 1e-9, $"Agresti-Caffo {i}");
            if (i < 4)
            {
                Close(c.Numbers($"score_diff/{i}"), differences["Miettinen-Nurminen"], $"difference {i}");
            }

            if (i < 3)
            {
                Close(c.Numbers($"rr_score/{i}"), TwoProportions.Ratios(a, n1, b, n2).Single(r => r.Method == "Koopman").Confidence, $"ratio {i}");
                var odds = TwoProportions.OddsRatios(a, n1, b, n2).ToDictionary(r => r.Method, r => r.Confidence);
                Close(c.Numbers($"or_score/{i}"), odds["score on a grid of 0.1 %"], $"odds ratio {i}");
                Assert.InRange(odds["Miettinen-Nurminen"].Low / c.Number($"or_score/{i}/0"), 1, 1.001);
                Assert.InRange(c.Number($"or_score/{i}/1") / odds["Miettinen-Nurminen"].High, 1, 1.0015);
            }
        }

        static void Close(double[] expected, Interval actual, string what)
        {
            Near.Absolute(expected[0], actual.Low, 1e-5, what);
            Near.Absolute(expected[1], actual.High, 1e-5, what);
        }
    }

    [Fact]
    public void Admission_at_Berkeley_agrees_with_mantelhaen_test()
    {
        var c = ReferenceCase.Load("cmh-ucb");
        var (dept, counts) = (c.Codes("Dept"), c["Freq"]);
        int Cell(int stratum, string admit, string gender) =>
            (int)Enumerable.Range(0, c.Rows).Where(i => dept[i] == stratum && c.Text("Admit")[i] == admit && c.Text("Gender")[i] == gender).Sum(i => counts[i]);
        (int A, int B, int C, int D)[] strata =
        [
            .. Enumerable.Range(0, 6).Select(k => (Cell(k, "Admitted", "Male"), Cell(k, "Admitted", "Female"), Cell(k, "Rejected", "Male"), Cell(k, "Rejected", "Female"))),
        ];
        foreach (var (key, correct) in new[] { ("cmh", true), ("nc", false) })
        {
            var test = MantelHaenszel.Test(strata, correct);
            Near.Equal(c.Number($"{key}/statistic"), test.Statistic, 1e-9, key);
            Near.Equal(c.Number($"{key}/p_value"), test.PValue, 1e-9, key);
            Near.Equal(c.Number($"{key}/estimate"), test.OddsRatio, 1e-9, key);
            Near.Equal(c.Numbers($"{key}/conf_int"), [test.Confidence.Low, test.Confidence.High], 1e-9, key);
        }

        var exact = FisherExact.Test(strata);
        Near.Equal(c.Number("exact/p_value"), exact.PValue);
        Near.Equal(c.Number("exact/estimate"), exact.OddsRatio, 1e-4);
        Near.Equal(c.Numbers("exact/conf_int"), [exact.Confidence.Low, exact.Confidence.High], 1e-4);
        Near.Equal(c.Number("woolf_x2"), MantelHaenszel.Woolf(strata).Statistic);
        Near.Equal(MantelHaenszel.Test(strata, correct: false).Statistic, GeneralizedMantelHaenszel.Test([.. strata.Select(s => new int[][] { [s.A, s.B], [s.C, s.D] })]).Statistic, 1e-12);
    }
}
