using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Accuracy;

/// <summary>
/// R 4.2.2, timeROC 0.4.1, weighting = "marginal", iid = TRUE. Areas to 1e-9; standard errors to 1e-5 only, because follow-up times
/// are tied here and the censoring martingale is summed differently over a tie (without censoring before t they agree to 1e-15).
/// </summary>
public sealed class TimeDependentRocReferenceTests
{
    [Fact]
    public void Areas_standard_errors_and_comparison_are_timeROC_s()
    {
        var r = ReferenceCase.Load("tdroc-pbc-marginal-iid");
        bool[] ended = [.. r["status"].Select(s => s > 0)];
        double[] horizons = [730, 1825, 2920];
        var bilirubin = TimeDependentRoc.Fit(r["time"], ended, r["bili"], horizons);
        var albumin = TimeDependentRoc.Fit(r["time"], ended, [.. r["albumin"].Select(a => -a)], horizons);
        Near.Equal(r.Numbers("AUC"), [.. bilirubin.Areas.Select(a => a.Auc)], 1e-9);
        Near.Equal(r.Numbers("albumin/AUC"), [.. albumin.Areas.Select(a => a.Auc)], 1e-9);
        Near.Equal(r.Numbers("se/vect_sd_1"), [.. bilirubin.Areas.Select(a => a.StdError)], 1e-5);
        Near.Equal(r.Numbers("albumin/se/vect_sd_1"), [.. albumin.Areas.Select(a => a.StdError)], 1e-5);
        var p = bilirubin.Compare(albumin);
        for (var i = 0; i < 3; i++)
        {
            Near.Equal(r.Number($"compare_p/t={horizons[i]}"), p[i].PValue, 1e-4);
            Near.Equal(r.Numbers($"stats/{i}"), [bilirubin.Areas[i].Cases, bilirubin.Areas[i].Controls, bilirubin.Areas[i].Censored], 0);
        }
    }

    [Fact]
    public void Without_cases_or_controls_the_area_is_undefined_with_a_warning()
    {
        var none = TimeDependentRoc.Fit([1, 2, 3], [false, false, true], [1, 2, 3], [1.5, 5]);
        Assert.All(none.Areas, a => Assert.True(double.IsNaN(a.Auc)));
        Assert.All(none.Areas, a => Assert.NotEmpty(a.Warnings));
    }

    [Fact]
    public void Without_censoring_it_is_the_ordinary_area()
    {
        double[] time = [5, 3, 8, 1, 9, 4, 7, 2];
        double[] marker = [2, 5, 1, 5, 0, 3, 3, 1];
        var area = TimeDependentRoc.Fit(time, [.. Enumerable.Repeat(true, 8)], marker, [4.5]).Areas[0];
        var plain = RocCurve.Fit(marker, [.. time.Select(t => t <= 4.5)], RocDirection.HigherInCases);
        Near.Equal(plain.Auc, area.Auc, 1e-14);
    }
}
