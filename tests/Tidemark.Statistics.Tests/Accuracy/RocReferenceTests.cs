using System.Globalization;
using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Tests.Reference;
using Tidemark.Testing;

namespace Tidemark.Statistics.Tests.Accuracy;

/// <summary>R 4.2.2, pROC 1.18.0 on its own data set aSAH; tolerance 1e-10.</summary>
public sealed class RocReferenceTests
{
    private const double Tolerance = 1e-10;

    [Fact]
    public void The_curve_of_S100B_is_pROC_s()
    {
        var (r, curve) = S100B();
        Near.Equal(r.Number("auc"), curve.Auc, Tolerance);
        Near.Equal(r.Number("var_delong"), curve.Variance, Tolerance);
        Near.Equal(r.Numbers("ci"), [curve.ConfLow, curve.Auc, curve.ConfHigh], Tolerance);
        Near.Equal(r.Numbers("thresholds"), [.. curve.Points.Select(p => p.Threshold)], Tolerance);
        Near.Equal(r.Numbers("sens"), [.. curve.Points.Select(p => p.Sensitivity)], Tolerance);
        Near.Equal(r.Numbers("spec"), [.. curve.Points.Select(p => p.Specificity)], Tolerance);
        Assert.Equal(RocDirection.HigherInCases, curve.Direction);
    }

    [Fact]
    public void Best_cut_offs_and_coordinates_are_pROC_s()
    {
        var (r, curve) = S100B();
        var best = Assert.Single(curve.Best());
        Near.Equal(r.Number("youden/threshold"), best.Threshold, Tolerance);
        Near.Equal(r.Number("closest/threshold"), Assert.Single(curve.Best(CutoffCriterion.ClosestTopLeft)).Threshold, Tolerance);
        var at = curve.At(best.Threshold);
        Near.Equal(
            [.. new[] { "sensitivity", "specificity", "ppv", "npv", "accuracy", "tp", "fp", "tn", "fn" }.Select(k => r.Number($"youden/{k}"))],
            [at.Sensitivity.Estimate!.Value, at.Specificity.Estimate!.Value, at.PositivePredictiveValue.Estimate!.Value,
                at.NegativePredictiveValue.Estimate!.Value, at.Accuracy.Estimate!.Value, at.TruePositives, at.FalsePositives, at.TrueNegatives, at.FalseNegatives],
            Tolerance);
        Near.Equal(r.Number("at_0.2/ppv"), curve.At(0.2).PositivePredictiveValue.Estimate!.Value, Tolerance);
    }

    [Fact]
    public void Partial_areas_are_pROC_s()
    {
        var (r, curve) = S100B();
        Near.Equal(r.Number("pauc_spec_1_.9"), curve.PartialAuc(1, 0.9), Tolerance);
        Near.Equal(r.Number("pauc_corrected"), curve.PartialAuc(1, 0.9, corrected: true), Tolerance);
        Near.Equal(r.Number("pauc_sens"), curve.PartialAuc(0.8, 1, PartialAucFocus.Sensitivity), Tolerance);
    }

    [Fact]
    public void Paired_and_unpaired_DeLong_tests_are_pROC_s()
    {
        var r = ReferenceCase.Load("roc-aSAH-paired-delong");
        bool[] poor = [.. r.Text("outcome").Select(t => t == "Poor")];
        var up = RocDirection.HigherInCases;
        var wfns = DeLongTest.Paired(r["s100b"], r["wfns"], poor, up, up);
        CheckDifference(r, "s100b_wfns", wfns);
        CheckDifference(r, "s100b_ndka", DeLongTest.Paired(r["s100b"], r["ndka"], poor, up, up));
        Near.Equal(r.Number("cov"), wfns.Covariance, Tolerance);
        Near.Equal(r.Number("less"), DeLongTest.Paired(r["s100b"], r["wfns"], poor, up, up, Alternative.Less).Test.PValue, Tolerance);
        var bySex = new[] { "Male", "Female" }.Select(sex =>
        {
            int[] rows = [.. Enumerable.Range(0, poor.Length).Where(i => r.Text("gender")[i] == sex)];
            return RocCurve.Fit([.. rows.Select(i => r["s100b"][i])], [.. rows.Select(i => poor[i])], up);
        }).ToArray();
        var unpaired = DeLongTest.Unpaired(bySex[0], bySex[1]);
        Near.Equal(r.Number("unpaired/statistic"), unpaired.Test.Statistic, Tolerance);
        Near.Equal(r.Number("unpaired/parameter"), unpaired.Test.Df!.Value, Tolerance);
        Near.Equal(r.Number("unpaired/p_value"), unpaired.Test.PValue, Tolerance);
    }

    [Theory]
    [InlineData("perfect", "perfect", RocDirection.HigherInCases, "ROC-PERFECT")]
    [InlineData("reversed_lt", "reversed", RocDirection.HigherInCases, "ROC-PERFECT")]
    [InlineData("reversed_gt", "reversed", RocDirection.LowerInCases, "ROC-PERFECT")]
    [InlineData("constant", "constant", RocDirection.HigherInCases, "STAT-CONSTANT")]
    [InlineData("ties", "ties", RocDirection.HigherInCases, null)]
    public void Perfect_and_useless_markers_are_pROC_s_with_a_warning(string at, string column, RocDirection direction, string? code)
    {
        var r = ReferenceCase.Load("roc-perfect-and-useless");
        var curve = RocCurve.Fit(r[column], [.. r["y"].Select(y => y == 1)], direction);
        Near.Equal(r.Numbers($"{at}/ci"), [curve.ConfLow, curve.Auc, curve.ConfHigh], 1e-12);
        Near.Equal(r.Number($"{at}/var"), curve.Variance, 1e-12);
        Assert.Equal(code, curve.Warnings.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Bootstrap_with_given_resamples_is_R_s()
    {
        var r = ReferenceCase.Load("roc-youden-bootstrap-fixed-indices");
        var (_, curve) = S100B();
        var lines = File.ReadAllLines(SharedFolder.At("reference", "open", "roc-youden-bootstrap-fixed-indices", "indices.csv"));
        var resamples = lines.Skip(1).Select(l => (IReadOnlyList<int>)[.. l.Split(',').Select(c => int.Parse(c, CultureInfo.InvariantCulture) - 1)]);
        var stability = CutpointStability.FromIndices(curve, resamples);
        Near.Equal(r.Numbers("auc_replicates_head"), [.. stability.Replicates.Take(10).Select(b => b.Auc)], Tolerance);
        Near.Equal(r.Numbers("cut_replicates_head"), [.. stability.Replicates.Take(10).Select(b => b.Threshold)], Tolerance);
        Near.Equal(r.Numbers("auc_percentile"), [stability.Auc.Low, stability.Auc.High], Tolerance);
        Near.Equal(r.Numbers("cut_percentile"), [stability.Threshold.Low, stability.Threshold.High], Tolerance);
        Near.Equal(r.Numbers("sens_percentile"), [stability.Sensitivity.Low, stability.Sensitivity.High], Tolerance);
        Near.Equal(r.Number("cut_median"), stability.Threshold.Median, Tolerance);
    }

    private static (ReferenceCase Reference, RocCurve Curve) S100B()
    {
        var r = ReferenceCase.Load("roc-aSAH-s100b");
        return (r, RocCurve.Fit(r["s100b"], [.. r.Text("outcome").Select(t => t == "Poor")], RocDirection.HigherInCases));
    }

    private static void CheckDifference(ReferenceCase r, string at, AucDifference actual)
    {
        Near.Equal(r.Number($"{at}/statistic"), actual.Test.Statistic, Tolerance);
        Near.Equal(r.Number($"{at}/p_value"), actual.Test.PValue, Tolerance);
        Near.Equal(r.Numbers($"{at}/estimate"), [actual.First, actual.Second], Tolerance);
        Near.Equal(r.Numbers($"{at}/conf_int"), [actual.ConfLow, actual.ConfHigh], Tolerance);
    }
}
