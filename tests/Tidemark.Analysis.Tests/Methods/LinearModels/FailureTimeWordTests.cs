using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.LinearModels;

public class FailureTimeWordTests
{
    [Theory]
    [InlineData("weibull")]
    [InlineData("lognormal")]
    [InlineData("loglogistic")]
    [InlineData("exponential")]
    public void Parametric_survival_regression_is_that_of_survreg(string distribution)
    {
        var (data, r) = LinearModelWordTests.Case("survreg-lung-weibull-lognormal");
        var files = new Dictionary<string, DataFrame> { ["newdata"] = LinearModelWordTests.Table(("age", [60]), ("sex", [1])) };
        var asked = Asked.Of(
            data, files, "survreg", "Surv(time, status) ~ age + sex", "--dist", distribution, "--show", "quantiles,predict,residuals,fitted", "--p", "0.1,0.5,0.9", "--newdata", "x");

        double[] coefficients = [.. r.Find($"{distribution}/coef").EnumerateObject().Select(p => p.Value.GetDouble())];
        Near.Equal(coefficients, [.. asked.Numbers("terms[].estimate").Take(3)], 1e-7);
        Near.Equal(r.Number($"{distribution}/scale"), asked.Number("fit.scale"), 1e-7);
        Near.Equal(r.Numbers($"{distribution}/loglik"), [asked.Number("fit.logLikNull"), asked.Number("fit.logLik")], 1e-7);
        Near.Equal(r.Numbers($"{distribution}/q"), asked.Numbers("quantiles[].estimate"), 1e-7);
        for (var j = 0; j < (distribution == "exponential" ? 3 : 4); j++)
        {
            var row = r.Numbers($"{distribution}/vcov/{j}");
            Near.Equal(row, [.. Enumerable.Range(0, row.Length).Select(k => asked.Number($"covariance[{j},{k}]"))], 1e-7);
        }
    }

    [Theory]
    [InlineData("durable ~ age + quant")]
    [InlineData("Surv(durable, durable > 0, type = \"left\") ~ age + quant")]
    public void Tobit_regression_is_that_of_survreg(string formula)
    {
        var (data, r) = LinearModelWordTests.Case("tobit-tobin-survreg");
        var asked = Asked.Of(data, "tobit", formula);

        Near.Equal([.. r.Find("coef").EnumerateObject().Select(p => p.Value.GetDouble())], [.. asked.Numbers("terms[].estimate").Take(3)], 1e-7);
        Near.Equal(r.Number("scale"), asked.Number("fit.scale"), 1e-7);
        Near.Equal(r.Numbers("loglik"), [asked.Number("fit.logLikNull"), asked.Number("fit.logLik")], 1e-7);
        for (var j = 0; j < 4; j++)
        {
            Near.Equal(r.Numbers($"vcov/{j}"), [.. Enumerable.Range(0, 4).Select(k => asked.Number($"covariance[{j},{k}]"))], 1e-7);
        }

        Assert.Equal(13, asked.Number("fit.leftCensored"));
    }

    [Fact]
    public void A_column_may_mark_the_values_that_are_limits()
    {
        var data = LinearModelWordTests.Table(("y", [0.5, 0.5, 1.2, 3.1, 0.8, 2.2, 1.9, 0.5]), ("below", [1, 1, 0, 0, 0, 0, 0, 1]), ("x", [1, 2, 3, 4, 5, 6, 7, 8]));
        var (marked, limited) = (Asked.Of(data, "tobit", "y ~ x", "--censored", "below"), Asked.Of(data, "tobit", "y ~ x", "--lower", "0.5"));

        Assert.Equal(limited.Numbers("terms[].estimate"), marked.Numbers("terms[].estimate"));
        Assert.Equal(3, marked.Number("fit.leftCensored"));
        Assert.Equal(1, Asked.Of(data, "tobit", "y ~ 1", "--lower", "0.5", "--upper", "3").Number("fit.rightCensored"));
        Assert.Contains("takes 0/1", Assert.Single(Asked.Refused(data, "tobit", "y ~ 1", "--censored", "x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Strata_have_scales_and_clusters_a_robust_covariance()
    {
        var (data, _) = LinearModelWordTests.Case("survreg-lung-weibull-lognormal");
        var strata = Asked.Of(data, "survreg", "Surv(time, status) ~ age + strata(sex)", "--show", "quantiles");
        var cluster = Asked.Of(data, "survreg", "Surv(time, status) ~ age + cluster(sex)");

        Assert.Equal("sex=1", strata.Text("fit.scales[0].stratum"));
        Assert.Equal("sex=2", strata.Text("terms[3].term"));
        Assert.Equal(2 * 228, strata.Numbers("quantiles[].estimate").Length);
        Assert.NotEqual(cluster.Number("terms[age].stdError"), cluster.Number("terms[age].robustStdError"));
        Near.Equal(cluster.Number("terms[age].estimate") / cluster.Number("terms[age].robustStdError"), cluster.Number("terms[age].statistic"));
    }

    [Fact]
    public void Entry_times_and_a_plain_response_are_refused()
    {
        var data = LinearModelWordTests.Table(("a", [0, 1, 2]), ("b", [1, 2, 3]), ("d", [1, 0, 1]));

        Assert.Single(Asked.Refused(data, "survreg", "Surv(a, b, d) ~ 1"));
        Assert.Single(Asked.Refused(data, "survreg", "b ~ 1"));
        Assert.Single(Asked.Refused(data, "tobit", "b ~ 1", "--lower", "3", "--upper", "1"));
    }

    [Fact]
    public void No_event_and_a_time_of_zero_are_verdicts()
    {
        var data = LinearModelWordTests.Table(("t", [1, 2, 3]), ("z", [0, 2, 3]), ("d", [0, 0, 0]), ("e", [1, 1, 1]));

        Assert.Contains(Asked.Of(data, "survreg", "Surv(t, d) ~ 1").Answer.Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Contains(Asked.Of(data, "survreg", "Surv(z, e) ~ 1").Answer.Warnings, w => w.Code == "STAT-DOMAIN");
    }
}
