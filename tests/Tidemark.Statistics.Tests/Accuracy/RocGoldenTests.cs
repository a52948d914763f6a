using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Accuracy;

/// <summary>R 4.2.2, pROC 1.18.0 on its own aSAH, embedded here; each number with its call; and what a curve must not care about.</summary>
public sealed class RocGoldenTests
{
    private static readonly RDataSet Asah = RDataSet.Load("aSAH");

    /// <summary>r = roc(aSAH$outcome, aSAH$ndka, direction = "&lt;"); auc(r); var(r); ci.auc(r); coords(r, "best")</summary>
    [Fact]
    public void Area_and_best_cut_off_of_NDKA()
    {
        var curve = RocCurve.Fit(Asah["ndka"], Asah.Where("poor", 1), RocDirection.HigherInCases);
        Near.Equal(
            [0.61195799457995004, 0.0031908105493913021, 0.50124499927169996, 0.72267098988819001],
            [curve.Auc, curve.Variance, curve.ConfLow, curve.ConfHigh], 1e-10);
        var best = Assert.Single(curve.Best());
        Near.Equal([11.08, 0.70731707317073167, 0.51388888888888884], [best.Threshold, best.Sensitivity, best.Specificity], 1e-12);
    }

    /// <summary>roc(outcome, -ndka, direction = "&gt;")$thresholds starts Inf, -3.44, -4.24, -4.82; binom.test(26, 41)$conf.int;
    /// prop.test(26, 41, correct = FALSE)$conf.int</summary>
    [Fact]
    public void The_other_direction_and_the_intervals_at_a_cut_off()
    {
        var poor = Asah.Where("poor", 1);
        var curve = RocCurve.Fit([.. Asah["ndka"].Select(v => -v)], poor, RocDirection.LowerInCases);
        Near.Equal([double.PositiveInfinity, -3.44, -4.24, -4.82], [.. curve.Points.Take(4).Select(p => p.Threshold)], 1e-12);
        Near.Equal(0.61195799457995004, curve.Auc, 1e-12);
        var s100b = RocCurve.Fit(Asah["s100b"], poor);
        var exact = s100b.At(0.205).Sensitivity;
        Assert.Equal((26, 41), (exact.Count, exact.Total));
        Near.Equal([0.46936254803283345, 0.77877213793893474], [exact.ConfLow!.Value, exact.ConfHigh!.Value], 1e-10);
        var wilson = s100b.At(0.205, AccuracyInterval.Wilson).Sensitivity;
        Near.Equal([0.48120701087912016, 0.76410168980310544], [wilson.ConfLow!.Value, wilson.ConfHigh!.Value], 1e-10);
    }

    [Fact]
    public void Order_and_monotone_change_of_scale_do_not_matter()
    {
        var (x, poor) = (Asah["s100b"], Asah.Where("poor", 1));
        var curve = RocCurve.Fit(x, poor);
        var turned = RocCurve.Fit([.. x.Reverse()], [.. poor.Reverse()]);
        var scaled = RocCurve.Fit([.. x.Select(v => Math.Log(v + 0.001))], poor);
        Near.Equal([curve.Auc, curve.Variance], [turned.Auc, turned.Variance], 1e-12);
        Near.Equal([curve.Auc, curve.Variance], [scaled.Auc, scaled.Variance], 1e-12);
        var mirrored = RocCurve.Fit(x, [.. poor.Select(p => !p)], RocDirection.HigherInCases);
        Near.Equal(1 - curve.Auc, mirrored.Auc, 1e-12);
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_won()
    {
        var curve = RocCurve.Fit([1, 2, 2, 3, double.NaN], [false, true, false, true, true], RocDirection.HigherInCases);
        Assert.Equal(3.5 / 4, curve.Auc);
        Assert.Equal(1, curve.Excluded);
        Assert.Equal(curve.Auc, curve.PartialAuc(0, 1), 1e-15);
        Assert.Equal(curve.Auc, curve.PartialAuc(0, 1, PartialAucFocus.Sensitivity), 1e-15);
    }

    [Theory]
    [InlineData(new[] { true, true, true })]
    [InlineData(new[] { false, false, false })]
    public void One_class_gives_a_warning_and_no_curve(bool[] truth)
    {
        var curve = RocCurve.Fit([1, 2, 3], truth);
        Assert.True(double.IsNaN(curve.Auc));
        Assert.Empty(curve.Best());
        Assert.Contains(curve.Warnings, w => w.Code == "STAT-TOO-FEW");
        var stability = CutpointStability.Of(curve, new SeededRandom(1), 5);
        Assert.Equal(5, stability.Degenerate);
        Assert.NotEmpty(stability.Warnings);
        Assert.NotEmpty(DeLongTest.Paired([1, 2, 3], [3, 1, 2], truth).Test.Warnings);
    }

    [Fact]
    public void A_cut_off_above_all_values_has_no_positive_predictive_value()
    {
        var at = RocCurve.Fit([1, 2, 3, 4], [false, false, true, true]).At(9);
        Assert.Null(at.PositivePredictiveValue.Estimate);
        Assert.Equal(0.5, at.NegativePredictiveValue.Estimate);
    }

    [Fact]
    public void The_same_marker_twice_cannot_be_compared_with_itself()
    {
        var test = DeLongTest.Paired(Asah["s100b"], Asah["s100b"], Asah.Where("poor", 1));
        Assert.Equal(0.0, test.Difference);
        Assert.NotEmpty(test.Test.Warnings);
    }

    [Fact]
    public void The_same_seed_gives_the_same_stability_interval_and_another_seed_nearly_the_same()
    {
        var curve = RocCurve.Fit(Asah["s100b"], Asah.Where("poor", 1));
        var first = CutpointStability.Of(curve, new SeededRandom(7), 500);
        var again = CutpointStability.Of(curve, new SeededRandom(7), 500);
        Assert.Equal(first.Threshold, again.Threshold);
        Assert.Equal(first.Replicates[17], again.Replicates[17]);
        var other = CutpointStability.Of(curve, new SeededRandom(8), 500);
        Assert.NotEqual(first.Replicates[17], other.Replicates[17]);
        Assert.InRange(other.Auc.Low, first.Auc.Low - 0.05, first.Auc.Low + 0.05);
        Assert.Equal(500, CutpointStability.Of(curve, new SeededRandom(7), 500, rows: 60).Replicates.Count);
    }

    [Fact]
    public void Direction_by_medians_follows_the_cases()
    {
        var poor = Asah.Where("poor", 1);
        Assert.Equal(RocDirection.HigherInCases, RocCurve.Fit(Asah["s100b"], poor).Direction);
        Assert.Equal(RocDirection.LowerInCases, RocCurve.Fit([.. Asah["s100b"].Select(v => -v)], poor).Direction);
    }
}
