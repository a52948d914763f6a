using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;
using Tidemark.Testing;

namespace Tidemark.Analysis.Tests.Methods.Accuracy;

/// <summary>The reference cases of pROC 1.18.0 (R 4.2.2) through the words <c>roc</c>, <c>roc-compare</c> and <c>cutpoint</c>.</summary>
public sealed class RocWordCaseTests
{
    private const double Tolerance = 1e-10;
    private static readonly string[] Classes = ["--positive", "Poor", "--direction", "<"];

    [Fact]
    public void The_area_interval_and_curve_of_S100B_are_pROC_s()
    {
        var (r, data) = Asah("roc-aSAH-s100b");
        var roc = Asked.Of(data, "roc", ["outcome ~ s100b", .. Classes]);
        Near.Equal(r.Numbers("ci"), [roc.Number("estimate.confLow"), roc.Number("estimate.estimate"), roc.Number("estimate.confHigh")], Tolerance);
        Near.Equal(r.Number("var_delong"), roc.Number("variance"), Tolerance);
        Near.Equal(r.Numbers("thresholds"), roc.Numbers("curve[].threshold"), Tolerance);
        Near.Equal(r.Numbers("sens"), roc.Numbers("curve[].sensitivity"), Tolerance);
        Near.Equal(r.Numbers("spec"), roc.Numbers("curve[].specificity"), Tolerance);
        Assert.Equal("<", roc.Text("direction"));
        var ninety = Asked.Of(data, "roc", ["outcome ~ s100b", "--conf-level", "0.9", .. Classes]);
        Near.Equal(r.Numbers("ci90"), [ninety.Number("estimate.confLow"), ninety.Number("estimate.estimate"), ninety.Number("estimate.confHigh")], Tolerance);
    }

    [Fact]
    public void Coordinates_are_pROC_s()
    {
        var (r, data) = Asah("roc-aSAH-s100b");
        var best = Asked.Of(data, "roc", ["outcome ~ s100b", "--show", "coords", .. Classes]);
        foreach (var name in new[] { "threshold", "sensitivity", "specificity", "ppv", "npv", "accuracy", "tp", "fp", "tn", "fn", "youden" })
        {
            Near.Equal(r.Number($"youden/{name}"), best.Number($"coords[0].{name}"), Tolerance, name);
        }

        var closest = Asked.Of(data, "roc", ["outcome ~ s100b", "--show", "coords", "--best-method", "closest.topleft", .. Classes]);
        Near.Equal(r.Number("closest/threshold"), closest.Number("coords[0].threshold"), Tolerance);
        var at = Asked.Of(data, "roc", ["outcome ~ s100b", "--show", "coords", "--coords", "0.2", .. Classes]);
        foreach (var name in new[] { "sensitivity", "specificity", "ppv", "npv" })
        {
            Near.Equal(r.Number($"at_0.2/{name}"), at.Number($"coords[0].{name}"), Tolerance, name);
        }
    }

    [Theory]
    [InlineData("pauc_spec_1_.9", "1,0.9", "specificity", "false")]
    [InlineData("pauc_corrected", "1,0.9", "specificity", "true")]
    [InlineData("pauc_sens", "0.8,1", "sensitivity", "false")]
    public void Partial_areas_are_pROC_s(string at, string range, string focus, string corrected)
    {
        var (r, data) = Asah("roc-aSAH-s100b");
        var roc = Asked.Of(
            data, "roc", ["outcome ~ s100b", "--partial-auc", range, "--partial-auc-focus", focus, "--partial-auc-correct", corrected, "--boot-n", "200", .. Classes]);
        Near.Equal(r.Number(at), roc.Number("estimate.estimate"), Tolerance);
        Assert.InRange(roc.Number("estimate.estimate"), roc.Number("estimate.confLow"), roc.Number("estimate.confHigh"));
        Near.Equal(r.Number("auc"), roc.Number("auc"), Tolerance);
    }

    [Fact]
    public void Paired_and_unpaired_tests_are_pROC_s()
    {
        var (r, data) = Asah("roc-aSAH-paired-delong");
        var wfns = Asked.Of(data, "roc-compare", ["outcome ~ s100b + wfns", .. Classes]);
        Compare(r, "s100b_wfns", wfns);
        Near.Equal(r.Number("cov"), wfns.Number("covariance[0,1]"), Tolerance);
        Compare(r, "s100b_ndka", Asked.Of(data, "roc-compare", ["outcome ~ s100b + ndka", .. Classes]));
        Near.Equal(r.Number("less"), Asked.Of(data, "roc-compare", ["outcome ~ s100b + wfns", "--alternative", "less", .. Classes]).Number("estimate.pValue"), Tolerance);
        var unpaired = Asked.Of(data, "roc-compare", ["outcome ~ s100b | gender", .. Classes]);
        Near.Equal(r.Number("unpaired/statistic"), unpaired.Number("estimate.statistic"), Tolerance);
        Near.Equal(r.Number("unpaired/parameter"), unpaired.Number("estimate.df"), Tolerance);
        Near.Equal(r.Number("unpaired/p_value"), unpaired.Number("estimate.pValue"), Tolerance);
        Near.Equal(r.Numbers("unpaired/estimate"), unpaired.Numbers("areas[].estimate"), Tolerance);
        Assert.Equal("DeLong's test for two ROC curves", unpaired.Answer.Method);
    }

    [Theory]
    [InlineData("perfect", "perfect", "<")]
    [InlineData("reversed_lt", "reversed", "<")]
    [InlineData("reversed_gt", "reversed", ">")]
    [InlineData("constant", "constant", "<")]
    [InlineData("ties", "ties", "<")]
    public void Perfect_and_useless_markers_are_pROC_s(string at, string column, string direction)
    {
        var given = WordCase.Load("roc-perfect-and-useless");
        var roc = Asked.Of(given.Data, "roc", $"y ~ {column}", "--direction", direction, "--positive", "1");
        Near.Equal(given.R.Numbers($"{at}/ci"), [roc.Number("estimate.confLow"), roc.Number("estimate.estimate"), roc.Number("estimate.confHigh")], 1e-12);
        Near.Equal(given.R.Number($"{at}/var"), roc.Number("variance"), 1e-12);
    }

    [Fact]
    public void A_bootstrap_of_given_resamples_is_R_s()
    {
        const string Case = "roc-youden-bootstrap-fixed-indices";
        var (r, data) = Asah(Case);
        var files = new Dictionary<string, DataFrame> { ["indices"] = WordCase.Table(SharedFolder.At("reference", "open", Case, "indices.csv")) };
        var cut = Asked.Of(data, files, "cutpoint", ["outcome ~ s100b", "--indices", "indices.csv", "--show", "replicates", .. Classes]);
        Near.Equal(r.Numbers("auc_replicates_head"), cut.Numbers("replicates[].auc")[..10], Tolerance);
        Near.Equal(r.Numbers("cut_replicates_head"), cut.Numbers("replicates[].threshold")[..10], Tolerance);
        Near.Equal(r.Number("auc_se"), cut.Number("stability.aucStdError"), Tolerance);
        Near.Equal(r.Numbers("auc_percentile"), [cut.Number("stability.auc.low"), cut.Number("stability.auc.high")], Tolerance);
        Near.Equal(r.Numbers("cut_percentile"), [cut.Number("stability.threshold.low"), cut.Number("stability.threshold.high")], Tolerance);
        Near.Equal(r.Numbers("sens_percentile"), [cut.Number("stability.sensitivity.low"), cut.Number("stability.sensitivity.high")], Tolerance);
        Near.Equal(r.Number("cut_median"), cut.Number("stability.threshold.median"), Tolerance);
        var roc = Asked.Of(data, files, "roc", ["outcome ~ s100b", "--indices", "indices.csv", .. Classes]);
        Near.Equal(r.Number("auc_se"), roc.Number("estimate.stdError"), Tolerance);
        Near.Equal(r.Numbers("auc_percentile"), [roc.Number("estimate.confLow"), roc.Number("estimate.confHigh")], Tolerance);
    }

    private static (ReferenceCase R, DataFrame Data) Asah(string name)
    {
        var given = WordCase.Load(name);
        return (given.R, given.Data);
    }

    private static void Compare(ReferenceCase r, string at, Asked asked)
    {
        Near.Equal(r.Number($"{at}/statistic"), asked.Number("estimate.statistic"), Tolerance);
        Near.Equal(r.Number($"{at}/p_value"), asked.Number("estimate.pValue"), Tolerance);
        Near.Equal(r.Numbers($"{at}/estimate"), asked.Numbers("areas[].estimate"), Tolerance);
        Near.Equal(r.Numbers($"{at}/conf_int"), [asked.Number("estimate.confLow"), asked.Number("estimate.confHigh")], Tolerance);
        Assert.Equal("DeLong's test for two correlated ROC curves", asked.Answer.Method);
    }
}
