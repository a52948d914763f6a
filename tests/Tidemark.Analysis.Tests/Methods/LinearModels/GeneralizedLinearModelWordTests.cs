using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.LinearModels;

public class GeneralizedLinearModelWordTests
{
    private const string Low = "low ~ age + lwt + race + smoke + ht + ui";

    private static readonly string[] Columns = ["estimate", "stdError", "statistic", "pValue"];

    [Fact]
    public void Logistic_regression_is_that_of_R()
    {
        var (data, r) = LinearModelWordTests.Case("logistic-birthwt");
        var asked = Asked.Of(data, "glm", Low, "--family", "binomial", "--show", "fitted,residuals,influence,drop1");
        var wald = Asked.Of(data, "glm", Low, "--family", "binomial", "--ci", "wald");
        for (var j = 0; j < 8; j++)
        {
            Near.Equal(r.Numbers($"coef/{j}"), [.. Columns.Select(key => asked.Number($"terms[{j}].{key}"))], 1e-9);
            Near.Equal(r.Numbers($"vcov/{j}"), [.. Enumerable.Range(0, 8).Select(k => asked.Number($"covariance[{j},{k}]"))], 1e-9);
            Near.Equal(r.Numbers($"profile_ci/{j}"), [asked.Number($"terms[{j}].confLow"), asked.Number($"terms[{j}].confHigh")], 1e-5);
            Near.Equal(r.Numbers($"wald_ci/{j}"), [wald.Number($"terms[{j}].confLow"), wald.Number($"terms[{j}].confHigh")], 1e-9);
        }

        Near.Equal(r.Number("deviance"), asked.Number("fit.deviance"));
        Near.Equal(r.Number("null_deviance"), asked.Number("fit.nullDeviance"));
        Near.Equal(r.Number("logLik"), asked.Number("fit.logLik"));
        Near.Equal(r.Number("AIC"), asked.Number("fit.aic"));
        Near.Equal(r.Numbers("fitted_head"), [.. asked.Numbers("fitted").Take(5)]);
        Near.Equal(r.Numbers("resid_dev_head"), [.. asked.Numbers("residuals.deviance").Take(5)]);
        Near.Equal(r.Numbers("hat_head"), [.. asked.Numbers("influence[].hat").Take(5)]);
        Near.Equal(r.Numbers("cooks_head"), [.. asked.Numbers("influence[].cooksd").Take(5)]);
        for (var j = 1; j < 7; j++)
        {
            Near.Equal(r.Numbers($"drop1/{j}"), [.. new[] { "df", "deviance", "aic", "statistic", "pValue" }.Select(key => asked.Number($"drop1[{j}].{key}"))], 1e-9);
        }
    }

    [Fact]
    public void Counts_are_those_of_R()
    {
        var (data, r) = LinearModelWordTests.Case("poisson-negbin-quine");
        const string Days = "Days ~ Eth + Sex + Age";
        var (poisson, negbin) = (Asked.Of(data, "glm", Days, "--family", "poisson"), Asked.Of(data, "glm", Days, "--family", "negbin"));
        for (var j = 0; j < 6; j++)
        {
            Near.Equal([.. r.Numbers($"poisson/{j}").Take(3)], [.. Columns.Take(3).Select(key => poisson.Number($"terms[{j}].{key}"))], 1e-8);
            Near.Equal([.. r.Numbers($"nb/{j}").Take(3)], [.. Columns.Take(3).Select(key => negbin.Number($"terms[{j}].{key}"))], 1e-8);
            Near.Equal(r.Number($"nb/{j}/3"), negbin.Number($"terms[{j}].pValue"), 1e-6);
        }

        Near.Equal(r.Number("poisson_dev"), poisson.Number("fit.deviance"), 1e-8);
        Near.Equal(r.Number("theta"), negbin.Number("fit.theta"), 1e-6);
        Near.Equal(r.Number("theta_se"), negbin.Number("fit.thetaStdError"), 1e-6);
        Near.Equal(r.Number("nb_2loglik"), 2 * negbin.Number("fit.logLik"), 1e-8);
        Near.Equal(r.Number("quasi_dispersion"), Asked.Of(data, "glm", Days, "--family", "quasipoisson").Number("fit.dispersion"), 1e-8);
    }

    [Theory]
    [InlineData("firth-separated", "y ~ x + z", 1e-5)]
    [InlineData("firth-sex2", "case ~ age + oc + vic + vicl + vis + dia", 1e-6)]
    public void Firth_regression_is_that_of_logistf(string name, string formula, double interval)
    {
        var (data, r) = LinearModelWordTests.Case(name);
        var asked = Asked.Of(data, "firth", formula);

        double[] Named(string key) => [.. r.Find(key).EnumerateObject().Select(p => p.Value.GetDouble())];
        Near.Equal(Named("coef"), asked.Numbers("terms[].estimate"), 1e-7);
        Near.Equal(Named("se"), asked.Numbers("terms[].stdError"), 1e-7);
        Near.Equal(Named("p"), asked.Numbers("terms[].pValue"), interval);
        Near.Equal(Named("ci_lower"), asked.Numbers("terms[].confLow"), interval);
        Near.Equal(Named("ci_upper"), asked.Numbers("terms[].confHigh"), interval);
        Near.Equal(r.Numbers("loglik"), [asked.Number("fit.logLik"), asked.Number("fit.logLikNull")], 1e-8);
    }

    [Fact]
    public void Successes_and_failures_are_the_rows_they_count()
    {
        var counted = LinearModelWordTests.Table(("s", [3, 5, 9]), ("f", [7, 5, 1]), ("x", [1, 2, 3]));
        double[] y = [.. Outcomes(3, 7), .. Outcomes(5, 5), .. Outcomes(9, 1)];
        var rows = LinearModelWordTests.Table(("y", y), ("x", [.. Enumerable.Range(0, 30).Select(i => 1.0 + (i / 10))]));
        var (few, many) = (Asked.Of(counted, "glm", "cbind(s, f) ~ x", "--family", "binomial"), Asked.Of(rows, "glm", "y ~ x", "--family", "binomial"));

        Near.Equal(many.Numbers("terms[].estimate"), few.Numbers("terms[].estimate"), 1e-9);
        Near.Equal(many.Numbers("terms[].confHigh"), few.Numbers("terms[].confHigh"), 1e-7);
    }

    [Fact]
    public void Two_levels_are_failure_and_success()
    {
        var data = new DataFrame([new DataColumn("y", ["no", "yes", "yes", "no", "yes", "no"]), DataColumn.Of("x", [1, 2, 3, 4, 5, 2])]);
        var numbers = data.With(DataColumn.Of("y", [0, 1, 1, 0, 1, 0]));

        Assert.Equal(Asked.Of(numbers, "glm", "y ~ x", "--family", "binomial").Numbers("terms[].estimate"), Asked.Of(data, "glm", "y ~ x", "--family", "binomial").Numbers("terms[].estimate"));
        Assert.Equal(Asked.Of(numbers, "firth", "y ~ x").Numbers("terms[].estimate"), Asked.Of(data, "firth", "y ~ x").Numbers("terms[].estimate"));
    }

    [Fact]
    public void Separation_is_a_verdict_that_names_Firth()
    {
        var data = LinearModelWordTests.Table(("y", [0, 0, 0, 1, 1, 1]), ("x", [1, 2, 3, 4, 5, 6]));
        var asked = Asked.Of(data, "glm", "y ~ x", "--family", "binomial");

        Assert.Equal(Tidemark.Statistics.ConvergenceStatus.Diverged, asked.Answer.Convergence!.Status);
        Assert.Contains(asked.Answer.Warnings, w => w.Message.Contains("Firth", StringComparison.Ordinal));
        Assert.True(double.IsFinite(Asked.Of(data, "firth", "y ~ x").Number("terms[x].estimate")));
        Assert.NotNull(Asked.Of(data.With(DataColumn.Of("y", [0, 0, 0, 0, 0, 0])), "glm", "y ~ x", "--family", "binomial").Answer.Convergence);
        Assert.Equal(6, Asked.Of(data, "firth", "y ~ x", "--show", "predict").Numbers("predict[].fit").Length);
    }

    [Fact]
    public void Case_weights_of_Firth_s_regression_are_rows_repeated()
    {
        var weighted = LinearModelWordTests.Table(("y", [0, 1, 0, 1, 1, 0]), ("x", [1, 2, 3, 4, 5, 6]), ("w", [1, 2, 1, 3, 1, 0]));
        var repeated = weighted.Take([0, 1, 1, 2, 3, 3, 3, 4]);
        var (few, many) = (Asked.Of(weighted, "firth", "y ~ x", "--weights", "w"), Asked.Of(repeated, "firth", "y ~ x"));

        foreach (var key in new[] { "estimate", "stdError", "pValue", "confLow", "confHigh" })
        {
            Near.Equal(many.Numbers($"terms[].{key}"), few.Numbers($"terms[].{key}"), 1e-7, key);
        }
    }

    [Fact]
    public void Without_an_event_Firth_s_estimates_are_finite()
    {
        var data = LinearModelWordTests.Table(("y", [0, 0, 0, 0, 0, 0]), ("x", [1, 2, 3, 4, 5, 6]));
        var asked = Asked.Of(data, "firth", "y ~ x");

        // The penalized likelihood is symmetric about the middle of x: the slope is 0. Of the constant alone it is log(½ / (6 + ½)).
        Near.Absolute(0, asked.Number("terms[x].estimate"), 1e-8);
        Near.Equal(Math.Log(0.5 / 6.5), Asked.Of(data, "firth", "y ~ 1").Number("terms[0].estimate"), 1e-9);
    }

    [Theory]
    [InlineData("lm", "y ~ x + (1 | g)")]
    [InlineData("glm", "y ~ x | g")]
    [InlineData("glm", "y ~ x + us(g | x)")]
    [InlineData("lm", "y ~ x + strata(g)")]
    [InlineData("firth", "d ~ x + cluster(g)")]
    [InlineData("survreg", "Surv(y, d) ~ (1 | g)")]
    public void What_a_model_does_not_have_is_refused_and_not_left_out(string word, string formula)
    {
        var data = LinearModelWordTests.Table(("y", [1, 2, 3, 4]), ("x", [1, 2, 3, 5]), ("g", [1, 1, 2, 2]), ("d", [0, 1, 0, 1]));

        Assert.Contains($"{word} has no", Assert.Single(Asked.Refused(data, word, formula)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y ~ x", "binomial", "is 2 in row 3")]
    [InlineData("z ~ x", "poisson", "is -1 in row 1")]
    [InlineData("cbind(y, x) ~ z", "poisson", "binomial")]
    [InlineData("t ~ x", "poisson", "\"a\" in row 1")]
    public void A_response_the_family_does_not_have_is_refused(string formula, string family, string message)
    {
        var data = LinearModelWordTests.Table(("y", [0, 1, 2]), ("x", [1, 2, 3]), ("z", [-1, 0, 1])).With(new DataColumn("t", ["a", "b", "c"]));

        Assert.Contains(message, Assert.Single(Asked.Refused(data, "glm", formula, "--family", family)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_further_answer_is_declared()
    {
        var data = LinearModelWordTests.Table(("y", [2, 3, 6, 7, 8, 9, 10, 12]), ("x", [1, 2, 3, 4, 5, 6, 7, 8]), ("g", [1, 2, 3, 1, 2, 3, 1, 2]), ("w", [1, 1, 2, 2, 1, 1, 2, 0]));
        var asked = Asked.Of(
            data, "glm", "y ~ x + factor(g)", "--family", "negbin", "--theta", "3", "--weights", "w", "--robust", "HC0",
            "--show", "fitted,residuals,influence,anova,drop1,vif,predict", "--type", "III");

        Assert.Equal(7, asked.Answer.N);
        Assert.Equal(8, asked.Numbers("predict[].fit").Length);
        Assert.Equal(3, asked.Number("fit.theta"));
    }

    private static IEnumerable<double> Outcomes(int successes, int failures) => [.. Enumerable.Repeat(1.0, successes), .. Enumerable.Repeat(0.0, failures)];
}
