using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Survival;

/// <summary>R 4.2.2, survival 3.5.3: the open cases of curves and of the log-rank test through the command's door.</summary>
public sealed class CurveWordTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Lung_by_sex_with_log_log_limits_is_R_s_survfit()
    {
        var r = WordCase.Load("km-lung-sex-loglog");
        var asked = Asked.Of(r.Data, "km", "Surv(time, status) ~ sex", "--times", "100,180,365,730");
        Curve(r.R, asked);
        string[] sides = ["quantile", "lower", "upper"];
        string[] keys = ["estimate", "confLow", "confHigh"];
        for (var k = 0; k < 3; k++)
        {
            Near.Equal([.. r.R.Numbers($"quantiles/{sides[k]}/0"), .. r.R.Numbers($"quantiles/{sides[k]}/1")], asked.Numbers($"quantiles[].{keys[k]}"), Tolerance);
        }

        var limited = Asked.Of(r.Data, "km", "Surv(time, status) ~ sex", "--rmean", "365");
        for (var g = 0; g < 2; g++)
        {
            Near.Equal(r.R.Numbers($"rmst365/{g}"), [limited.Number($"strata[{g}].rmean"), limited.Number($"strata[{g}].rmeanStdError")], Tolerance);
        }
    }

    /// <summary>All but n.censor: with id and several curves survfit 3.5.3 looks the last row of a subject up at the place that the row has
    /// in its own curve, not in the data (docs/theory/kaplan-meier.md).</summary>
    [Fact]
    public void Delayed_entry_by_transplant_is_R_s_survfit()
    {
        var r = WordCase.Load("km-left-truncated-heart");
        Curve(r.R, Asked.Of(r.Data, "km", "Surv(start, stop, event) ~ transplant", "--id", "id", "--times", "30,100,365"), censored: false);
    }

    [Theory]
    [InlineData("log", "log")]
    [InlineData("log-log", "loglog")]
    [InlineData("plain", "plain")]
    [InlineData("logit", "logit")]
    [InlineData("arcsin", "arcsin")]
    public void Every_type_of_interval_is_R_s(string type, string name)
    {
        var r = WordCase.Load("km-lung-conftypes");
        var asked = Asked.Of(r.Data, "km", "Surv(time, status) ~ 1", "--conf-type", type, "--conf-level", "0.9");
        Near.Equal(r.R.Numbers($"{name}/lower"), asked.Numbers("curve[].confLow"), Tolerance);
        Near.Equal(r.R.Numbers($"{name}/upper"), asked.Numbers("curve[].confHigh"), Tolerance);
        Near.Equal(r.R.Number($"{name}/median"), asked.Number("strata[0].median"), Tolerance);
    }

    [Fact]
    public void Log_rank_with_strata_and_weights_is_R_s_survdiff()
    {
        var r = WordCase.Load("logrank-lung");
        Test(r.R, "sex", Asked.Of(r.Data, "logrank", "Surv(time, status) ~ sex"));
        Test(r.R, "ecog", Asked.Of(r.Data, "logrank", "Surv(time, status) ~ ph.ecog"));
        Test(r.R, "strat", Asked.Of(r.Data, "logrank", "Surv(time, status) ~ sex + strata(ph.ecog)"));
        Test(r.R, "peto", Asked.Of(r.Data, "logrank", "Surv(time, status) ~ sex", "--rho", "1"));
        Test(r.R, "fh05", Asked.Of(r.Data, "logrank", "Surv(time, status) ~ sex", "--rho", "0.5"));
    }

    private static void Curve(ReferenceCase r, Asked asked, bool censored = true)
    {
        (string R, string Ours)[] columns =
        [
            ("time", "time"), ("n_risk", "nRisk"), ("n_event", "nEvent"), ("n_censor", "nCensor"), ("surv", "survival"),
            ("std_err_log", "stdErrorLog"), ("lower", "confLow"), ("upper", "confHigh"),
        ];
        foreach (var (theirs, ours) in columns.Where(column => censored || column.R != "n_censor"))
        {
            Near.Equal(r.Numbers(theirs), asked.Numbers($"curve[].{ours}"), Tolerance, theirs);
        }

        foreach (var (theirs, ours) in new[] { ("surv", "survival"), ("se", "stdError"), ("lower", "confLow"), ("upper", "confHigh"), ("n_risk", "nRisk") })
        {
            Near.Equal(r.Numbers($"at_times/{theirs}"), asked.Numbers($"atTimes[].{ours}"), Tolerance, theirs);
        }

        string[] table = ["records", "nMax", "nStart", "events", "rmean", "rmeanStdError", "median", "confLow", "confHigh"];
        for (var g = 0; g < 2; g++)
        {
            Near.Equal(r.Numbers($"table/{g}"), [.. table.Select(key => asked.Number($"strata[{g}].{key}"))], Tolerance, "table");
        }
    }

    private static void Test(ReferenceCase r, string at, Asked asked)
    {
        Near.Equal([r.Number($"{at}/chisq"), r.Number($"{at}/df"), r.Number($"{at}/p")], CoxChecks.Test(asked, "estimate"), Tolerance);
        Near.Equal(r.Numbers($"{at}/obs"), asked.Numbers("groups[].observed"), Tolerance);
        Near.Equal(r.Numbers($"{at}/exp"), asked.Numbers("groups[].expected"), Tolerance);
        var covariance = (double[,])asked.At("covariance")!;
        for (var i = 0; i < covariance.GetLength(0); i++)
        {
            Near.Equal(r.Numbers($"{at}/var/{i}"), [.. Enumerable.Range(0, covariance.GetLength(1)).Select(j => covariance[i, j])], Tolerance);
        }
    }
}
