using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

/// <summary>R 4.2.2, survival 3.5.3 and coin on data sets of survival, embedded here; each number with its call.</summary>
public sealed class SurvivalGoldenTests
{
    private static readonly RDataSet Lung = RDataSet.Load("lung");
    private static readonly RDataSet Ovarian = RDataSet.Load("ovarian");

    /// <summary>f = coxph(Surv(time, status) ~ age + sex + ph.ecog, lung, control = coxph.control(eps = 1e-13, iter.max = 50)); cox.zph(f)</summary>
    [Fact]
    public void Cox_of_lung()
    {
        var fit = CoxModel.Fit(LungData(), [new("age", Lung["age"]), new("sex", Lung["sex"]), new("ph.ecog", Lung["ph.ecog"])]);
        Near.Equal([0.011066764596118644, -0.552612395531837053, 0.463728475115732175], [.. fit.Coefficients.Select(c => c.Estimate)], 1e-9);
        Near.Equal([0.0092674110143656993, 0.1677390537834222706, 0.1135772661613712459], [.. fit.Coefficients.Select(c => c.StdError)], 1e-9);
        Near.Equal([-744.48045576144023, -729.23012137486171], [fit.LogLikelihoodNull, fit.LogLikelihood], 1e-12);
        Near.Equal(30.499922704949103, fit.ScoreTest.Statistic, 1e-10);
        Near.Equal(29.92925119757582, fit.WaldTest.Statistic, 1e-8);
        Near.Equal([0.63713549300045491, 0.02506797385307958], [fit.Concordance().Estimate, fit.Concordance().StdError], 1e-10);
        var zph = CoxZph.Test(fit);
        Near.Equal([0.1879876735605050, 2.3054372267748011, 2.0542487738627755], [.. zph.Terms.Select(t => t.Test.Statistic)], 1e-8);
        Near.Equal(0.21555494539576914, zph.Global.PValue, 1e-8);
    }

    /// <summary>coxph(Surv(futime, fustat) ~ age + rx, ovarian)</summary>
    [Fact]
    public void Cox_of_ovarian()
    {
        var fit = CoxModel.Fit(OvarianData(), [new("age", Ovarian["age"]), new("rx", Ovarian["rx"])]);
        Near.Equal([0.14732659546911400, -0.80397301266511445], [.. fit.Coefficients.Select(c => c.Estimate)], 1e-9);
        Near.Equal([0.046147047740802638, 0.632049371879450095], [.. fit.Coefficients.Select(c => c.StdError)], 1e-9);
        Near.Equal([-34.984940371162558, -27.041898863008388], [fit.LogLikelihoodNull, fit.LogLikelihood], 1e-12);
    }

    /// <summary>s = survfit(Surv(futime, fustat) ~ rx, ovarian, conf.type = "log-log"); summary(s)$table; quantile(s); summary(s, times = c(365, 600))</summary>
    [Fact]
    public void Kaplan_Meier_of_ovarian()
    {
        var curves = KaplanMeier.Fit(OvarianData().WithStrata([.. Ovarian["rx"].Select(v => (int)v)]));
        Assert.Equal(new SurvivalQuantile(0.5, 638, 156, null), curves[0].Median);
        Assert.Equal(new SurvivalQuantile(0.5, null, 464, null), curves[1].Median);
        Assert.Equal(new SurvivalQuantile(0.25, 268, 59, 638), curves[0].Quantile(0.25));
        Assert.Equal(new SurvivalQuantile(0.75, null, 431, null), curves[0].Quantile(0.75));
        var at = curves[0].At(600);
        Near.Equal(
            [0.53846153846153844, 0.13826415911891032, 0.24765732776923438, 0.75990444026133985],
            [at.Survival!.Value, at.StdError!.Value, at.ConfLow!.Value, at.ConfHigh!.Value], 1e-9);
        Assert.Equal(5, at.NRisk);
        var mean = curves[0].RestrictedMean(1227);
        Near.Equal([701.72307692307686, 136.77853241444450], [mean.Estimate, mean.StdError], 1e-10);
        Assert.Equal("SURV-CARRIED", Assert.Single(mean.Warnings).Code);
    }

    /// <summary>survdiff(Surv(futime, fustat) ~ rx, ovarian)</summary>
    [Fact]
    public void Log_rank_of_ovarian()
    {
        var result = LogRank.Test(OvarianData(), [.. Ovarian["rx"].Select(v => (int)v)]);
        Near.Equal(1.0627398612914141, result.Test.Statistic, 1e-10);
        Near.Equal([5.233531017149943, 6.766468982850057], [.. result.Groups.Select(g => g.Expected)], 1e-12);
        Near.Equal(result.Test.Statistic, result.Trend().Statistic, 1e-12);
    }

    /// <summary>quantile(survfit(Surv(time, status == 1) ~ 1, lung, conf.type = "log-log"), 0.5)</summary>
    [Fact]
    public void Median_follow_up_of_lung_by_reverse_Kaplan_Meier()
        => Assert.Equal(new SurvivalQuantile(0.5, 588, 511, 821), KaplanMeier.MedianFollowUp(LungData())[0]);

    /// <summary>maxstat_test(Surv(futime, fustat) ~ age, ovarian, minprob = .1, maxprob = .9), Hothorn-Lausen scores; the same for lung</summary>
    [Fact]
    public void Maximally_selected_log_rank_statistics_are_coin_s()
    {
        var ovarian = MaximallySelectedLogRank.Test(OvarianData(), Ovarian["age"]);
        Near.Equal(3.1752201045528343, ovarian.Statistic, 1e-10);
        Near.Equal(59.6301, ovarian.Cutpoint, 1e-10);
        var lung = MaximallySelectedLogRank.Test(LungData(), Lung["age"]);
        Near.Equal(2.0136186630972395, lung.Statistic, 1e-10);
        Assert.Equal(70, lung.Cutpoint);
        Assert.InRange(lung.PValueLausen1994, 0.25, 0.45);
        Assert.InRange(lung.PValueLausen1992, 0.25, 0.60);
    }

    /// <summary>w = lung$age / 60; coxph(Surv(time, status) ~ sex + ph.ecog, lung, weights = w, robust = FALSE) and robust = TRUE</summary>
    [Fact]
    public void Weighted_Cox_of_lung_naive_and_robust()
    {
        var data = SurvivalData.RightCensored(Lung["time"], Lung.Where("status", 2), [.. Lung["age"].Select(a => a / 60)]);
        Covariate[] x = [new("sex", Lung["sex"]), new("ph.ecog", Lung["ph.ecog"])];
        var fit = CoxModel.Fit(data, x, new CoxOptions { Cluster = [.. Enumerable.Range(0, data.Count)] });
        Near.Equal([-0.58065027507888889, 0.46558451828575181], [.. fit.Coefficients.Select(c => c.Estimate)], 1e-9);
        Near.Equal([0.16463396517361500, 0.12471176540988638], [.. fit.Coefficients.Select(c => c.StdError)], 1e-9);
        Near.Equal(0.16420167115068682, Math.Sqrt(fit.NaiveCovariance[0, 0]), 1e-9);
        Near.Equal([-791.90422078858774, -777.15936661596163], [fit.LogLikelihoodNull, fit.LogLikelihood], 1e-12);
        Near.Equal([0.640010279869399623, 0.024966987667476237], [fit.Concordance().Estimate, fit.Concordance().StdError], 1e-10);
    }

    /// <summary>coxph(Surv(time, status) ~ sex + strata(ph.ecog) + offset(age / 50), lung, ties = "breslow")</summary>
    [Fact]
    public void Stratified_Cox_of_lung_with_offset_by_Breslow()
    {
        int[] known = [.. Enumerable.Range(0, 228).Where(i => !double.IsNaN(Lung["ph.ecog"][i]))];
        var data = LungData().Select(known).WithStrata([.. known.Select(i => (int)Lung["ph.ecog"][i])]);
        var options = new CoxOptions { Ties = TiesMethod.Breslow, Offset = [.. known.Select(i => Lung["age"][i] / 50)] };
        var fit = CoxModel.Fit(data, [new("sex", [.. known.Select(i => Lung["sex"][i])])], options);
        Near.Equal(-0.55099375774282267, fit.Coefficients[0].Estimate, 1e-9);
        Near.Equal(0.02930416975141821, fit.Covariance[0, 0], 1e-9);
        Near.Equal([-566.74221194282723, -561.30670884609390], [fit.LogLikelihoodNull, fit.LogLikelihood], 1e-12);
        Near.Equal([0.582037270561860720, 0.026515692310261151], [fit.Concordance().Estimate, fit.Concordance().StdError], 1e-10);
    }

    /// <summary>s = survfit(Surv(time, status) ~ 1, lung, weights = rep(c(1, 2, 3), 76)); s$surv[c(10, 100)]; s$std.err; s$n.risk</summary>
    [Fact]
    public void Weighted_Kaplan_Meier_of_lung()
    {
        double[] weights = [.. Enumerable.Range(0, 228).Select(i => 1.0 + (i % 3))];
        var points = KaplanMeier.Fit(SurvivalData.RightCensored(Lung["time"], Lung.Where("status", 2), weights))[0].Points;
        Near.Equal([0.93421052631578949, 0.55066361053138591], [points[9].Survival, points[99].Survival], 1e-12);
        Near.Equal([0.012427203395584865, 0.044190644851822648], [points[9].StdErrorLog, points[99].StdErrorLog], 1e-9);
        Near.Equal([427, 199], [points[9].NRisk, points[99].NRisk], 0);
    }

    private static SurvivalData LungData() => SurvivalData.RightCensored(Lung["time"], Lung.Where("status", 2));

    private static SurvivalData OvarianData() => SurvivalData.RightCensored(Ovarian["futime"], Ovarian.Where("fustat", 1));
}
