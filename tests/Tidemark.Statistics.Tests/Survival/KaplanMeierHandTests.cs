using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

/// <summary>Worked by hand.</summary>
public sealed class KaplanMeierHandTests
{
    [Fact]
    public void Four_rows_one_censored()
    {
        var curve = KaplanMeier.Fit(SurvivalData.RightCensored([1, 2, 2, 4], [true, true, false, true]))[0];
        Near.Equal([0.75, 0.5, 0.0], [.. curve.Points.Select(p => p.Survival)], 1e-15);
        Near.Equal(0.5 * Math.Sqrt((1.0 / 12) + (1.0 / 6)), curve.Points[1].StdError, 1e-15);
        Assert.Null(curve.Points[2].ConfLow);
        Assert.Equal(0.0, curve.Points[2].StdError);
        Assert.Equal(1 + 0.75 + (2 * 0.5), curve.RestrictedMean().Estimate, 1e-14);
    }

    /// <summary>quantile(survfit(Surv(1:4, rep(1, 4)) ~ 1), 0.5) is 2.5, with two last censored (status 1, 1, 0, 0) it is 3.</summary>
    [Fact]
    public void A_curve_that_runs_exactly_at_one_half_has_its_median_in_the_middle()
    {
        Assert.Equal(2.5, KaplanMeier.Fit(SurvivalData.RightCensored([1, 2, 3, 4], [true, true, true, true]))[0].Median.Estimate);
        Assert.Equal(3.0, KaplanMeier.Fit(SurvivalData.RightCensored([1, 2, 3, 4], [true, true, false, false]))[0].Median.Estimate);
    }

    [Fact]
    public void Nothing_is_said_past_the_last_follow_up()
    {
        var open = KaplanMeier.Fit(SurvivalData.RightCensored([1, 5], [true, false]))[0];
        Assert.Null(open.At(6).Survival);
        Assert.Equal(0.5, open.At(5).Survival);
        Assert.Equal(1.0, open.At(0.5).Survival);
        var closed = KaplanMeier.Fit(SurvivalData.RightCensored([1, 5], [true, true]))[0];
        Assert.Equal(0.0, closed.At(6).Survival);
        Assert.Null(closed.At(6).ConfLow);
    }

    [Fact]
    public void Without_an_event_the_curve_is_one_and_the_median_unknown()
    {
        var curve = KaplanMeier.Fit(SurvivalData.RightCensored([1, 2, 3], [false, false, false]))[0];
        Assert.All(curve.Points, p => Assert.Equal((1.0, 0.0, (double?)1.0), (p.Survival, p.StdError, p.ConfHigh)));
        Assert.Null(curve.Median.Estimate);
    }

    [Fact]
    public void An_empty_stratum_and_no_rows_are_no_exception()
    {
        Assert.Empty(KaplanMeier.Fit(SurvivalData.RightCensored([], []))[0].Points);
        Assert.Null(KaplanMeier.Fit(SurvivalData.RightCensored([double.NaN], [true]))[0].At(1).Survival);
        Assert.True(double.IsNaN(LogRank.Test(SurvivalData.RightCensored([1, 2], [false, false]), [0, 1]).Test.PValue));
        Assert.True(double.IsNaN(LogRank.Test(SurvivalData.RightCensored([1, 2], [true, true]), [7, 7]).Test.PValue));
    }

    [Fact]
    public void A_row_that_continues_is_not_counted_as_censored()
    {
        var data = SurvivalData.CountingProcess([0, 3, 0], [3, 5, 4], [false, true, false]);
        var curve = KaplanMeier.Fit(data, subjects: [1, 1, 2])[0];
        Assert.Equal(1.0, curve.Points.Sum(p => p.NCensor));
        Assert.Equal(2.0, curve.AtRisk(4));
        Assert.Equal(2.0, KaplanMeier.Fit(data)[0].Points.Sum(p => p.NCensor));
    }

    /// <summary>Two groups of two: times 1, 3 and 2, 4, all events. E₁ = 1/2 + 1/3 + 1/2 = 4/3, V = 1/4 + 2/9 + 1/4 = 13/18.</summary>
    [Fact]
    public void Log_rank_of_four_rows()
    {
        var result = LogRank.Test(SurvivalData.RightCensored([1, 3, 2, 4], [true, true, true, true]), [0, 0, 1, 1]);
        Near.Equal(4.0 / 3, result.Groups[0].Expected, 1e-14);
        Near.Equal(2.0 / 3 * (2.0 / 3) / (13.0 / 18), result.Test.Statistic, 1e-14);
    }

    [Fact]
    public void A_landmark_keeps_those_who_are_followed_past_it()
    {
        double[] time = [1, 2, 3, 4, double.NaN];
        bool[] ended = [true, false, true, false, true];
        var set = Landmark.At(time, ended, 2);
        Assert.Equal([2, 3], set.Rows);
        Assert.Equal((1, 1, 1), (set.EventsBefore, set.CensoredBefore, set.Unusable));
        Assert.Equal([1.0, 2.0], KaplanMeier.Fit(set.Data)[0].Points.Select(p => p.Time));
        var truncated = Landmark.At(time, ended, 2, LandmarkOrigin.Start);
        Assert.Equal([3.0, 4.0], KaplanMeier.Fit(truncated.Data)[0].Points.Select(p => p.Time));
        Assert.Equal(0.5, KaplanMeier.Fit(truncated.Data)[0].At(3).Survival);
    }
}
