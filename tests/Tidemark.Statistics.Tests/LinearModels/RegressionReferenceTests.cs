using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.LinearModels;

public class RegressionReferenceTests
{
    [Fact]
    public void Analysis_of_covariance_with_robust_errors_agrees_with_lm_and_sandwich()
    {
        var c = ReferenceCase.Load("lm-ancova-robust");
        double[] female = [.. c["sex"].Select(s => double.IsNaN(s) ? double.NaN : s == 2 ? 1.0 : 0)];
        var design = DesignMatrix.Intercept(c.Rows).With("age", c["age"]).With("sex2", female).With("ph.karno", c["ph.karno"])
            .With("log(meal.cal)", [.. c["meal.cal"].Select(v => Math.Log(v))]).WithProduct("sex2", "ph.karno");
        var fit = LinearModel.Fit(design, c["wt.loss"]);
        for (var j = 0; j < 6; j++)
        {
            var t = fit.Terms[j];
            Near.Equal(c.Numbers($"coef/{j}"), [t.Estimate, t.StdError, t.Statistic, t.PValue], 1e-9, t.Term);
            Near.Equal(c.Numbers($"ci/{j}"), [t.ConfLow, t.ConfHigh], 1e-9, $"ci {t.Term}");
        }

        Near.Equal(c.Number("sigma"), fit.ResidualStdDev);
        Near.Equal(c.Number("r2"), fit.RSquared);
        Near.Equal(c.Number("adj"), fit.AdjustedRSquared);
        Near.Equal(c.Number("f/0"), fit.Overall.Statistic);
        foreach (var kind in Enum.GetValues<RobustKind>())
        {
            double[] expected = [.. c.Find($"hc/{kind}").EnumerateObject().Select(p => p.Value.GetDouble())];
            Near.Equal(expected, fit.RobustStdErrors(kind), 1e-9, $"{kind}");
        }

        for (var i = 0; i < 3; i++)
        {
            double[] row = [.. design.Columns.Select(v => v[i])];
            if (row.Any(double.IsNaN))
            {
                continue;
            }

            var (estimate, _, single) = fit.Predict(row);
            Near.Equal(c.Numbers($"pred/{i}"), [estimate, single.Low, single.High], 1e-9, $"prediction {i}");
        }
    }

    private const double UiLow = 0.0102264192875;

    [Fact]
    public void Logistic_regression_agrees_with_glm()
    {
        var c = ReferenceCase.Load("logistic-birthwt");
        var design = DesignMatrix.Intercept(c.Rows).With("age", c["age"]).With("lwt", c["lwt"])
            .WithFactor("race", c.Codes("race"), ["1", "2", "3"]).With("smoke", c["smoke"]).With("ht", c["ht"]).With("ui", c["ui"]);
        var fit = LogisticRegression.Fit(design, c["low"]);
        for (var j = 0; j < 8; j++)
        {
            // glm takes the standard error from the last but one iteration, which moves p by 2e-9.
            var t = fit.Terms[j];
            Near.Equal(c.Numbers($"coef/{j}"), [t.Estimate, t.StdError, t.Statistic, t.PValue], 5e-9, t.Term);
            Near.Equal(c.Numbers($"wald_ci/{j}"), [t.ConfLow, t.ConfHigh], 2e-8, t.Term);
            // confint.glm interpolates the profile by a spline; ours solves for the limit.
            var profile = fit.ProfileConfidence(t.Term);
            Near.Absolute(c.Number($"profile_ci/{j}/0"), profile.Low, 2e-4, $"profile {t.Term}");
            Near.Absolute(c.Number($"profile_ci/{j}/1"), profile.High, 2e-4, $"profile {t.Term}");
        }

        // R: uniroot of deviance(glm(..., offset = v * column)) - deviance(m) - qchisq(0.95, 1), tol = 1e-13
        Near.Equal(0.25152885133013, fit.ProfileConfidence("race2").Low, 1e-6, "race2");
        Near.Equal(UiLow, fit.ProfileConfidence("ui").Low, 1e-6, "ui");

        Near.Equal(c.Number("deviance"), fit.Deviance);
        Near.Equal(c.Number("null_deviance"), fit.NullDeviance);
        Near.Equal(c.Number("AIC"), fit.Aic);
        Near.Equal(c.Numbers("fitted_head"), [.. fit.Fitted.Take(5)]);
    }

    [Theory]
    [InlineData("firth-sex2", "case", new[] { "age", "oc", "vic", "vicl", "vis", "dia" }, 1e-6)]
    [InlineData("firth-separated", "y", new[] { "x", "z" }, 1e-5)]
    public void Firth_regression_agrees_with_logistf(string id, string response, string[] columns, double intervalTolerance)
    {
        var c = ReferenceCase.Load(id);
        var design = columns.Aggregate(DesignMatrix.Intercept(c.Rows), (d, name) => d.With(name, c[name]));
        var fit = LogisticRegression.FitFirth(design, c[response]);
        foreach (var t in fit.Terms)
        {
            Near.Equal(c.Number($"coef/{t.Term}"), t.Estimate, 1e-7, t.Term);
            Near.Equal(c.Number($"se/{t.Term}"), t.StdError, 1e-7, $"se {t.Term}");
            Near.Equal(c.Number($"p/{t.Term}"), t.PValue, 1e-7, $"p {t.Term}");
            Near.Equal(c.Number($"ci_lower/{t.Term}"), t.ConfLow, intervalTolerance, $"low {t.Term}");
            Near.Equal(c.Number($"ci_upper/{t.Term}"), t.ConfHigh, intervalTolerance, $"high {t.Term}");
        }

        Near.Equal(c.Number("loglik/0"), fit.LogLik, 1e-8, "log likelihood");
    }

    [Fact]
    public void Tobit_regression_agrees_with_survreg()
    {
        var c = ReferenceCase.Load("tobit-tobin-survreg");
        var design = DesignMatrix.Intercept(c.Rows).With("age", c["age"]).With("quant", c["quant"]);
        var fit = TobitRegression.Fit(design, c["durable"], [.. c["durable"].Select(v => v <= 0)]);
        foreach (var t in fit.Terms)
        {
            Near.Equal(c.Number($"coef/{t.Term}"), t.Estimate, 1e-7, t.Term);
        }

        Near.Equal(c.Number("scale"), fit.Scale, 1e-7, "scale");
        Near.Equal(c.Number("loglik/1"), fit.LogLik, 1e-7, "log likelihood");
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                Near.Equal(c.Number($"vcov/{i}/{j}"), fit.Covariance[i, j], 1e-7, $"vcov {i},{j}");
            }
        }
    }
}
