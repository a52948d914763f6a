using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Accuracy;

/// <summary>R 4.2.2, timeROC 0.4.1, weighting = "marginal", iid = TRUE; tolerance 1e-9. Standard errors: docs/theory/time-dependent-roc.md.</summary>
public sealed class TimeDependentRocReferenceTests
{
    [Fact]
    public void Areas_and_counts_are_timeROC_s()
    {
        var r = ReferenceCase.Load("tdroc-pbc-marginal-iid");
        bool[] ended = [.. r["status"].Select(s => s > 0)];
        double[] horizons = [730, 1825, 2920];
        var bilirubin = TimeDependentRoc.Fit(r["time"], ended, r["bili"], horizons);
        var albumin = TimeDependentRoc.Fit(r["time"], ended, [.. r["albumin"].Select(a => -a)], horizons);
        Near.Equal(r.Numbers("AUC"), [.. bilirubin.Areas.Select(a => a.Auc)], 1e-9);
        Near.Equal(r.Numbers("albumin/AUC"), [.. albumin.Areas.Select(a => a.Auc)], 1e-9);
        for (var i = 0; i < 3; i++)
        {
            Near.Equal(r.Numbers($"stats/{i}"), [bilirubin.Areas[i].Cases, bilirubin.Areas[i].Controls, bilirubin.Areas[i].Censored], 0);
        }
    }

    [Fact]
    public void A_marker_does_not_differ_from_itself_and_the_order_of_two_turns_only_the_sign()
    {
        double[] time = [5, 3, 8, 1, 9, 4, 7, 2, 6, 10];
        bool[] ended = [true, true, false, true, true, false, true, true, true, false];
        var one = TimeDependentRoc.Fit(time, ended, [2, 5, 1, 5, 0, 3, 3, 1, 2, 0], [4.5]);
        var two = TimeDependentRoc.Fit(time, ended, [1, 3, 2, 6, 1, 0, 4, 2, 2, 1], [4.5]);
        Assert.True(double.IsNaN(one.Compare(one)[0].Statistic));
        Assert.Equal(one.Compare(two)[0].Statistic, -two.Compare(one)[0].Statistic, 1e-14);
        Near.Equal(one.Compare(two)[0].PValue, two.Compare(one)[0].PValue, 1e-12);
    }

    [Fact]
    public void Without_censoring_the_standard_error_is_that_of_the_placements()
    {
        double[] time = [5, 3, 8, 1, 9, 4, 7, 2];
        double[] marker = [2, 5, 1, 4, 0, 3, 3.5, 1.5];
        var area = TimeDependentRoc.Fit(time, [.. Enumerable.Repeat(true, 8)], marker, [4.5]).Areas[0];
        bool[] isCase = [.. time.Select(t => t <= 4.5)];
        var (m, n) = (isCase.Count(c => c), isCase.Count(c => !c));
        var auc = RocCurve.Fit(marker, isCase, RocDirection.HigherInCases).Auc;
        double Beaten(int i, bool byCase) => Enumerable.Range(0, 8).Count(j => isCase[j] != byCase && (byCase ? marker[i] > marker[j] : marker[j] > marker[i]));
        double[] influence = [.. Enumerable.Range(0, 8).Select(i => 8.0 / (m * n) * (Beaten(i, isCase[i]) - (auc * (isCase[i] ? n : m))))];
        Near.Equal(Math.Sqrt(influence.Sum(v => v * v) / 7 / 8), area.StdError, 1e-13);
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
