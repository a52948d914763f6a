using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.MeasurementError;

public sealed class MeasurementErrorWordTests
{
    private const double ErrorSd = 0.6;

    private static readonly DataFrame Study = Simulate(400);

    /// <summary>y = 1 + 2x + 0.5z + noise, time exponential with hazard exp(x): w1, w2 measure x with error 0.6.</summary>
    private static DataFrame Simulate(int n)
    {
        var random = new SeededRandom(20);
        double[] z = [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())];
        double[] x = [.. z.Select(v => (0.4 * v) + random.NextNormal())];
        return new(
        [
            DataColumn.Of("z", z),
            DataColumn.Of("w1", [.. x.Select(v => v + (ErrorSd * random.NextNormal()))]),
            DataColumn.Of("w2", [.. x.Select((v, i) => i % 3 == 0 ? double.NaN : v + (ErrorSd * random.NextNormal()))]),
            DataColumn.Of("y", [.. x.Select((v, i) => 1 + (2 * v) + (0.5 * z[i]) + random.NextNormal())]),
            DataColumn.Of("bad", [.. x.Select(v => random.NextDouble() < 1 / (1 + Math.Exp(-v)) ? 1.0 : 0)]),
            DataColumn.Of("time", [.. x.Select(v => random.NextExponential() / Math.Exp(v))]),
            DataColumn.Of("event", [.. x.Select(_ => 1.0)]),
        ]);
    }

    private static double Variance(double[] v) => v.Sum(a => (a - v.Average()) * (a - v.Average())) / (v.Length - 1);

    [Fact]
    public void Calibration_of_a_simple_slope_is_the_naive_slope_over_the_reliability()
    {
        var asked = Asked.Of(Study, "regcal", "y ~ w1", "--error-sd", "0.6", "--replicates", "0");
        var variance = Variance(Study["w1"]!.Numbers);
        var reliability = (variance - 0.36) / variance;
        Near.Equal(reliability, asked.Number("reliability.estimate"), 1e-12);
        Near.Equal(asked.Number("naive[w1].estimate") / reliability, asked.Number("terms[w1].estimate"), 1e-9);
    }

    [Fact]
    public void Calibration_with_a_covariate_is_the_moment_correction()
    {
        // (S_ww - Σ_u)⁻¹ S_wy with Σ_u = diag(0.36, 0): Carroll et al. (2006), equation 3.10.
        var asked = Asked.Of(Study, "regcal", "y ~ w1 + z", "--error-sd", "0.6", "--replicates", "0");
        double[][] c = [Study["w1"]!.Numbers, Study["z"]!.Numbers, Study["y"]!.Numbers];
        double S(int i, int j) => c[i].Zip(c[j], (a, b) => (a - c[i].Average()) * (b - c[j].Average())).Sum() / (c[0].Length - 1);
        var (ww, wz, zz, wy, zy) = (S(0, 0) - 0.36, S(0, 1), S(1, 1), S(0, 2), S(1, 2));
        var determinant = (ww * zz) - (wz * wz);
        Near.Equal(((zz * wy) - (wz * zy)) / determinant, asked.Number("terms[w1].estimate"), 1e-9);
        Near.Equal(((ww * zy) - (wz * wy)) / determinant, asked.Number("terms[z].estimate"), 1e-9);
    }

    [Fact]
    public void Replicates_give_the_error_and_the_slope()
    {
        var asked = Asked.Of(Study, "regcal", "y ~ w1 + z", "--measurements", "w1,w2", "--replicates", "100");
        Assert.InRange(asked.Number("reliability.errorVariance"), 0.29, 0.43);
        Assert.InRange(asked.Number("terms[w1].estimate"), 1.8, 2.2);
        Assert.InRange(asked.Number("terms[w1].confLow"), 1.6, 2);
        Assert.True(asked.Number("naive[w1].estimate") < 1.85);
    }

    [Fact]
    public void Simex_of_a_simple_slope_finds_the_closed_form()
    {
        var asked = Asked.Of(Study, "simex", "y ~ w1", "--error-sd", "0.6", "--extrapolation", "nonlinear", "--replicates", "200");
        var variance = Variance(Study["w1"]!.Numbers);
        Near.Equal(asked.Number("naive[w1].estimate") * variance / (variance - 0.36), asked.Number("terms[w1].estimate"), 0.02);
    }

    [Fact]
    public void Hazard_and_odds_ratios_move_from_the_naive_ones_towards_the_truth()
    {
        var cox = Asked.Of(Study, "simex", "Surv(time, event) ~ w1", "--error-sd", "0.6", "--replicates", "50");
        Assert.InRange(cox.Number("terms[w1].estimate"), cox.Number("naive[w1].estimate") + 0.1, 1.15);
        Assert.InRange(cox.Number("terms[w1].stdError"), 0.03, 0.2);
        var logistic = Asked.Of(Study, "simex", "bad ~ w1", "--family", "binomial", "--error-sd", "0.6", "--replicates", "50");
        Assert.True(logistic.Number("terms[w1].estimate") > logistic.Number("naive[w1].estimate") + 0.05);
        var calibrated = Asked.Of(Study, "regcal", "Surv(time, event) ~ w1", "--error-sd", "0.6", "--replicates", "20");
        Assert.True(calibrated.Number("terms[w1].estimate") > calibrated.Number("naive[w1].estimate"));
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_no_error_changes_nothing()
    {
        string[] line = ["y ~ w1 + z", "--error-sd", "0.6", "--replicates", "20", "--seed", "5"];
        Assert.Equal(Asked.Of(Study, "simex", line).Number("terms[w1].estimate"), Asked.Of(Study, "simex", line).Number("terms[w1].estimate"));
        var none = Asked.Of(Study, "simex", "y ~ w1", "--error-sd", "0", "--replicates", "2");
        Near.Equal(none.Number("naive[w1].estimate"), none.Number("terms[w1].estimate"), 1e-9);
    }

    [Fact]
    public void Error_as_large_as_the_marker_s_spread_is_a_caution_and_a_missing_marker_a_refusal()
    {
        Assert.Contains(Asked.Of(Study, "regcal", "y ~ w1", "--error-sd", "5").Answer.Warnings, w => w.Code == "STAT-BOUNDARY");
        Assert.Equal(FindingCodes.OptionRefused, Asked.Refused(Study, "simex", "y ~ w1", "--error-sd", "0.1", "--marker", "w2")[0].Code);
        Assert.Equal(FindingCodes.OptionRefused, Asked.Refused(Study, "simex", "y ~ w1")[0].Code);
    }
}
