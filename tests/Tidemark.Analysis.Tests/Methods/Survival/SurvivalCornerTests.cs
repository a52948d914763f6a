using Tidemark.Statistics;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Survival;

/// <summary>Data that carry little or nothing: a verdict and a coded warning, never an exception.</summary>
public sealed class SurvivalCornerTests
{
    private static readonly double[] Times = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly double[] Halves = [0, 1, 0, 1, 0, 1, 0, 1];

    [Fact]
    public void Without_an_event_every_word_answers()
    {
        var data = SurvivalFrames.Of(("t", Times), ("e", new double[8]), ("x", Halves));
        Assert.All(Asked.Of(data, "km", "Surv(t, e) ~ x").Numbers("curve[].survival"), s => Assert.Equal(1.0, s));
        Assert.True(double.IsNaN(Asked.Of(data, "logrank", "Surv(t, e) ~ x").Number("estimate.pValue")));
        var cox = Asked.Of(data, "cox", "Surv(t, e) ~ x", "--show", "residuals,baseline,predict,curve,influence,anova");
        Assert.Equal(ConvergenceStatus.Singular, cox.Answer.Convergence!.Status);
        Assert.Contains(cox.Answer.Warnings, w => w.Code == "SURV-NO-EVENT");
        Assert.NotEmpty(Asked.Of(data, "cox", "Surv(t, e) ~ x", "--firth").Answer.Warnings);
        Assert.True(double.IsNaN(Asked.Of(data, "cox-zph", "Surv(t, e) ~ x", "--robust").Number("global.pValue")));
        Assert.NotEmpty(Asked.Of(data, "concordance", "Surv(t, e) ~ x").Answer.Warnings);
        Assert.All(Asked.Of(data, "rmst", "Surv(t, e) ~ x", "--tau", "7").Numbers("groups[].rmst"), mean => Assert.Equal(7.0, mean));
        Assert.Equal(7, Asked.Of(data, "landmark", "Surv(t, e) ~ x", "--at", "1").Number("landmarks[0].nRisk"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(9)]
    public void Few_rows_and_one_event_are_answered(int n)
    {
        double[] time = [.. Enumerable.Range(1, n).Select(i => (double)i)];
        var data = SurvivalFrames.Of(("t", time), ("e", [.. time.Select(t => t == 1 ? 1.0 : 0)]), ("x", [.. time.Select(t => t % 2)]));
        Asked.Of(data, "km", "Surv(t, e) ~ x", "--times", "1,2,100");
        Assert.InRange(Asked.Of(data, "logrank", "Surv(t, e) ~ x").Number("estimate.pValue"), 0, 1);
        Assert.Equal(1, Asked.Of(data, "cox", "Surv(t, e) ~ x").Number("fit.nEvent"));
        Asked.Of(data, "cox-zph", "Surv(t, e) ~ x");
        Asked.Of(data, "concordance", "Surv(t, e) ~ x");
        Asked.Of(data, "rmst", "Surv(t, e) ~ x");
    }

    [Fact]
    public void Weights_of_zero_leave_rows_out_and_say_so()
    {
        var data = SurvivalFrames.Of(("t", Times), ("e", [1, 1, 0, 1, 1, 0, 1, 1]), ("x", Halves), ("w", [1, 1, 1, 0, 1, 1, 0, 1]));
        var asked = Asked.Of(data, "cox", "Surv(t, e) ~ x", "--weights", "w");
        Assert.Equal((6, 2), (asked.Answer.N, asked.Answer.Dropped));
        Assert.Contains(asked.Answer.Warnings, w => w.Code == "SURV-EXCLUDED");
        Near.Equal(
            Asked.Of(data.Take([0, 1, 2, 4, 5, 7]), "cox", "Surv(t, e) ~ x").Number("terms[x].estimate"), asked.Number("terms[x].estimate"), 1e-10);
        Assert.Contains(Asked.Of(data, "km", "Surv(t, e) ~ 1", "--weights", "w").Answer.Warnings, w => w.Code == "SURV-EXCLUDED");
    }

    [Fact]
    public void Strata_that_are_all_missing_are_a_finding()
    {
        var data = SurvivalFrames.Of(("t", Times), ("e", Halves), ("x", Halves), ("s", [.. Times.Select(_ => double.NaN)]));
        Assert.NotEmpty(Asked.Refused(data, "cox", "Surv(t, e) ~ x + strata(s)"));
        Assert.NotEmpty(Asked.Refused(data, "logrank", "Surv(t, e) ~ x + strata(s)"));
    }

    [Fact]
    public void Collinear_and_constant_columns_are_null_as_in_R()
    {
        var data = SurvivalFrames.Of(("t", Times), ("e", [1, 1, 0, 1, 1, 0, 1, 1]), ("x", [1, 0, 1, 1, 0, 1, 0, 0]), ("y", [2, 0, 2, 2, 0, 2, 0, 0]), ("k", [.. Times.Select(_ => 3.0)]));
        var asked = Asked.Of(data, "cox", "Surv(t, e) ~ x + y + k", "--show", "predict,residuals,anova", "--type", "lp,risk,expected,scaledsch");
        Assert.Equal([false, true, true], asked.Numbers("terms[].estimate").Select(double.IsNaN));
        Assert.Equal([1.0, 0.0, 0.0], asked.Numbers("anova[].df")[1..]);
        Assert.All(asked.Numbers("predict[].fit"), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Survival_past_the_last_follow_up_is_null_with_a_warning_and_carried_on_request()
    {
        var data = SurvivalFrames.Of(("t", Times), ("e", [1, 0, 1, 0, 1, 0, 1, 0]));
        var asked = Asked.Of(data, "km", "Surv(t, e) ~ 1", "--times", "3,20");
        Assert.True(double.IsNaN(asked.Number("atTimes[1].survival")));
        Assert.Contains(asked.Answer.Warnings, w => w.Code == "SURV-BEYOND");
        var carried = Asked.Of(data, "km", "Surv(t, e) ~ 1", "--times", "3,20", "--extend");
        Assert.Equal(carried.Number("curve[7].survival"), carried.Number("atTimes[1].survival"));
        Assert.Null(Asked.Of(data, "km", "Surv(t, e) ~ 1", "--conf-type", "none").At("curve[0].confLow"));
    }

    [Fact]
    public void A_null_model_has_its_likelihood()
    {
        // R 4.2.2, survival 3.5.3: coxph(Surv(time, status) ~ 1, lung)$loglik
        Near.Equal(-749.90980139, Asked.Of(SurvivalFrames.Lung, "cox", "Surv(time, status) ~ 1").Number("fit.logLik"), 1e-10);
    }

    [Theory]
    [InlineData("cox", "Surv(t, u, type = \"interval2\") ~ x")]
    [InlineData("km", "t ~ x")]
    [InlineData("logrank", "Surv(t, e) ~ 1")]
    [InlineData("concordance", "Surv(t, e) ~ x + u")]
    [InlineData("landmark", "Surv(t, e) ~ x")]
    [InlineData("turnbull", "Surv(t, u, e) ~ 1")]
    public void A_formula_of_another_form_is_a_finding(string word, string formula)
    {
        var data = SurvivalFrames.Of(("t", Times), ("u", [.. Times.Select(t => t + 1)]), ("e", Halves), ("x", Halves));
        Assert.NotEmpty(Asked.Refused(data, word, formula));
    }
}
