using Tidemark.Statistics;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Survival;

/// <summary>R 4.2.2, survival 3.5.3: the open cases through the command's door, at the tolerance they state.</summary>
public sealed class CoxWordTests
{
    private const double Tolerance = 1e-8;
    private const string Lung = "Surv(time, status) ~ age + sex + ph.ecog + wt.loss";

    [Fact]
    public void Lung_by_Efron_is_R_s_coxph()
    {
        var r = WordCase.Load("cox-lung-efron-zph");
        var asked = Asked.Of(r.Data, "cox", Lung);
        CoxChecks.Fit(r.R, "", ["age", "sex", "ph.ecog", "wt.loss"], asked);
        Assert.Equal(213, asked.Answer.N);
        Assert.Equal(15, asked.Answer.Dropped);
        Assert.Equal(ConvergenceStatus.Converged, asked.Answer.Convergence!.Status);
    }

    [Theory]
    [InlineData("martingale")]
    [InlineData("deviance")]
    public void Residuals_per_row_are_R_s(string type)
    {
        var r = WordCase.Load("cox-lung-efron-zph");
        var values = (double[])Asked.Of(r.Data, "cox", Lung, "--show", "residuals", "--type", type).At("residuals[0].values")!;
        Near.Equal(r.R.Numbers($"{type}_head"), values[..6], Tolerance);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("dfbeta")]
    [InlineData("schoenfeld")]
    [InlineData("scaledsch")]
    public void Residuals_per_row_and_column_are_R_s(string type)
    {
        var r = WordCase.Load("cox-lung-efron-zph");
        var values = (double[,])Asked.Of(r.Data, "cox", Lung, "--show", "residuals", "--type", type).At("residuals[0].values")!;
        for (var i = 0; i < 4; i++)
        {
            Near.Equal(r.R.Numbers($"{type}_head/{i}"), [.. Enumerable.Range(0, 4).Select(j => values[i, j])], Tolerance);
        }
    }

    [Fact]
    public void Baseline_hazard_predictions_and_expected_events_are_R_s()
    {
        var r = WordCase.Load("cox-lung-efron-zph");
        var asked = Asked.Of(r.Data, "cox", Lung, "--show", "baseline,predict", "--type", "lp,expected", "--centered", "false");
        Near.Equal([.. Enumerable.Range(0, 10).Select(i => r.R.Number($"basehaz_head/{i}/0"))], asked.Numbers("baseline[].hazard")[..10], Tolerance);
        var (fit, se) = (asked.Numbers("predict[].fit"), asked.Numbers("predict[].stdError"));
        Near.Equal(r.R.Numbers("lp_head"), fit[..5], Tolerance);
        Near.Equal(r.R.Numbers("lp_se"), se[..5], Tolerance);
        Near.Equal(r.R.Numbers("expected"), fit[213..218], Tolerance);
    }

    [Fact]
    public void Survival_predicted_for_new_rows_is_R_s_survfit()
    {
        var r = WordCase.Load("cox-lung-efron-zph");
        var rows = SurvivalFrames.Of(("age", [60]), ("sex", [2]), ("ph.ecog", [1]), ("wt.loss", [5]));
        var asked = Asked.Of(r.Data, SurvivalFrames.File(rows), "cox", Lung, "--show", "predict", "--type", "survival", "--newdata", "new.csv", "--conf-type", "log-log");
        Near.Equal(r.R.Numbers("pred/time"), asked.Numbers("curve[].time"), 0);
        Near.Equal(r.R.Numbers("pred/surv"), asked.Numbers("curve[].survival"), Tolerance);
        Near.Equal(r.R.Numbers("pred/lower"), asked.Numbers("curve[].confLow"), Tolerance);
        Near.Equal(r.R.Numbers("pred/upper"), asked.Numbers("curve[].confHigh"), Tolerance);
    }

    [Fact]
    public void Start_stop_rows_interactions_strata_and_clusters_are_R_s()
    {
        var r = WordCase.Load("cox-heart-startstop-strata");
        CoxChecks.Fit(r.R, "inter/", ["age", "surgery", "transplant1", "age:transplant1", "surgery:transplant1"], Asked.Of(r.Data, "cox", "Surv(start, stop, event) ~ (age + surgery) * transplant"));
        CoxChecks.Fit(r.R, "strat/", ["age", "year"], Asked.Of(r.Data, "cox", "Surv(start, stop, event) ~ age + year + strata(surgery)"));
        var robust = Asked.Of(r.Data, "cox", "Surv(start, stop, event) ~ age + year + transplant + cluster(id)");
        CoxChecks.Fit(r.R, "robust/", ["age", "year", "transplant1"], robust);
        CoxChecks.Matrix(r.R, "robust/naive", (double[,])robust.At("naiveCovariance")!);
    }

    [Fact]
    public void Time_dependent_covariates_are_R_s()
    {
        var r = WordCase.Load("cox-pbcseq-timedependent");
        const string Formula = "Surv(tstart, tstop, death) ~ log(bili) + log(prot) + age + edema";
        CoxChecks.Fit(r.R, "", ["log(bili)", "log(prot)", "age", "edema"], Asked.Of(r.Data, "cox", Formula));
        var robust = Asked.Of(r.Data, "cox", Formula, "--cluster", "id");
        foreach (var term in new[] { "log(bili)", "log(prot)", "age", "edema" })
        {
            Near.Equal(r.R.Number($"robust_se/{term}"), robust.Number($"terms[{term}].robustStdError"), Tolerance);
        }
    }

    [Theory]
    [InlineData("efron")]
    [InlineData("breslow")]
    [InlineData("exact")]
    public void Methods_for_ties_are_R_s(string ties)
    {
        var r = WordCase.Load("cox-ties-methods");
        var asked = Asked.Of(r.Data, "cox", "Surv(time, status) ~ age + sex", "--ties", ties);
        Near.Equal(r.R.Number($"{ties}/coef/age"), asked.Number("terms[age].estimate"), Tolerance);
        Near.Equal(r.R.Number($"{ties}/coef/sex"), asked.Number("terms[sex].estimate"), Tolerance);
        CoxChecks.Matrix(r.R, $"{ties}/vcov", (double[,])asked.At("covariance")!);
        Near.Equal(r.R.Numbers($"{ties}/loglik"), [asked.Number("fit.logLikNull"), asked.Number("fit.logLik")], Tolerance);
        Near.Equal(r.R.Number($"{ties}/score"), asked.Number("fit.scoreTest.statistic"), Tolerance);
    }

    [Fact]
    public void Firth_s_penalty_is_coxphf_s()
    {
        var r = WordCase.Load("cox-firth-monotone");
        var asked = Asked.Of(r.Data, "cox", "Surv(time, event) ~ x + z", "--firth");
        Near.Equal([r.R.Number("coef/x"), r.R.Number("coef/z")], asked.Numbers("terms[].estimate"), 1e-5);
        Near.Equal(r.R.Numbers("ci_lower"), asked.Numbers("terms[].hazardRatioLow"), 1e-3);
        Near.Equal(r.R.Numbers("ci_upper"), asked.Numbers("terms[].hazardRatioHigh"), 1e-3);
        Near.Equal(r.R.Numbers("p"), asked.Numbers("terms[].pValue"), 1e-3);
        Near.Equal(r.R.Numbers("loglik"), [asked.Number("fit.logLikNull"), asked.Number("fit.logLik")], 1e-5);
        Assert.Equal(ConvergenceStatus.Diverged, Asked.Of(r.Data, "cox", "Surv(time, event) ~ x + z").Answer.Convergence!.Status);
    }

    [Fact]
    public void Tests_of_proportional_hazards_are_R_s_for_every_transform()
    {
        var r = WordCase.Load("cox-lung-efron-zph");
        foreach (var transform in new[] { "km", "identity", "rank", "log" })
        {
            CoxChecks.Zph(r.R, $"zph/{transform}", Asked.Of(r.Data, "cox-zph", Lung, "--transform", transform));
        }

        CoxChecks.Zph(r.R, "zph/no_terms", Asked.Of(r.Data, "cox-zph", Lung, "--terms", "false"));
        var heart = WordCase.Load("cox-heart-startstop-strata");
        CoxChecks.Zph(heart.R, "zph", Asked.Of(heart.Data, "cox-zph", "Surv(start, stop, event) ~ (age + surgery) * transplant"));
        var pbc = WordCase.Load("cox-pbcseq-timedependent");
        CoxChecks.Zph(pbc.R, "zph", Asked.Of(pbc.Data, "cox-zph", "Surv(tstart, tstop, death) ~ log(bili) + log(prot) + age + edema"));
    }

    [Fact]
    public void Landmark_model_curves_and_log_rank_are_R_s()
    {
        var r = WordCase.Load("landmark-pbcseq-1y");
        var cox = Asked.Of(r.Data, "landmark", "Surv(futime, status == 2) ~ log(bili) + log(base) + age", "--at", "365.25");
        CoxChecks.Fit(r.R, "cox/", ["log(bili)", "log(base)", "age"], cox);
        Assert.Equal(r.R.Number("n"), cox.Number("landmarks[0].nRisk"));
        Assert.Equal(r.R.Number("events"), cox.Number("landmarks[0].nEvent"));
        var km = Asked.Of(r.Data, "landmark", "Surv(futime, status == 2) ~ (bili < base)", "--at", "365.25", "--model", "km", "--times", "365.25,1096,1826");
        Near.Equal(r.R.Numbers("km/surv"), km.Numbers("atTimes[].survival"), Tolerance);
        Near.Equal(r.R.Numbers("km/se"), km.Numbers("atTimes[].stdError"), Tolerance);
        Near.Equal(r.R.Numbers("km/lower"), km.Numbers("atTimes[].confLow"), Tolerance);
        Near.Equal(r.R.Numbers("km/n_risk"), km.Numbers("atTimes[].nRisk"), 0);
        Near.Equal(r.R.Number("logrank/chisq"), km.Number("estimate.statistic"), Tolerance);
        Near.Equal(r.R.Numbers("logrank/exp"), km.Numbers("groups[].expected"), Tolerance);
        CoxChecks.Matrix(r.R, "logrank/var", (double[,])km.At("groupCovariance")!);
    }
}
