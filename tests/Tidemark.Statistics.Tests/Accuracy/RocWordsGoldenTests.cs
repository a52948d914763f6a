using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Accuracy;

/// <summary>R 4.2.2, pROC 1.18.0 and cutpointr 1.1.2 on aSAH; validation/roc-words.</summary>
public sealed class RocWordsGoldenTests
{
    private const RocDirection Up = RocDirection.HigherInCases;
    private static readonly RDataSet Asah = RDataSet.Load("aSAH");
    private static readonly bool[] Poor = Asah.Where("poor", 1);
    private static readonly RocCurve S100B = RocCurve.Fit(Asah["s100b"], Poor, Up);

    /// <summary>coords(r, c(0.9, 0.5, 1, 0), input = "specificity"); the same with "sensitivity"</summary>
    [Fact]
    public void Reading_between_operating_points_is_pROC_s()
    {
        double[] at = [0.9, 0.5, 1, 0];
        Near.Equal([0.390243902439024, 0.774390243902439, 0.292682926829268, 1], [.. at.Select(S100B.SensitivityAt)], 1e-12);
        Near.Equal([0.230555555555556, 0.833333333333333, 0, 1], [.. at.Select(S100B.SpecificityAt)], 1e-12);
    }

    /// <summary>coords(r, "local maximas")$threshold</summary>
    [Fact]
    public void Corners_are_pROC_s_local_maxima() => Near.Equal(
        [double.NegativeInfinity, 0.065, 0.075, 0.085, 0.095, 0.105, 0.115, 0.135, 0.155, 0.205, 0.245, 0.29, 0.325, 0.345, 0.395, 0.435, 0.475, 0.485, 0.51],
        [.. S100B.Corners().Select(p => p.Threshold)],
        1e-12);

    /// <summary>coords(r, "best", best.method = "youden", best.weights = c(2, 0.2)); "closest.topleft" with c(5, 0.2)</summary>
    [Fact]
    public void Cost_and_prevalence_move_the_best_cut_off_as_in_pROC()
    {
        Near.Equal(0.51, Assert.Single(S100B.Best(new(CutoffCriterion.Youden) { Cost = 2, Prevalence = 0.2 })).Threshold, 1e-12);
        Near.Equal(0.205, Assert.Single(S100B.Best(new(CutoffCriterion.ClosestTopLeft) { Cost = 5, Prevalence = 0.2 })).Threshold, 1e-12);
    }

    /// <summary>cutpointr(d, s100b, poor, direction = ">=", metric = ..., break_ties = c)$optimal_cutpoint</summary>
    [Theory]
    [InlineData(CutoffCriterion.Accuracy, new[] { 0.22, 0.52 })]
    [InlineData(CutoffCriterion.Kappa, new[] { 0.22 })]
    [InlineData(CutoffCriterion.F1, new[] { 0.22 })]
    [InlineData(CutoffCriterion.Product, new[] { 0.22 })]
    [InlineData(CutoffCriterion.Youden, new[] { 0.22 })]
    public void Other_criteria_are_cutpointr_s_with_every_tie(CutoffCriterion criterion, double[] values) =>
        Near.Equal(values, [.. S100B.Best(criterion).Select(p => p.Value)], 1e-12);

    /// <summary>auc(r, partial.auc = c(0.9, 1), partial.auc.focus = "se", partial.auc.correct = TRUE)</summary>
    [Fact]
    public void A_corrected_partial_area_over_sensitivity_is_pROC_s() =>
        Near.Equal(0.546123948081586, S100B.PartialAuc(0.9, 1, PartialAucFocus.Sensitivity, corrected: true), 1e-10);

    /// <summary>L S Lᵀ of cov(.., method = "delong") in R; DeLong et al. (1988), equation 6</summary>
    [Fact]
    public void Three_areas_are_compared_by_one_chi_square_whatever_the_contrasts()
    {
        var curves = PairedCurves.Of([Asah["s100b"], Asah["wfns"], Asah["ndka"]], Poor, [Up, Up, Up]);
        var joint = JointAucTest.Paired(curves);
        Near.Equal([12.5127282824235, 0.00191820746461051], [joint.Statistic, joint.PValue], 1e-9);
        Assert.Equal(2, joint.Df);
        var other = JointAucTest.Paired(curves, [[0, 1, -1], [1, 1, -2]]);
        Near.Equal(joint.Statistic, other.Statistic, 1e-9);
        var twice = JointAucTest.Paired([curves[0], curves[1], curves[0]]);
        Assert.Equal(1, twice.Df);
        var pair = DeLongTest.Paired(curves[0], curves[1]);
        Near.Equal(pair.Test.Statistic * pair.Test.Statistic, twice.Statistic, 1e-9);
    }

    /// <summary>smooth(r, method = "binormal"); the grids of the two areas end differently (docs/theory/roc-curve.md)</summary>
    [Fact]
    public void The_binormal_curve_is_pROC_s()
    {
        var smooth = BinormalCurve.Of(S100B);
        Near.Equal([1.011830373144, -1.2137879199176], [smooth.Intercept, smooth.Slope], 1e-9);
        Near.Equal(0.740012862077311, smooth.Auc, 2e-6);
    }

    [Fact]
    public void The_bootstrap_agrees_with_DeLong_and_repeats_itself()
    {
        var one = RocBootstrap.Of(S100B, RocResampling.Draw(S100B, new SeededRandom(2), 4000), new() { Specificities = [0.9], Thresholds = [0.205] });
        Assert.InRange(one.StdError / S100B.StdError, 0.94, 1.06);
        Assert.InRange(one.Area.Low, S100B.ConfLow - 0.02, S100B.ConfLow + 0.02);
        var at = S100B.At(0.205);
        Assert.Equal(at.Sensitivity.Estimate!.Value, one.Thresholds[0].Sensitivity!.Median, 0.03);
        Assert.Equal(S100B.SensitivityAt(0.9), one.Sensitivities[0].Sensitivity!.Median, 0.05);
        Assert.Equal(one.Area, RocBootstrap.Of(S100B, RocResampling.Draw(S100B, new SeededRandom(2), 4000)).Area);
    }

    [Fact]
    public void The_bootstrap_test_agrees_with_DeLong_s_and_its_sides_add_up()
    {
        var wfns = RocCurve.Fit(Asah["wfns"], Poor, Up);
        var delong = DeLongTest.Paired(S100B, wfns);
        var test = AucBootstrapTest.Paired(S100B, wfns, new SeededRandom(5), 3000);
        Assert.Equal(delong.Test.Statistic, test.Test.Statistic, 0.15);
        var less = AucBootstrapTest.Paired(S100B, wfns, new SeededRandom(5), 3000, alternative: Alternative.Less);
        Near.Equal(test.Test.PValue, 2 * less.Test.PValue, 1e-12);
        var unpaired = AucBootstrapTest.Unpaired(S100B, wfns, new SeededRandom(5), 3000);
        Assert.Equal(DeLongTest.Unpaired(S100B, wfns).Test.Statistic, unpaired.Test.Statistic, 0.15);
    }

    /// <summary>LR+ by hand: 26/41 over 14/72; log interval ± 1.96 √(1/26 − 1/41 + 1/14 − 1/72)</summary>
    [Fact]
    public void Likelihood_ratios_and_predictive_values_have_their_intervals()
    {
        var at = S100B.At(0.205);
        var (ratio, se) = (26.0 / 41 / (14.0 / 72), Math.Sqrt((1.0 / 26) - (1.0 / 41) + (1.0 / 14) - (1.0 / 72)));
        Near.Equal(ratio, at.PositiveLikelihoodRatio!.Value, 1e-12);
        Near.Equal([ratio * Math.Exp(-1.959963984540054 * se), ratio * Math.Exp(1.959963984540054 * se)], [at.PositiveLikelihoodRatioInterval.Low, at.PositiveLikelihoodRatioInterval.High], 1e-10);
        var (positive, negative) = at.PredictiveValuesAt(41.0 / 113);
        Near.Equal(at.PositivePredictiveValue.Estimate!.Value, positive.Value, 1e-12);
        Near.Equal(at.NegativePredictiveValue.Estimate!.Value, negative.Value, 1e-12);
        Assert.True(double.IsNaN(S100B.At(9).PositiveLikelihoodRatioInterval.Low));
    }

    [Fact]
    public void Both_intervals_of_a_cut_off_hold_the_truth_of_a_large_sample()
    {
        var random = new SeededRandom(11);
        bool[] truth = [.. Enumerable.Range(0, 600).Select(i => i % 2 == 0)];
        double[] marker = [.. truth.Select(t => random.NextNormal() + (t ? 2 : 0))];
        var curve = RocCurve.Fit(marker, truth, Up);
        var fewer = CutpointInterval.OfFewerRows(curve, new SeededRandom(1), replicates: 500);
        var smooth = CutpointInterval.OfSmoothed(curve, new SeededRandom(1), replicates: 200);
        Assert.Equal((600, 71), (smooth.Rows, fewer.Rows));
        Assert.InRange(1.0, fewer.Low, fewer.High);
        Assert.InRange(1.0, smooth.Low, smooth.High);
        Assert.True(double.IsNaN(CutpointInterval.OfSmoothed(RocCurve.Fit([1, 1, 2], [true, true, false]), new SeededRandom(1)).Low));
    }

    [Theory]
    [InlineData(CutoffCriterion.AtSensitivity)]
    [InlineData(CutoffCriterion.AtSpecificity)]
    public void A_demanded_share_is_met_and_nothing_better_meets_it(CutoffCriterion criterion)
    {
        var best = Assert.Single(S100B.Best(new(criterion) { AtLeast = 0.8 }));
        var (met, gained) = criterion == CutoffCriterion.AtSensitivity ? (best.Sensitivity, best.Specificity) : (best.Specificity, best.Sensitivity);
        Assert.True(met >= 0.8);
        Assert.DoesNotContain(S100B.Points, p => criterion == CutoffCriterion.AtSensitivity
            ? p.Sensitivity >= 0.8 && p.Specificity > gained
            : p.Specificity >= 0.8 && p.Sensitivity > gained);
    }
}
