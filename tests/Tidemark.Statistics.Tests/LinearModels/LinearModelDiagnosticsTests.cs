using Tidemark.Statistics.LinearModels;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Statistics.Tests.LinearModels;

public class LinearModelDiagnosticsTests
{
    private static readonly RLinearModels R = RLinearModels.Of("lm");

    private static readonly Statistics.Formulas.ModelFrame Weighted = RLinearModels.Frame("mtcars", "mpg ~ wt * factor(cyl) + offset(qsec/10)");

    private static readonly Statistics.Formulas.ModelFrame Plain = RLinearModels.Frame("mtcars", "mpg ~ wt + factor(cyl) + hp");

    private static readonly LinearModelFit WeightedFit = LinearModel.Fit(Weighted.Design, Weighted.Response, Weighted.Column("hp"), offset: Weighted.Offset);

    private static readonly LinearModelFit PlainFit = LinearModel.Fit(Plain.Design, Plain.Response);

    [Fact]
    public void A_weighted_fit_with_offset_is_that_of_R()
    {
        Near.Equal(R.Numbers("coef"), [.. WeightedFit.Terms.Select(t => t.Estimate)]);
        Near.Equal(R.Numbers("se"), [.. WeightedFit.Terms.Select(t => t.StdError)]);
        Near.Equal(R.Number("sigma"), WeightedFit.ResidualStdDev);
        Near.Equal(R.Number("r2"), WeightedFit.RSquared);
        Near.Equal(R.Number("adj"), WeightedFit.AdjustedRSquared);
        Near.Equal(R.Numbers("f")[0], WeightedFit.Overall.Statistic);
        Near.Equal(R.Number("logLik"), WeightedFit.LogLik);
        Near.Equal(R.Number("bic"), WeightedFit.Bic);
    }

    [Theory]
    [InlineData("HC0", RobustKind.HC0)]
    [InlineData("HC1", RobustKind.HC1)]
    [InlineData("HC2", RobustKind.HC2)]
    [InlineData("HC3", RobustKind.HC3)]
    [InlineData("HC4", RobustKind.HC4)]
    public void Robust_errors_are_those_of_sandwich(string name, RobustKind kind) =>
        Near.Equal(RLinearModels.Of("lm", "hc").Numbers(name), WeightedFit.RobustStdErrors(kind));

    [Fact]
    public void The_three_types_of_analysis_of_variance_are_those_of_R()
    {
        var sequential = AnalysisOfVariance.Of(PlainFit, Plain.Terms, true, AnovaType.Sequential);
        Near.Equal(R.Numbers("anova1", 1), [.. sequential.Select(r => r.SumOfSquares)]);
        Near.Equal(R.Numbers("anova1", 3), [.. sequential.Select(r => r.Statistic)]);
        foreach (var (key, type) in new[] { ("anova2", AnovaType.Marginal), ("anova3", AnovaType.Partial) })
        {
            var (table, r) = (AnalysisOfVariance.Of(PlainFit, Plain.Terms, true, type), RLinearModels.Of("lm", key));
            Near.Equal(r.Numbers("ss"), [.. table.Select(row => row.SumOfSquares)], what: key);
            Near.Equal(r.Numbers("df"), [.. table.Select(row => row.Df)], what: key);
            Near.Equal(r.Numbers("p"), [.. table.Select(row => row.PValue)], what: key);
        }
    }

    [Fact]
    public void What_a_term_dropped_loses_is_that_of_R()
    {
        var dropped = AnalysisOfVariance.Dropped(PlainFit, Plain.Terms);

        Near.Equal(R.Numbers("drop1", 2)[1..], [.. dropped.Select(d => d.Deviance)]);
        Near.Equal(R.Numbers("drop1", 3)[1..], [.. dropped.Select(d => d.Aic)]);
        Near.Equal(R.Numbers("drop1", 4)[1..], [.. dropped.Select(d => d.Statistic)]);
    }

    [Fact]
    public void Inflation_factors_are_those_of_car()
    {
        var factors = VarianceInflation.Of(PlainFit.Covariance, Plain.Terms);
        Near.Equal(R.Numbers("vif"), [.. factors.Select(f => f.Factor)]);
        Near.Equal(R.Numbers("gvif"), [.. factors.Select(f => f.Scaled)]);
    }

    [Fact]
    public void Tests_of_the_residuals_are_those_of_lmtest()
    {
        Near.Equal(R.Number("bp"), ResidualTests.BreuschPagan(PlainFit).Statistic);
        Near.Equal(R.Number("bp_p"), ResidualTests.BreuschPagan(PlainFit).PValue);
        Near.Equal(R.Number("dw"), ResidualTests.DurbinWatson(PlainFit).Statistic);
        Near.Equal(R.Number("dw_p"), ResidualTests.DurbinWatson(PlainFit).PValue);
    }

    [Fact]
    public void Influence_is_that_of_R()
    {
        var rows = LinearModelInfluence.Of(WeightedFit).Take(4).ToArray();
        Near.Equal(R.Numbers("hat"), [.. rows.Select(r => r.Hat)]);
        Near.Equal(R.Numbers("rstandard"), [.. rows.Select(r => r.Standardized)]);
        Near.Equal(R.Numbers("rstudent"), [.. rows.Select(r => r.Studentized)]);
        Near.Equal(R.Numbers("cook"), [.. rows.Select(r => r.CooksDistance)]);
        Near.Equal(R.Numbers("dffits"), [.. rows.Select(r => r.Dffits)]);
        Near.Equal(R.Numbers("covratio"), [.. rows.Select(r => r.CovarianceRatio)]);
        Near.Equal(R.Numbers("dfbeta"), rows[2].Dfbeta, 1e-8);
    }

    [Fact]
    public void Leaving_a_row_out_changes_the_estimates_by_its_dfbeta()
    {
        var change = LinearModelInfluence.Of(PlainFit)[5].Dfbeta;
        int[] others = [.. Enumerable.Range(0, Plain.Count).Where(i => i != 5)];
        var without = LinearModel.Fit(Plain.Design.Select(others), [.. others.Select(i => Plain.Response[i])]);

        Near.Equal([.. PlainFit.Terms.Zip(without.Terms, (a, b) => a.Estimate - b.Estimate)], change, 1e-8);
    }

    [Fact]
    public void Predictions_have_both_intervals()
    {
        var data = new Statistics.Formulas.DataFrame([Column("wt", 2, 3), Column("cyl", 4, 8), Column("hp", 100, 200)]);
        var design = Plain.DesignFor(data).Design!;
        for (var i = 0; i < 2; i++)
        {
            var (estimate, mean, observation) = PlainFit.Predict([.. design.Columns.Select(c => c[i])], 0.9);
            Near.Equal(R.Numbers("predict", i), [estimate, observation.Low, observation.High]);
            Near.Equal(R.Numbers("confint", i), [estimate, mean.Low, mean.High]);
        }
    }

    private static Statistics.Formulas.DataColumn Column(string name, params double[] values) => Statistics.Formulas.DataColumn.Of(name, values);
}
