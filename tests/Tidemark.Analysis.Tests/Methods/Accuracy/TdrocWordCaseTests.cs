using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Accuracy;

/// <summary>The reference cases of timeROC 0.4.1 and survivalROC 1.0.3.1 (R 4.2.2) through <c>tdroc</c>; tolerance 1e-9.</summary>
public sealed class TdrocWordCaseTests
{
    [Fact]
    public void Areas_counts_and_curves_are_timeROC_s()
    {
        var given = WordCase.Load("tdroc-pbc-marginal-iid");
        var asked = Asked.Of(given.Data, "tdroc", "Surv(time, status > 0) ~ bili + I(-albumin)", "--times", "730,1825,2920", "--show", "curve");
        var r = given.R;
        Near.Equal([.. r.Numbers("AUC"), .. r.Numbers("albumin/AUC")], asked.Numbers("estimates[].estimate"), 1e-9);
        Near.Equal(r.Numbers("survival"), asked.Numbers("estimates[].survival")[..3], 1e-9);
        for (var i = 0; i < 3; i++)
        {
            Near.Equal(r.Numbers($"stats/{i}"), [.. new[] { "cases", "controls", "censored" }.Select(k => asked.Number($"estimates[{i}].{k}"))], 0);
        }

        var points = Enumerable.Range(0, asked.Numbers("curve[].time").Length)
            .Where(i => asked.Text($"curve[{i}].marker") == "bili" && asked.Number($"curve[{i}].time") == 1825).Take(20).ToArray();
        Near.Equal(r.Numbers("TP_head"), [.. points.Select(i => asked.Number($"curve[{i}].sensitivity"))], 1e-9);
        Near.Equal(r.Numbers("FP_head"), [.. points.Select(i => asked.Number($"curve[{i}].falsePositive"))], 1e-9);
    }

    [Fact]
    public void Standard_errors_intervals_and_comparisons_are_timeROC_s()
    {
        var given = WordCase.Load("tdroc-pbc-marginal-iid");
        var asked = Asked.Of(given.Data, "tdroc", "Surv(time, status > 0) ~ bili + I(-albumin)", "--times", "730,1825,2920");
        var r = given.R;
        Near.Equal([.. r.Numbers("se/vect_sd_1"), .. r.Numbers("albumin/se/vect_sd_1")], asked.Numbers("estimates[].stdError"), 1e-9);
        Near.Equal([.. new[] { 730, 1825, 2920 }.Select(t => r.Number($"compare_p/t={t}"))], asked.Numbers("comparisons[].pValue"), 1e-9);
        for (var i = 0; i < 3; i++)
        {
            double[] percent = [100 * asked.Number($"estimates[{i}].confLow"), 100 * asked.Number($"estimates[{i}].confHigh")];
            Near.Equal(r.Numbers($"ci/{i}"), [.. percent.Select(v => Math.Round(v, 2))], 1e-12);
        }
    }

    [Fact]
    public void Kaplan_Meier_and_nearest_neighbor_curves_are_survivalROC_s()
    {
        var given = WordCase.Load("tdroc-survivalROC-km-nne");
        var (r, four) = (given.R, "Surv(time, censor) ~ mayoscore4");
        var km = Asked.Of(given.Data, "tdroc", four, "--times", "365", "--method", "km", "--show", "curve");
        Near.Equal(r.Number("km/AUC"), km.Number("estimates[0].estimate"), 1e-9);
        Near.Equal(r.Number("km/surv"), km.Number("estimates[0].survival"), 1e-9);
        Near.Equal(r.Numbers("km/TP_head"), km.Numbers("curve[].sensitivity")[..30], 1e-9);
        var nne = Asked.Of(given.Data, "tdroc", four, "--times", "365", "--method", "nne", "--show", "curve");
        Near.Equal(r.Number("nne/AUC"), nne.Number("estimates[0].estimate"), 1e-9);
        Near.Equal(r.Numbers("nne/TP_head"), nne.Numbers("curve[].sensitivity")[..30], 1e-9);
        Near.Equal(r.Numbers("nne/FP_head"), nne.Numbers("curve[].falsePositive")[..30], 1e-9);
        var five = Asked.Of(given.Data, "tdroc", "Surv(time, censor) ~ mayoscore5", "--times", "1825", "--method", "nne", "--span", "0.05");
        Near.Equal(r.Number("nne5_auc"), five.Number("estimates[0].estimate"), 1e-9);
    }
}
