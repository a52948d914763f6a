using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Survival;

/// <summary>Restricted means, landmark supermodels and Turnbull's estimate by hand and against R.</summary>
public sealed class FurtherWordTests
{
    /// <summary>summary(survfit(Surv(time, status) ~ sex, lung), rmean = 365)$table gives 241.495 (10.358) and 297.465 (10.791), R 4.2.2.</summary>
    [Fact]
    public void Restricted_means_are_those_of_survfit_and_their_contrasts_follow()
    {
        var asked = Asked.Of(SurvivalFrames.Lung, "rmst", "Surv(time, status) ~ sex", "--tau", "365");
        Near.Equal([241.49508519205702, 297.4654095320368], asked.Numbers("groups[].rmst"), 1e-12);
        Near.Equal([10.358226491096945, 10.79132397880009], asked.Numbers("groups[].stdError"), 1e-12);
        Near.Equal(297.4654095320368 - 241.49508519205702, asked.Number("contrasts[0].estimate"), 1e-12);
        Near.Equal(Math.Sqrt((10.358226491096945 * 10.358226491096945) + (10.79132397880009 * 10.79132397880009)), asked.Number("contrasts[0].stdError"), 1e-12);
        Near.Equal(297.4654095320368 / 241.49508519205702, asked.Number("contrasts[1].estimate"), 1e-12);
        Near.Equal((365 - 297.4654095320368) / (365 - 241.49508519205702), asked.Number("contrasts[2].estimate"), 1e-12);
        Assert.Equal(965, Asked.Of(SurvivalFrames.Lung, "rmst", "Surv(time, status) ~ sex").Number("tau"));
    }

    /// <summary>R 4.2.2, survival 3.5.3: the stacked data built by hand, coxph(Surv(LM, stop, ev) ~ age + age:LM + strata(LM) + cluster(id)).</summary>
    [Fact]
    public void A_supermodel_is_coxph_on_the_stacked_data()
    {
        var lung = SurvivalFrames.Lung;
        var data = lung.With(Tidemark.Statistics.Formulas.DataColumn.Of("id", [.. Enumerable.Range(1, 228).Select(i => (double)i)]));
        var asked = Asked.Of(data, "landmark", "Surv(time, status) ~ age + age:LM", "--at", "0,100,200", "--horizon", "300", "--id", "id");
        Near.Equal(SurvivalGoldens.Numbers("supermodel|coef"), asked.Numbers("terms[].estimate"), 1e-8);
        Near.Equal(SurvivalGoldens.Numbers("supermodel|robustSe"), asked.Numbers("terms[].robustStdError"), 1e-8);
        Near.Equal(SurvivalGoldens.Numbers("supermodel|atRisk"), asked.Numbers("landmarks[].nRisk"), 0);
        Near.Equal(SurvivalGoldens.Numbers("supermodel|events"), asked.Numbers("landmarks[].nEvent"), 0);
    }

    /// <summary>car::vif(coxph(Surv(time, status) ~ age + factor(ph.ecog) + sex, lung)), car 3.1; coxph(...)$linear.predictors of the stratified model by predict(reference = "sample").</summary>
    [Fact]
    public void Variance_inflation_and_fitted_values_are_R_s()
    {
        var asked = Asked.Of(SurvivalFrames.Lung, "cox", "Surv(time, status) ~ age + factor(ph.ecog) + sex", "--show", "vif,fitted,predict", "--reference", "sample");
        Near.Equal([1.03855095127272, 1.04701976519248, 1.00819254702308], asked.Numbers("vif[].vif"), 1e-7);
        Near.Equal([1.01909320048400, 1.00768736550548, 1.00408791797486], asked.Numbers("vif[].scaledVif"), 1e-7);
        Near.Equal(asked.Numbers("predict[].fit"), asked.Numbers("fitted.values"), 1e-12);
    }

    [Fact]
    public void A_landmark_takes_the_last_row_that_is_not_after_it()
    {
        var data = SurvivalFrames.Of(
            ("id", [1, 1, 2, 2, 3, 3]), ("day", [0, 5, 0, 12, 0, 8]), ("t", [20, 20, 30, 30, 9, 9]), ("e", [1, 1, 1, 1, 1, 1]), ("x", [1, 2, 3, 4, 5, 6]));
        var asked = Asked.Of(data, "landmark", "Surv(t, e) ~ x", "--at", "10", "--id", "id", "--rtime", "day", "--model", "km");
        Assert.Equal(["x=2", "x=3"], [asked.Text("strata[0].stratum"), asked.Text("strata[1].stratum")]);
        Assert.Equal([10.0, 20.0], asked.Numbers("curve[].time"));
        Assert.Equal(1, asked.Number("landmarks[0].eventsBefore"));
    }

    /// <summary>Both innermost intervals (1, 2] and (3, 4] are in one row each beside the row (1, 4]: mass 1/2 each.</summary>
    [Fact]
    public void Turnbull_s_estimate_puts_its_mass_on_innermost_intervals()
    {
        var data = SurvivalFrames.Of(("l", [1, 3, 1]), ("u", [2, 4, 4]));
        var asked = Asked.Of(data, "turnbull", "Surv(l, u, type = \"interval2\") ~ 1", "--times", "1.5,2.5,9");
        Near.Equal([0.5, 0.5], asked.Numbers("curve[].mass"), 1e-8);
        Near.Equal([1.5, 3.5], asked.Numbers("curve[].time"), 0);
        Near.Equal([0.5, 0.5, 0], [asked.Number("atTimes[0].survivalLow"), asked.Number("atTimes[1].survivalHigh"), Math.Abs(asked.Number("atTimes[2].survivalHigh")) < 1e-12 ? 0 : 1], 1e-8);
    }

    [Fact]
    public void Turnbull_s_estimate_takes_left_and_right_censored_rows_and_groups()
    {
        var data = SurvivalFrames.Of(("l", [double.NaN, 2, 3, 1, 5, 4]), ("u", [2, 4, double.NaN, 3, 5, double.NaN]), ("g", [0, 0, 0, 1, 1, 1]));
        var asked = Asked.Of(data, "turnbull", "Surv(l, u, type = \"interval2\") ~ g");
        Assert.Equal([3, 3], asked.Numbers("strata[].records"));
        Assert.Equal(6, asked.Answer.N);
    }

    [Fact]
    public void Two_strata_calls_and_new_rows_find_their_stratum()
    {
        var rows = SurvivalFrames.Of(("age", [60, 60]), ("sex", [1, 2]), ("ph.ecog", [1, 1]));
        var asked = Asked.Of(SurvivalFrames.Lung, SurvivalFrames.File(rows), "cox", "Surv(time, status) ~ age + strata(sex) + strata(ph.ecog)", "--show", "curve", "--newdata", "f", "--times", "200");
        Assert.Equal(2, asked.Numbers("curve[].survival").Length);
        Assert.Equal(["sex=1, ph.ecog=1", "sex=2, ph.ecog=1"], [asked.Text("curve[0].stratum"), asked.Text("curve[1].stratum")]);
    }
}
