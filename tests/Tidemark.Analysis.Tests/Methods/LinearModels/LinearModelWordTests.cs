using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.LinearModels;

public class LinearModelWordTests
{
    private const string Ancova = "wt.loss ~ age + factor(sex) * ph.karno + log(meal.cal)";

    [Fact]
    public void The_table_of_coefficients_is_that_of_lm()
    {
        var (data, r) = Case("lm-ancova-robust");
        var asked = Asked.Of(data, "lm", Ancova, "--show", "diagnostics");

        for (var j = 0; j < 6; j++)
        {
            Near.Equal(r.Numbers($"coef/{j}"), [.. new[] { "estimate", "stdError", "statistic", "pValue" }.Select(key => asked.Number($"terms[{j}].{key}"))], 1e-9);
            Near.Equal(r.Numbers($"ci/{j}"), [asked.Number($"terms[{j}].confLow"), asked.Number($"terms[{j}].confHigh")], 1e-9);
        }

        Near.Equal(r.Number("sigma"), asked.Number("fit.sigma"));
        Near.Equal(r.Number("r2"), asked.Number("fit.rSquared"));
        Near.Equal(r.Number("adj"), asked.Number("fit.adjRSquared"));
        Near.Equal(r.Numbers("f"), [asked.Number("fit.fTest.statistic"), asked.Number("fit.fTest.df"), asked.Number("fit.fTest.dfResidual")]);
        Near.Equal(r.Number("bp/statistic"), asked.Number("diagnostics.breuschPagan.statistic"));
        Near.Equal(r.Number("bp/p_value"), asked.Number("diagnostics.breuschPagan.pValue"));
        Near.Equal(r.Number("dw"), asked.Number("diagnostics.durbinWatson.statistic"));
    }

    [Theory]
    [InlineData("HC0")]
    [InlineData("HC1")]
    [InlineData("HC2")]
    [InlineData("HC3")]
    [InlineData("HC4")]
    public void Robust_errors_are_those_of_sandwich(string kind)
    {
        var (data, r) = Case("lm-ancova-robust");
        var asked = Asked.Of(data, "lm", Ancova, "--robust", kind);

        Near.Equal([.. r.Find($"hc/{kind}").EnumerateObject().Select(p => p.Value.GetDouble())], asked.Numbers("terms[].robustStdError"), 1e-9);
        Near.Equal(asked.Number("terms[age].estimate") / asked.Number("terms[age].robustStdError"), asked.Number("terms[age].statistic"));
        Near.Equal(asked.Number("robustCovariance[1,1]"), Math.Pow(asked.Number("terms[age].robustStdError"), 2));
    }

    [Fact]
    public void Analysis_of_variance_inflation_and_predictions_are_those_of_R()
    {
        var (data, r) = Case("lm-ancova-robust");
        var anova = Asked.Of(data, "lm", "wt.loss ~ age + factor(sex) + ph.karno", "--show", "anova", "--type", "2");
        for (var j = 0; j < 3; j++)
        {
            Near.Equal(r.Numbers($"anova2/{j}"), [.. new[] { "sumSq", "df", "statistic", "pValue" }.Select(key => anova.Number($"anova[{j}].{key}"))], 1e-9);
        }

        Near.Equal(r.Numbers("vif"), Asked.Of(data, "lm", "wt.loss ~ age + sex + ph.karno", "--show", "vif").Numbers("vif[].vif"));
        var files = new Dictionary<string, DataFrame> { ["newdata"] = data.Take([0, 1, 2]) };
        var predicted = Asked.Of(data, files, "lm", Ancova, "--show", "predict", "--newdata", "rows.csv");
        for (var i = 0; i < 3; i++)
        {
            Near.Equal(r.Numbers($"pred/{i}"), [.. new[] { "fit", "predLow", "predHigh" }.Select(key => predicted.Number($"predict[{i}].{key}"))], 1e-9);
        }
    }

    [Fact]
    public void A_collinear_column_has_no_estimate_and_a_warning()
    {
        var data = Table(("y", [1, 3, 2, 5, 4]), ("x", [1, 2, 3, 4, 5]), ("z", [2, 4, 6, 8, 10]));
        var asked = Asked.Of(data, "lm", "y ~ x + z", "--show", "influence,residuals,fitted,vif,drop1");

        Assert.True(double.IsNaN(asked.Number("terms[z].estimate")));
        Assert.Contains(asked.Answer.Warnings, w => w.Code == "STAT-ALIASED");
        Assert.Equal(5, asked.Numbers("fitted").Length);
    }

    [Fact]
    public void Two_rows_and_a_constant_response_are_answered()
    {
        Assert.Contains(Asked.Of(Table(("y", [1, 2]), ("x", [1, 2])), "lm", "y ~ x").Answer.Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Equal(2, Asked.Of(Table(("y", [2, 2, 2]), ("x", [1, 2, 4])), "lm", "y ~ x").Number("terms[(Intercept)].estimate"), 12);
        Assert.Equal(2, Asked.Of(Table(("y", [1, 2, 3]), ("x", [1, 2, 4])), "lm", "y ~ 1").Number("terms[0].estimate"), 12);
    }

    [Fact]
    public void A_row_of_weight_zero_takes_no_part_and_a_negative_weight_is_refused()
    {
        var data = Table(("y", [1, 3, 2, 5, 90]), ("x", [1, 2, 3, 4, 5]), ("w", [1, 1, 1, 1, 0]));

        Assert.Equal(4, Asked.Of(data, "lm", "y ~ x", "--weights", "w").Answer.N);
        Assert.Equal("weights", Assert.Single(Asked.Refused(data.With(DataColumn.Of("w", [1, 1, 1, 1, -1])), "lm", "y ~ x", "--weights", "w")).Where.Field);
    }

    [Fact]
    public void Text_as_response_is_refused_at_its_place() =>
        Assert.Contains("\"a\" in row 1", Assert.Single(Asked.Refused(new DataFrame([new DataColumn("y", ["a", "b"]), DataColumn.Of("x", [1, 2])]), "lm", "y ~ x")).Message, StringComparison.Ordinal);

    internal static (DataFrame Data, ReferenceCase R) Case(string name)
    {
        var known = WordCase.Load(name);
        return (known.Data, known.R);
    }

    internal static DataFrame Table(params (string Name, double[] Values)[] columns) => new([.. columns.Select(c => DataColumn.Of(c.Name, c.Values))]);
}
