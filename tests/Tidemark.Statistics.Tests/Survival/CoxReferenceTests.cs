using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

/// <summary>R 4.2.2, survival 3.5.3, coxph with eps = 1e-13; tolerance 1e-8.</summary>
public sealed class CoxReferenceTests
{
    private const double Tolerance = 1e-8;

    [Fact]
    public void Lung_by_Efron_is_R_s_coxph()
    {
        var (reference, fit) = Lung();
        Check(reference, "", ["age", "sex", "ph.ecog", "wt.loss"], fit);
        Assert.Equal(213, fit.Rows);
        Assert.Equal(151, fit.Events);
        Assert.Contains(fit.Warnings, w => w.Code == "SURV-EXCLUDED");
    }

    [Theory]
    [InlineData(TimeTransform.KaplanMeier, "km")]
    [InlineData(TimeTransform.Identity, "identity")]
    [InlineData(TimeTransform.Rank, "rank")]
    [InlineData(TimeTransform.Log, "log")]
    public void Lung_proportional_hazards_are_R_s_cox_zph(TimeTransform transform, string name)
    {
        var (reference, fit) = Lung();
        CheckZph(reference, $"zph/{name}", CoxZph.Test(fit, transform));
    }

    [Fact]
    public void Lung_residuals_are_R_s()
    {
        var (reference, fit) = Lung();
        var used = fit.MartingaleResiduals().Where(r => !double.IsNaN(r)).ToArray();
        Near.Equal(reference.Numbers("martingale_head"), [.. used.Take(6)], Tolerance);
        var score = fit.ScoreResiduals();
        var rows = Enumerable.Range(0, 228).Where(i => !double.IsNaN(score[i, 0])).Take(4).ToArray();
        for (var i = 0; i < 4; i++)
        {
            Near.Equal(reference.Numbers($"score_head/{i}"), [.. Enumerable.Range(0, 4).Select(j => score[rows[i], j])], Tolerance);
        }
    }

    [Fact]
    public void Lung_baseline_and_predicted_curve_are_R_s()
    {
        var (reference, fit) = Lung();
        var hazard = fit.BaselineHazard();
        for (var i = 0; i < 10; i++)
        {
            Near.Equal(reference.Number($"basehaz_head/{i}/0"), hazard[i].CumulativeHazard, Tolerance);
            Near.Equal(reference.Number($"basehaz_head/{i}/1"), hazard[i].Time, 0);
        }

        var curve = fit.PredictSurvival([60, 2, 1, 5]);
        Near.Equal(reference.Numbers("pred/time"), [.. curve.Select(p => p.Time)], 0);
        Near.Equal(reference.Numbers("pred/surv"), [.. curve.Select(p => p.Survival)], Tolerance);
        Near.Equal(reference.Numbers("pred/lower"), [.. curve.Select(p => p.ConfLow ?? double.NaN)], Tolerance);
        Near.Equal(reference.Numbers("pred/upper"), [.. curve.Select(p => p.ConfHigh ?? double.NaN)], Tolerance);
    }

    [Fact]
    public void Heart_start_stop_rows_with_interactions_are_R_s()
    {
        var r = ReferenceCase.Load("cox-heart-startstop-strata");
        var (age, surgery, transplant) = (r["age"], r["surgery"], r["transplant"]);
        var fit = CoxModel.Fit(Heart(r), [
            new("age", age), new("surgery", surgery), new("transplant1", transplant),
            new("age:transplant1", Product(age, transplant)), new("surgery:transplant1", Product(surgery, transplant))]);
        Check(r, "inter/", ["age", "surgery", "transplant1", "age:transplant1", "surgery:transplant1"], fit);
        CheckZph(r, "zph", CoxZph.Test(fit));
    }

    [Fact]
    public void Heart_stratified_is_R_s()
    {
        var r = ReferenceCase.Load("cox-heart-startstop-strata");
        var data = Heart(r).WithStrata(r.Codes("surgery"));
        Check(r, "strat/", ["age", "year"], CoxModel.Fit(data, [new("age", r["age"]), new("year", r["year"])]));
    }

    [Fact]
    public void Heart_clustered_variance_is_R_s()
    {
        var r = ReferenceCase.Load("cox-heart-startstop-strata");
        var options = new CoxOptions { Cluster = r.Codes("id") };
        var fit = CoxModel.Fit(Heart(r), [new("age", r["age"]), new("year", r["year"]), new("transplant1", r["transplant"])], options);
        Check(r, "robust/", ["age", "year", "transplant1"], fit);
        CheckMatrix(r, "robust/naive", fit.NaiveCovariance);
        Assert.True(fit.IsRobust);
    }

    [Fact]
    public void Time_dependent_pbcseq_is_R_s()
    {
        var r = ReferenceCase.Load("cox-pbcseq-timedependent");
        var data = SurvivalData.CountingProcess(r["tstart"], r["tstop"], [.. r["death"].Select(d => d == 1)]);
        Covariate[] x = [new("log(bili)", Log(r["bili"])), new("log(prot)", Log(r["prot"])), new("age", r["age"]), new("edema", r["edema"])];
        var fit = CoxModel.Fit(data, x);
        Check(r, "", [.. x.Select(c => c.Name)], fit);
        CheckZph(r, "zph", CoxZph.Test(fit));
        var robust = CoxModel.Fit(data, x, new CoxOptions { Cluster = r.Codes("id") });
        foreach (var row in robust.Coefficients)
        {
            Near.Equal(r.Number($"robust_se/{row.Term}"), row.StdError, Tolerance);
        }
    }

    [Theory]
    [InlineData(TiesMethod.Efron, "efron")]
    [InlineData(TiesMethod.Breslow, "breslow")]
    [InlineData(TiesMethod.Exact, "exact")]
    public void Methods_for_ties_are_R_s(TiesMethod ties, string name)
    {
        var r = ReferenceCase.Load("cox-ties-methods");
        var data = SurvivalData.RightCensored(r["time"], [.. r["status"].Select(s => s == 2)]);
        var fit = CoxModel.Fit(data, [new("age", r["age"]), new("sex", r["sex"])], new CoxOptions { Ties = ties });
        Near.Equal(r.Number($"{name}/coef/age"), fit.Coefficients[0].Estimate, Tolerance);
        Near.Equal(r.Number($"{name}/coef/sex"), fit.Coefficients[1].Estimate, Tolerance);
        CheckMatrix(r, $"{name}/vcov", fit.Covariance);
        Near.Equal(r.Numbers($"{name}/loglik"), [fit.LogLikelihoodNull, fit.LogLikelihood], Tolerance);
        Near.Equal(r.Number($"{name}/score"), fit.ScoreTest.Statistic, Tolerance);
    }

    [Fact]
    public void Landmark_set_with_Kaplan_Meier_and_log_rank_is_R_s()
    {
        var r = ReferenceCase.Load("landmark-pbcseq-1y");
        var set = Landmark.At(r["futime"], [.. r["status"].Select(s => s == 2)], r["L"]);
        Assert.Equal(290, set.Rows.Count);
        Covariate[] x = [new("log(bili)", Log(r["bili"])), new("log(base)", Log(r["base"])), new("age", r["age"])];
        Check(r, "cox/", [.. x.Select(c => c.Name)], CoxModel.Fit(set.Data, x));
        int[] fall = [.. r["bili"].Zip(r["base"], (b, at0) => b < at0 ? 1 : 0)];
        var logRank = LogRank.Test(set.Data, fall);
        Near.Equal(r.Number("logrank/chisq"), logRank.Test.Statistic, 1e-9);
        var curves = KaplanMeier.Fit(set.Data.WithStrata(fall));
        double[] times = [365.25, 1096, 1826];
        var at = curves.SelectMany(c => times.Select(t => c.At(t))).ToArray();
        Near.Equal(r.Numbers("km/surv"), [.. at.Select(p => p.Survival!.Value)], 1e-9);
        Near.Equal(r.Numbers("km/se"), [.. at.Select(p => p.StdError!.Value)], 1e-9);
        Near.Equal(r.Numbers("km/lower"), [.. at.Select(p => p.ConfLow!.Value)], 1e-9);
        Near.Equal(r.Numbers("km/n_risk"), [.. at.Select(p => p.NRisk)], 0);
    }

    private static (ReferenceCase Reference, CoxFit Fit) Lung()
    {
        var r = ReferenceCase.Load("cox-lung-efron-zph");
        var data = SurvivalData.RightCensored(r["time"], [.. r["status"].Select(s => s == 2)]);
        return (r, CoxModel.Fit(data, [.. new[] { "age", "sex", "ph.ecog", "wt.loss" }.Select(n => new Covariate(n, r[n]))]));
    }

    private static SurvivalData Heart(ReferenceCase r)
        => SurvivalData.CountingProcess(r["start"], r["stop"], [.. r["event"].Select(e => e == 1)]);

    private static double[] Product(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x * y)];

    private static double[] Log(double[] x) => [.. x.Select(v => Math.Log(v))];

    private static void Check(ReferenceCase r, string at, string[] terms, CoxFit fit)
    {
        Assert.Equal(ConvergenceStatus.Converged, fit.Convergence.Status);
        for (var j = 0; j < terms.Length; j++)
        {
            Near.Equal(r.Number($"{at}coef/{terms[j]}"), fit.Coefficients[j].Estimate, Tolerance);
            Near.Equal(r.Number($"{at}table/{j}/{(fit.IsRobust ? 5 : 4)}"), fit.Coefficients[j].PValue, Tolerance);
            Near.Equal(r.Number($"{at}conf/{j}/2"), Math.Exp(fit.Coefficients[j].ConfLow), Tolerance);
            Near.Equal(r.Number($"{at}conf/{j}/3"), Math.Exp(fit.Coefficients[j].ConfHigh), Tolerance);
        }

        CheckMatrix(r, $"{at}vcov", fit.Covariance);
        Near.Equal(r.Numbers($"{at}loglik"), [fit.LogLikelihoodNull, fit.LogLikelihood], Tolerance);
        Near.Equal(r.Number($"{at}score"), fit.ScoreTest.Statistic, Tolerance);
        Near.Equal(r.Number($"{at}lrt/2"), fit.LikelihoodRatioTest.PValue, Tolerance);
        // summary.coxph rounds the Wald statistic to two decimals.
        Assert.Equal(r.Number($"{at}wald/0"), Math.Round(fit.WaldTest.Statistic, 2));
        var concordance = fit.Concordance();
        Near.Equal(r.Numbers($"{at}concordance"), [concordance.Estimate, concordance.StdError], Tolerance);
    }

    private static void CheckZph(ReferenceCase r, string at, ProportionalHazardsTest test)
    {
        TestResult[] rows = [.. test.Terms.Select(t => t.Test), test.Global];
        for (var j = 0; j < rows.Length; j++)
        {
            Near.Equal(r.Number($"{at}/{j}/0"), rows[j].Statistic, Tolerance);
            Near.Equal(r.Number($"{at}/{j}/2"), rows[j].PValue, Tolerance);
        }
    }

    private static void CheckMatrix(ReferenceCase r, string at, double[,] actual)
    {
        for (var i = 0; i < actual.GetLength(0); i++)
        {
            Near.Equal(r.Numbers($"{at}/{i}"), [.. Enumerable.Range(0, actual.GetLength(1)).Select(j => actual[i, j])], Tolerance);
        }
    }
}
