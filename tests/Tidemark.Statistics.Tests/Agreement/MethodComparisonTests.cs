using Tidemark.Statistics.Agreement;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Agreement;

public class MethodComparisonTests
{
    [Theory]
    [InlineData("paba", LineMethod.PassingBablok, LineInterval.Analytical, 1, 0.95, 1e-12)]
    [InlineData("deming_analytical", LineMethod.Deming, LineInterval.Analytical, 1, 0.95, 1e-9)]
    [InlineData("deming_jack", LineMethod.Deming, LineInterval.Jackknife, 1, 0.95, 1e-9)]
    [InlineData("wdeming_jack", LineMethod.WeightedDeming, LineInterval.Jackknife, 1, 0.95, 1e-6)]
    [InlineData("deming_er2", LineMethod.Deming, LineInterval.Analytical, 2, 0.95, 1e-9)]
    [InlineData("wlinreg", LineMethod.WeightedLeastSquares, LineInterval.Analytical, 1, 0.95, 1e-9)]
    public void Lines_of_creatinine_agree_with_mcr(
        string name, LineMethod method, LineInterval interval, double ratio, double level, double tolerance)
    {
        var c = ReferenceCase.Load("methcomp-creatinine");
        Compare(c, name, MethodComparison.Fit(
            c["serum.crea"], c["plasma.crea"], method, new LineOptions { ErrorRatio = ratio, Interval = interval, ConfidenceLevel = level }), tolerance);
    }

    [Theory]
    [InlineData("paba", 0.95)]
    [InlineData("paba90", 0.90)]
    public void Passing_and_Bablok_with_ties_agrees_with_mcr(string name, double level)
    {
        var c = ReferenceCase.Load("methcomp-paba-ties-small");
        Compare(c, name, MethodComparison.Fit(c["x"], c["y"], LineMethod.PassingBablok, new LineOptions { ConfidenceLevel = level }), 1e-12);
    }

    [Fact]
    public void Theil_and_Sens_line_agrees_with_deming()
    {
        // deming::theilsen calls 95 % what mcr calls 90 %: its limits are those of the one-sided 5 % point.
        var c = ReferenceCase.Load("methcomp-paba-ties-small");
        var fit = MethodComparison.Fit(c["x"], c["y"], LineMethod.TheilSen, new LineOptions { ConfidenceLevel = 0.9 });
        Near.Equal(c.Number("theilsen/coef/0"), fit.Intercept.Estimate, 1e-12);
        Near.Equal(c.Number("theilsen/coef/1"), fit.Slope.Estimate, 1e-12);
        Near.Equal(c.Number("theilsen/ci/1/0"), fit.Slope.Interval.Low, 1e-12);
        Near.Equal(c.Number("theilsen/ci/1/1"), fit.Slope.Interval.High, 1e-12);
        Near.Equal(c.Number("theilsen/ci/0/0"), fit.Intercept.Interval.High, 1e-12);
        Near.Equal(c.Number("theilsen/ci/0/1"), fit.Intercept.Interval.Low, 1e-12);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(25)]
    public void Slope_selection_finds_what_sorting_all_slopes_finds(double grain)
    {
        var random = new SeededRandom(7);
        double Rounded(double v) => Math.Round(v / grain) * grain;
        double[] x = [.. Enumerable.Range(0, 450).Select(_ => Rounded(100 * random.NextNormal()))];
        double[] y = [.. x.Select(v => Rounded((1.1 * v) - 3 + (20 * random.NextNormal())))];
        var all = new ShiftedSlopes(x, y, int.MaxValue);
        var selected = new ShiftedSlopes(x, y, 0);
        Assert.Equal(all.Count, selected.Count);
        Near.Equal(all.Median(true), selected.Median(true), 1e-12);
        foreach (var share in new[] { 0, 0.001, 0.1, 0.4, 0.77, 0.999 })
        {
            var rank = (long)(share * all.Count);
            Near.Equal(all.Mean(rank, true), selected.Mean(rank, true), 1e-11, $"rank {rank}");
        }
    }

    [Fact]
    public void Ten_thousand_pairs_find_the_line()
    {
        var random = new SeededRandom(3);
        double[] truth = [.. Enumerable.Range(0, 10_000).Select(_ => random.NextNormal())];
        var fit = MethodComparison.Fit(
            [.. truth.Select(v => v + (0.1 * random.NextNormal()))], [.. truth.Select(v => (2 * v) - 1 + (0.2 * random.NextNormal()))], LineMethod.PassingBablok);
        Near.Absolute(2, fit.Slope.Estimate, 0.02);
        Near.Absolute(-1, fit.Intercept.Estimate, 0.02);
        Assert.True(fit.Slope.Interval.Contains(fit.Slope.Estimate));
    }

    [Fact]
    public void The_methods_may_change_places()
    {
        double[] x = [-3, -1.5, 0, 0.7, 2, 3.1, 4.4, 6];
        double[] y = [-3.3, -1, 0.2, 0.5, 2.6, 2.8, 5, 5.9];
        foreach (var method in new[] { LineMethod.PassingBablok, LineMethod.Deming })
        {
            var there = MethodComparison.Fit(x, y, method);
            var back = MethodComparison.Fit(y, x, method);
            Near.Equal(1, there.Slope.Estimate * back.Slope.Estimate, 1e-12);
        }
    }

    [Theory]
    [InlineData(LineMethod.LeastSquares)]
    [InlineData(LineMethod.Deming)]
    [InlineData(LineMethod.WeightedDeming)]
    [InlineData(LineMethod.PassingBablok)]
    [InlineData(LineMethod.TheilSen)]
    public void A_change_of_unit_of_both_leaves_the_slope(LineMethod method)
    {
        var c = Points();
        var (a, b) = (MethodComparison.Fit(c.X, c.Y, method), MethodComparison.Fit([.. c.X.Select(v => 1000 * v)], [.. c.Y.Select(v => 1000 * v)], method));
        Near.Equal(a.Slope.Estimate, b.Slope.Estimate, 1e-10);
        Near.Equal(a.Intercept.Estimate * 1000, b.Intercept.Estimate, 1e-9);
    }

    [Fact]
    public void Falling_methods_are_turned_and_reported()
    {
        var c = Points();
        var up = MethodComparison.Fit(c.X, c.Y, LineMethod.PassingBablok);
        var down = MethodComparison.Fit(c.X, [.. c.Y.Select(v => -v)], LineMethod.PassingBablok);
        Near.Equal(-up.Slope.Estimate, down.Slope.Estimate);
        Near.Equal(-up.Slope.Interval.High, down.Slope.Interval.Low);
        Assert.Contains(down.Warnings, w => w.Code == "STAT-DOMAIN");
    }

    [Fact]
    public void The_bootstrap_depends_on_the_seed_only()
    {
        var c = Points();
        LineFit Fit() => MethodComparison.Fit(
            c.X, c.Y, LineMethod.PassingBablok, new LineOptions { Interval = LineInterval.Bootstrap, Random = new SeededRandom(5), Replicates = 199 });
        Assert.Equal(Fit().Slope, Fit().Slope);
        Assert.True(Fit().Slope.Interval.Contains(Fit().Slope.Estimate));
    }

    [Fact]
    public void Slopes_sorted_once_give_the_line_of_every_resample()
    {
        double[] x = [1, 2, 2, 3.5, 4, 5, 7, 7, 9, 10];
        double[] y = [1.1, 1.9, 2.2, 2.4, 4.4, 4, 7.1, 6.6, 9.9, 9];
        var slopes = new ResampledSlopes(x, y, angles: true);
        var random = new SeededRandom(11);
        for (var r = 0; r < 50; r++)
        {
            int[] rows = [.. Enumerable.Range(0, 10).Select(_ => random.NextInt(10))];
            var (intercept, slope) = slopes.Line(rows);
            var direct = PassingBablok.Line([.. rows.Select(i => x[i])], [.. rows.Select(i => y[i])], angles: true);
            Near.Equal(direct.Slope, slope, 1e-14);
            Near.Equal(direct.Intercept, intercept, 1e-12);
        }
    }

    [Theory]
    [InlineData(LineMethod.LeastSquares)]
    [InlineData(LineMethod.WeightedLeastSquares)]
    [InlineData(LineMethod.Deming)]
    [InlineData(LineMethod.WeightedDeming)]
    [InlineData(LineMethod.PassingBablok)]
    [InlineData(LineMethod.TheilSen)]
    public void Corners_give_a_verdict_and_no_exception(LineMethod method)
    {
        double[][] xs = [[], [1], [1, 2], [2, 2, 2, 2], [1, 2, 3], [0, 1, 2, 3], [1, 1, 2, 2], [1, 2, double.NaN, 3]];
        double[][] ys = [[], [1], [2, 1], [1, 2, 3, 4], [2, 2, 2], [0, 1, 2, 3], [1, 2, 1, 2], [1, 2, 3, double.NaN]];
        for (var i = 0; i < xs.Length; i++)
        {
            foreach (var interval in new[] { LineInterval.Analytical, LineInterval.Jackknife, LineInterval.Bootstrap })
            {
                var fit = MethodComparison.Fit(xs[i], ys[i], method, new LineOptions { Interval = interval, Random = new SeededRandom(1), Replicates = 9 });
                Assert.True(double.IsFinite(fit.Slope.Estimate) || fit.Warnings.Count > 0, $"{method} {interval} case {i}");
            }
        }
    }

    [Fact]
    public void Bland_and_Altmans_limits_of_creatinine_agree_with_R()
    {
        var c = ReferenceCase.Load("methcomp-creatinine");
        var b = BlandAltman.Of(c["serum.crea"], c["plasma.crea"]);
        Near.Equal(c.Number("bland_altman/bias"), b.Bias, 1e-9);
        Near.Equal(c.Number("bland_altman/sd"), b.StdDev);
        Near.Equal(c.Numbers("bland_altman/loa"), [b.Limits.Low, b.Limits.High]);
        Near.Equal(c.Numbers("bland_altman/bias_ci"), [b.BiasInterval.Low, b.BiasInterval.High]);
        Near.Equal(c.Number("bland_altman/loa_se"), b.LimitStdError);
        foreach (var (row, term) in new[] { (0, b.Intercept), (1, b.Slope) })
        {
            Near.Equal(c.Number($"bland_altman/prop_bias/{row}/0"), term.Estimate);
            Near.Equal(c.Number($"bland_altman/prop_bias/{row}/1"), term.StdError);
            Near.Equal(c.Number($"bland_altman/prop_bias/{row}/3"), term.PValue);
        }
    }

    [Fact]
    public void Ratio_limits_turn_over_with_the_methods()
    {
        var c = Points();
        var (a, b) = (BlandAltman.Of(c.X, c.Y, BlandAltmanScale.Ratio), BlandAltman.Of(c.Y, c.X, BlandAltmanScale.Ratio));
        Near.Equal(1, a.Bias * b.Bias, 1e-12);
        Near.Equal(1, a.Limits.Low * b.Limits.High, 1e-12);
    }

    [Fact]
    public void Repeated_pairs_widen_the_limits_by_the_subjects_variance()
    {
        // Two pairs a subject, no difference within: the variance is that between the subjects' differences 0, 2, 4.
        var b = BlandAltman.Of([1, 1, 2, 2, 3, 3], [1, 1, 4, 4, 7, 7], subjects: [0, 0, 1, 1, 2, 2]);
        Near.Equal(2, b.StdDev, 1e-12);
        Near.Equal(2 / Math.Sqrt(3), b.BiasStdError, 1e-12);
        Near.Equal(2, b.Df, 1e-12);
    }

    private static (double[] X, double[] Y) Points() => ([1, 2, 3.5, 4, 5.2, 6.1, 8, 9.4, 10], [1.2, 1.8, 3.9, 4.1, 4.9, 6.6, 7.7, 9.9, 10.4]);

    private static void Compare(ReferenceCase c, string name, LineFit fit, double tolerance)
    {
        Row(0, fit.Intercept);
        Row(1, fit.Slope);

        void Row(int row, LineCoefficient k)
        {
            Near.Equal(c.Number($"{name}/{row}/0"), k.Estimate, tolerance, $"{name} {row} estimate");
            Near.Equal(c.Number($"{name}/{row}/1"), k.StdError, tolerance, $"{name} {row} SE");
            Near.Equal(c.Number($"{name}/{row}/2"), k.Interval.Low, tolerance, $"{name} {row} low");
            Near.Equal(c.Number($"{name}/{row}/3"), k.Interval.High, tolerance, $"{name} {row} high");
        }
    }
}
