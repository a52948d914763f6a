using Tidemark.Statistics.Survival;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.Survival;

/// <summary>R 4.2.2, survival 3.5.3: survfit, survdiff; tolerance 1e-9 relative.</summary>
public sealed class KaplanMeierReferenceTests
{
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData(SurvivalInterval.Log, "log")]
    [InlineData(SurvivalInterval.LogLog, "loglog")]
    [InlineData(SurvivalInterval.Plain, "plain")]
    [InlineData(SurvivalInterval.Logit, "logit")]
    [InlineData(SurvivalInterval.Arcsin, "arcsin")]
    public void Interval_types_are_R_s(SurvivalInterval interval, string name)
    {
        var r = ReferenceCase.Load("km-lung-conftypes");
        var data = SurvivalData.RightCensored(r["time"], [.. r["status"].Select(s => s == 2)]);
        var curve = KaplanMeier.Fit(data, interval, 0.9)[0];
        Near.Equal(r.Numbers($"{name}/lower"), [.. curve.Points.Select(p => p.ConfLow ?? double.NaN)], Tolerance);
        Near.Equal(r.Numbers($"{name}/upper"), [.. curve.Points.Select(p => p.ConfHigh ?? double.NaN)], Tolerance);
        Assert.Equal(r.Number($"{name}/median"), curve.Median.Estimate);
    }

    [Fact]
    public void Lung_by_sex_is_R_s()
    {
        var r = ReferenceCase.Load("km-lung-sex-loglog");
        var data = SurvivalData.RightCensored(r["time"], [.. r["status"].Select(s => s == 2)], null, r.Codes("sex"));
        var curves = KaplanMeier.Fit(data);
        CheckCurves(r, curves, [100, 180, 365, 730]);
        for (var g = 0; g < 2; g++)
        {
            double[] shares = [0.25, 0.5, 0.75];
            SurvivalQuantile[] quantiles = [.. shares.Select(curves[g].Quantile)];
            Near.Equal(r.Numbers($"quantiles/quantile/{g}"), [.. quantiles.Select(q => q.Estimate!.Value)], 0);
            Near.Equal(r.Numbers($"quantiles/lower/{g}"), [.. quantiles.Select(q => q.ConfLow!.Value)], 0);
            Near.Equal(r.Numbers($"quantiles/upper/{g}"), [.. quantiles.Select(q => q.ConfHigh!.Value)], 0);
            var mean = curves[g].RestrictedMean(365);
            Near.Equal(r.Numbers($"rmst365/{g}"), [mean.Estimate, mean.StdError], Tolerance);
            CheckTable(r, curves[g], g, 1022);
        }
    }

    /// <summary>All but n.censor: with id, R counts some and not others of those who go on in the other curve; here none is censored.</summary>
    [Fact]
    public void Left_truncated_heart_is_R_s()
    {
        var r = ReferenceCase.Load("km-left-truncated-heart");
        var data = SurvivalData.CountingProcess(r["start"], r["stop"], [.. r["event"].Select(e => e == 1)], null, r.Codes("transplant"));
        var curves = KaplanMeier.Fit(data, subjects: r.Codes("id"));
        CheckCurves(r, curves, [30, 100, 365], censored: false);
        for (var g = 0; g < 2; g++)
        {
            CheckTable(r, curves[g], g, 1800);
        }
    }

    [Fact]
    public void Log_rank_family_is_R_s()
    {
        var r = ReferenceCase.Load("logrank-lung");
        var data = SurvivalData.RightCensored(r["time"], [.. r["status"].Select(s => s == 2)]);
        CheckLogRank(r, "sex", LogRank.Test(data, r.Codes("sex")));
        CheckLogRank(r, "peto", LogRank.Test(data, r.Codes("sex"), 1));
        CheckLogRank(r, "fh05", LogRank.Test(data, r.Codes("sex"), 0.5));
        var known = Enumerable.Range(0, data.Count).Where(i => !double.IsNaN(r["ph.ecog"][i])).ToArray();
        int[] sex = r.Codes("sex");
        int[] ecog = [.. known.Select(i => (int)r["ph.ecog"][i])];
        CheckLogRank(r, "ecog", LogRank.Test(data.Select(known), ecog));
        CheckLogRank(r, "strat", LogRank.Test(data.Select(known).WithStrata(ecog), [.. known.Select(i => sex[i])]), perStratum: true);
    }

    private static void CheckCurves(ReferenceCase r, IReadOnlyList<KaplanMeierCurve> curves, double[] times, bool censored = true)
    {
        KaplanMeierPoint[] points = [.. curves.SelectMany(c => c.Points)];
        Near.Equal(r.Numbers("time"), [.. points.Select(p => p.Time)], 0);
        Near.Equal(r.Numbers("n_risk"), [.. points.Select(p => p.NRisk)], 0);
        Near.Equal(r.Numbers("n_event"), [.. points.Select(p => p.NEvent)], 0);
        if (censored)
        {
            Near.Equal(r.Numbers("n_censor"), [.. points.Select(p => p.NCensor)], 0);
        }

        Near.Equal(r.Numbers("surv"), [.. points.Select(p => p.Survival)], Tolerance);
        Near.Equal(r.Numbers("std_err_log"), [.. points.Select(p => p.StdErrorLog)], Tolerance);
        Near.Equal(r.Numbers("lower"), [.. points.Select(p => p.ConfLow ?? double.NaN)], Tolerance);
        Near.Equal(r.Numbers("upper"), [.. points.Select(p => p.ConfHigh ?? double.NaN)], Tolerance);
        SurvivalEstimate[] at = [.. curves.SelectMany(c => times.Select(t => c.At(t)))];
        Near.Equal(r.Numbers("at_times/surv"), [.. at.Select(p => p.Survival!.Value)], Tolerance);
        Near.Equal(r.Numbers("at_times/se"), [.. at.Select(p => p.StdError!.Value)], Tolerance);
        Near.Equal(r.Numbers("at_times/lower"), [.. at.Select(p => p.ConfLow!.Value)], Tolerance);
        Near.Equal(r.Numbers("at_times/upper"), [.. at.Select(p => p.ConfHigh!.Value)], Tolerance);
        Near.Equal(r.Numbers("at_times/n_risk"), [.. at.Select(p => p.NRisk)], 0);
    }

    private static void CheckTable(ReferenceCase r, KaplanMeierCurve curve, int g, double until)
    {
        var mean = curve.RestrictedMean(until);
        var median = curve.Median;
        Near.Equal(
            [.. r.Numbers($"table/{g}")[3..]],
            [curve.Events, mean.Estimate, mean.StdError, median.Estimate!.Value, median.ConfLow!.Value, median.ConfHigh!.Value],
            Tolerance);
    }

    private static void CheckLogRank(ReferenceCase r, string at, LogRankResult result, bool perStratum = false)
    {
        Near.Equal(r.Number($"{at}/chisq"), result.Test.Statistic, Tolerance);
        Near.Equal(r.Number($"{at}/df"), result.Test.Df!.Value, 0);
        Near.Equal(r.Number($"{at}/p"), result.Test.PValue, Tolerance);
        Near.Equal(r.Numbers($"{at}/exp"), [.. result.Groups.Select(g => g.Expected)], Tolerance);
        Near.Equal(r.Numbers($"{at}/obs"), [.. result.Groups.Select(g => g.Observed)], Tolerance);
        for (var i = 0; i < result.Groups.Count && !perStratum; i++)
        {
            Near.Equal(r.Numbers($"{at}/var/{i}"), [.. Enumerable.Range(0, result.Groups.Count).Select(j => result.Covariance[i, j])], Tolerance);
        }
    }
}
