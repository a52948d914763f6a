using Tidemark.Statistics.Survival;

namespace Tidemark.Statistics.Tests.Survival;

/// <summary>Data that cannot carry a Cox model give a verdict and a warning, never an exception.</summary>
public sealed class CoxDegenerateTests
{
    private static readonly double[] Times = [1, 2, 3, 4, 5, 6, 7, 8];

    [Fact]
    public void Without_an_event_nothing_is_estimated()
    {
        var fit = CoxModel.Fit(SurvivalData.RightCensored(Times, new bool[8]), [new("x", [1, 0, 1, 0, 1, 0, 1, 0])]);
        Assert.Equal(ConvergenceStatus.Singular, fit.Convergence.Status);
        Assert.True(double.IsNaN(fit.Coefficients[0].Estimate));
        Assert.Contains(fit.Warnings, w => w.Code == "SURV-NO-EVENT");
        Assert.NotEmpty(fit.ScoreTest.Warnings);
        Assert.True(double.IsNaN(CoxZph.Test(fit).Global.PValue));
        Assert.True(double.IsNaN(fit.Concordance().Estimate));
        Assert.All(fit.BaselineHazard(), p => Assert.Equal(0.0, p.CumulativeHazard));
    }

    [Fact]
    public void No_rows_at_all_are_no_exception()
    {
        var fit = CoxModel.Fit(SurvivalData.RightCensored([], []), [new("x", [])]);
        Assert.Equal(ConvergenceStatus.Singular, fit.Convergence.Status);
        Assert.Empty(fit.MartingaleResiduals());
    }

    [Fact]
    public void A_constant_column_is_aliased_and_the_other_keeps_its_estimate()
    {
        var data = SurvivalData.RightCensored(Times, [true, true, false, true, true, false, true, true]);
        double[] x = [1, 0, 1, 1, 0, 1, 0, 0];
        var alone = CoxModel.Fit(data, [new("x", x)]);
        var both = CoxModel.Fit(data, [new("constant", [.. Enumerable.Repeat(0.1, 8)]), new("x", x), new("again", [.. x.Select(v => (2 * v) + 1)])]);
        Assert.True(double.IsNaN(both.Coefficients[0].Estimate));
        Assert.True(double.IsNaN(both.Coefficients[2].Estimate));
        Assert.Equal(alone.Coefficients[0].Estimate, both.Coefficients[1].Estimate, 1e-10);
        Assert.Equal(alone.Coefficients[0].StdError, both.Coefficients[1].StdError, 1e-10);
        Assert.Equal(2, both.Warnings.Count(w => w.Code == "STAT-ALIASED"));
        Assert.Equal(1, both.Df);
    }

    [Fact]
    public void A_group_in_which_all_fail_first_has_no_finite_hazard_ratio()
    {
        var data = SurvivalData.RightCensored(Times, [true, true, true, true, true, true, true, true]);
        var fit = CoxModel.Fit(data, [new("x", [1, 1, 1, 1, 0, 0, 0, 0]), new("z", [3, 1, 4, 1, 5, 9, 2, 6])]);
        Assert.Equal(ConvergenceStatus.Diverged, fit.Convergence.Status);
        var warning = Assert.Single(fit.Warnings, w => w.Code == "COX-MONOTONE");
        Assert.Contains("'x'", warning.Message, StringComparison.Ordinal);
        Assert.True(double.IsFinite(fit.LikelihoodRatioTest.PValue));
    }

    [Fact]
    public void A_group_without_an_event_has_no_finite_hazard_ratio()
    {
        var data = SurvivalData.RightCensored(Times, [true, false, true, false, true, false, true, false]);
        var fit = CoxModel.Fit(data, [new("x", [1, 0, 1, 0, 1, 0, 1, 0])]);
        Assert.Equal(ConvergenceStatus.Diverged, fit.Convergence.Status);
    }

    [Fact]
    public void A_large_but_finite_effect_is_not_called_infinite()
    {
        double[] x = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? 1.0 : 0.0)];
        double[] time = [.. Enumerable.Range(0, 40).Select(i => i == 19 ? 21.5 : i + 1.0)];
        var fit = CoxModel.Fit(SurvivalData.RightCensored(time, [.. Enumerable.Repeat(true, 40)]), [new("x", x)]);
        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
        Assert.InRange(fit.Coefficients[0].Estimate, 2, 8);
    }

    [Fact]
    public void Missing_covariates_and_impossible_rows_are_left_out_and_counted()
    {
        var data = SurvivalData.CountingProcess([0, 0, 3, 0, double.NaN], [4, 2, 3, 5, 6], [true, true, true, false, true]);
        var fit = CoxModel.Fit(data, [new("x", [1, double.NaN, 0, 0, 1])]);
        Assert.Equal(2, fit.Rows);
        Assert.Equal(3, fit.Excluded);
        Assert.Contains(fit.Warnings, w => w.Code == "SURV-EXCLUDED");
        Assert.Contains(data.Warnings, w => w.Code == "SURV-EXCLUDED");
    }

    [Fact]
    public void A_column_of_another_length_is_the_programmer_s_mistake()
        => Assert.Throws<ArgumentException>(() => CoxModel.Fit(SurvivalData.RightCensored(Times, new bool[8]), [new("x", [1, 2])]));
}
