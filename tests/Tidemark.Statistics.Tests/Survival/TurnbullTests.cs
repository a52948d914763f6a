using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

public sealed class TurnbullTests
{
    /// <summary>R 4.2.2, survival 3.5.3: s = survfit(Surv(l, u, type = "interval2") ~ 1); R stops its EM early, 4e-4 from the maximum: 1e-3, and our
    /// likelihood is not below R's.</summary>
    [Fact]
    public void Masses_and_steps_are_R_s()
    {
        const double inf = double.PositiveInfinity;
        var fit = Turnbull.Fit([0, 2, 4, 1, 3, 5, 6, 2, 7, 0, 5, 8], [3, 5, 6, 4, 3, 9, inf, 7, 10, 2, 8, inf]);
        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
        Assert.Equal([(1.0, 2.0), (3.0, 3.0), (5.0, 6.0), (7.0, 8.0), (8.0, 9.0)], fit.Intervals.Select(i => (i.Left, i.Right)));
        double[] survival = [0.87046003048566090, 0.53273408962680768, 0.31422068782898344, 0.26605601270065143, 0.0];
        for (var j = 0; j < survival.Length; j++)
        {
            Near.Absolute(survival[j], fit.Intervals[j].SurvivalAfter, 1e-3);
        }

        Assert.True(fit.LogLikelihood >= -13.434801410878949);
        Near.Absolute(1.0, fit.Intervals.Sum(i => i.Mass), 1e-12);
    }

    [Fact]
    public void Exact_and_right_censored_rows_give_Kaplan_Meier()
    {
        double[] time = [1, 2, 2, 3, 4, 5];
        bool[] ended = [true, true, false, true, false, true];
        var fit = Turnbull.Fit(time, [.. time.Select((t, i) => ended[i] ? t : double.PositiveInfinity)]);
        var curve = KaplanMeier.Fit(SurvivalData.RightCensored(time, ended))[0];
        foreach (var interval in fit.Intervals)
        {
            Near.Absolute(curve.At(interval.Right).Survival!.Value, interval.SurvivalAfter, 1e-8);
            Assert.Equal(fit.At(interval.Right).Low, fit.At(interval.Right).High);
        }
    }

    [Fact]
    public void Survival_inside_an_interval_is_known_by_bounds_only()
    {
        var fit = Turnbull.Fit([0, 2], [2, double.PositiveInfinity]);
        Assert.Equal((0.5, 1.0), fit.At(1));
        Assert.Equal((0.5, 0.5), fit.At(2));
        Assert.Equal((0.0, 0.5), fit.At(3));
    }

    [Fact]
    public void Impossible_rows_are_left_out_and_no_rows_are_no_exception()
    {
        Assert.Contains(Turnbull.Fit([3, 1, double.NaN], [2, 4, 5]).Warnings, w => w.Code == "SURV-EXCLUDED");
        Assert.Equal(ConvergenceStatus.Singular, Turnbull.Fit([], []).Convergence.Status);
    }
}
