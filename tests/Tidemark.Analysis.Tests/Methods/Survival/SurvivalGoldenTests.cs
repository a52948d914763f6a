using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Survival;

/// <summary>What the reference cases do not touch: R 4.2.2, survival 3.5.3, the calls of <c>validation/survival-words/program.R</c>.</summary>
public sealed class SurvivalGoldenTests
{
    private const double Tolerance = 1e-9;
    private const string Stratified = "Surv(time, status) ~ age + factor(sex) + ph.ecog + strata(inst > 10)";
    private static readonly int[] Places = [0, 4, 49, 149, 185];

    [Theory]
    [InlineData("weighted", "Surv(time, status) ~ 1", "--weights", "w")]
    [InlineData("clustered", "Surv(time, status) ~ 1", "--cluster", "pair")]
    [InlineData("delayed", "Surv(start, time, status) ~ 1", "--cluster", "pair", "--weights", "w")]
    [InlineData("flemingHarrington", "Surv(time, status) ~ 1", "--stype", "2", "--ctype", "2")]
    [InlineData("hazard", "Surv(time, status) ~ 1", "--stype", "2")]
    [InlineData("robustHazard", "Surv(time, status) ~ 1", "--stype", "2", "--weights", "w")]
    public void Curves_and_their_variances_are_R_s_survfit(string name, params string[] line)
    {
        var asked = Asked.Of(Lung(), "km", line);
        // survfit stores the robust standard error of a product-limit curve as that of survival, all others as those of its logarithm.
        var robustProduct = name is "weighted" or "clustered" or "delayed";
        (string R, string Ours)[] columns =
        [
            ("surv", "survival"), ("cumhaz", "cumulativeHazard"), ("stdChaz", "stdErrorHazard"), ("lower", "confLow"), ("upper", "confHigh"),
            ("stdErr", robustProduct ? "stdError" : "stdErrorLog"),
        ];
        // With stype 2, ctype 1 and weights survfit takes the standard error of the hazard for that of survival (logse is FALSE): its limits are not ours.
        foreach (var (theirs, ours) in columns.Where(column => name != "robustHazard" || column.R is not ("lower" or "upper")))
        {
            var values = asked.Numbers($"curve[].{ours}");
            Near.Equal(SurvivalGoldens.Numbers($"curves|{name}|{theirs}"), [.. Places.Select(i => values[i])], Tolerance, theirs);
        }
    }

    [Fact]
    public void Start_time_and_restricted_means_are_R_s()
    {
        string[] table = ["records", "nMax", "nStart", "events", "rmean", "rmeanStdError", "median", "confLow", "confHigh"];
        var later = Asked.Of(Lung(), "km", "Surv(time, status) ~ sex", "--start-time", "200");
        foreach (var g in new[] { 0, 1 })
        {
            Near.Equal(SurvivalGoldens.Numbers($"startTime|{g}"), [.. table.Select(key => later.Number($"strata[{g}].{key}"))], Tolerance);
            foreach (var how in new[] { "common", "individual" })
            {
                var asked = Asked.Of(Lung(), "km", "Surv(time, status) ~ sex", "--rmean", how);
                Near.Equal(SurvivalGoldens.Numbers($"rmean|{how}|{g}"), [asked.Number($"strata[{g}].rmean"), asked.Number($"strata[{g}].rmeanStdError")], Tolerance);
            }
        }
    }

    [Fact]
    public void Predictions_for_new_rows_by_reference_are_R_s()
    {
        var rows = SurvivalFrames.Of(("age", [50, 60]), ("sex", [1, 2]), ("ph.ecog", [0, 1]), ("inst", [3, 12]), ("time", [300, 400]), ("status", [1, 1]));
        string[] references = ["strata", "sample", "zero"];
        for (var k = 0; k < 6; k++)
        {
            var asked = Asked.Of(Lung(), SurvivalFrames.File(rows), "cox", Stratified, "--show", "predict", "--newdata", "f", "--reference", references[k / 2], "--type", k % 2 == 0 ? "lp" : "risk");
            Near.Equal(SurvivalGoldens.Numbers($"predictions|{k}|fit"), asked.Numbers("predict[].fit"), 1e-8);
            Near.Equal(SurvivalGoldens.Numbers($"predictions|{k}|se"), asked.Numbers("predict[].stdError"), 1e-8);
        }

        foreach (var type in new[] { "expected", "survival" })
        {
            var asked = Asked.Of(Lung(), SurvivalFrames.File(rows), "cox", Stratified, "--show", "predict", "--newdata", "f", "--type", type);
            Near.Equal(SurvivalGoldens.Numbers($"expected|{type}|fit"), asked.Numbers("predict[].fit"), 1e-8);
            Near.Equal(SurvivalGoldens.Numbers($"expected|{type}|se"), asked.Numbers("predict[].stdError"), 1e-8);
        }
    }

    [Fact]
    public void Expected_events_of_the_rows_fitted_and_the_baseline_are_R_s()
    {
        var asked = Asked.Of(Lung(), "cox", Stratified, "--show", "predict,baseline", "--type", "expected");
        Near.Equal(SurvivalGoldens.Numbers("own|fit"), asked.Numbers("predict[].fit")[..5], 1e-8);
        Near.Equal(SurvivalGoldens.Numbers("own|se"), asked.Numbers("predict[].stdError")[..5], 1e-8);
        var (hazard, time) = (asked.Numbers("baseline[].hazard"), asked.Numbers("baseline[].time"));
        Near.Equal(SurvivalGoldens.Numbers("basehaz|hazard"), [hazard[0], hazard[49], hazard[149]], 1e-8);
        Near.Equal(SurvivalGoldens.Numbers("basehaz|time"), [time[0], time[49], time[149]], 0);
    }

    [Fact]
    public void An_offset_is_centered_in_linear_predictors_and_whole_in_expected_events()
    {
        var rows = SurvivalFrames.Of(("age", [50, 50]), ("sex", [1, 2]), ("time", [300, 300]), ("status", [1, 1]));
        var asked = Asked.Of(Lung(), SurvivalFrames.File(rows), "cox", "Surv(time, status) ~ age + offset(sex / 3)", "--show", "predict", "--newdata", "f", "--type", "lp,expected");
        var (fit, se) = (asked.Numbers("predict[].fit"), asked.Numbers("predict[].stdError"));
        Near.Equal([.. SurvivalGoldens.Numbers("offset|lp"), .. SurvivalGoldens.Numbers("offset|expected")], fit, 1e-8);
        Near.Equal([.. SurvivalGoldens.Numbers("offset|lpSe"), .. SurvivalGoldens.Numbers("offset|expectedSe")], se, 1e-8);
    }

    [Theory]
    [InlineData("martingale")]
    [InlineData("deviance")]
    [InlineData("score")]
    [InlineData("schoenfeld")]
    [InlineData("scaledsch")]
    [InlineData("dfbeta")]
    [InlineData("dfbetas")]
    public void Residuals_of_a_weighted_fit_are_R_s(string type)
    {
        var values = Asked.Of(Lung(), "cox", "Surv(time, status) ~ age + sex + ph.ecog + wt.loss", "--weights", "w", "--robust", "true", "--show", "residuals", "--type", type).At("residuals[0].values");
        for (var i = 0; i < 3; i++)
        {
            double[] row = values is double[,] grid ? [.. Enumerable.Range(0, 4).Select(j => grid[i, j])] : [((double[])values!)[i]];
            Near.Equal(SurvivalGoldens.Numbers($"residuals|{type}|{i}"), row, 1e-7, type);
        }
    }

    [Fact]
    public void Robust_tests_and_explained_variation_are_R_s()
    {
        var asked = Asked.Of(Lung(), "cox", "Surv(time, status) ~ age + sex + cluster(inst)");
        Near.Equal(SurvivalGoldens.Number("robust|rscore"), asked.Number("fit.robustScoreTest.statistic"), 1e-8);
        Near.Equal(SurvivalGoldens.Number("robust|wald"), asked.Number("fit.waldTest.statistic"), 1e-8);
        Near.Equal(SurvivalGoldens.Numbers("robust|rsq"), [asked.Number("fit.rSquared"), asked.Number("fit.rSquaredMax")], 1e-8);
    }

    [Fact]
    public void Analysis_of_deviance_is_R_s()
    {
        var asked = Asked.Of(Lung(), "cox", "Surv(time, status) ~ sex + age + factor(ph.ecog)", "--show", "anova");
        Near.Equal(SurvivalGoldens.Numbers("anova|loglik"), asked.Numbers("anova[].logLik"), 1e-9);
        Near.Equal(SurvivalGoldens.Numbers("anova|chisq"), asked.Numbers("anova[].statistic")[1..], 1e-8);
        Near.Equal(SurvivalGoldens.Numbers("anova|df"), asked.Numbers("anova[].df")[1..], 0);
        Near.Equal(SurvivalGoldens.Numbers("anova|p"), asked.Numbers("anova[].pValue")[1..], 1e-8);
    }

    [Theory]
    [InlineData("terms", "Surv(time, status) ~ factor(ph.ecog) + age + strata(sex)")]
    [InlineData("columns", "Surv(time, status) ~ factor(ph.ecog) + age + strata(sex)", "--terms", "false")]
    [InlineData("exact", "Surv(time, status) ~ age + sex", "--ties", "exact")]
    public void Proportional_hazards_by_term_by_column_and_with_exact_ties_are_R_s(string name, params string[] line)
    {
        var asked = Asked.Of(Lung(), "cox-zph", line);
        var (statistics, p) = (asked.Numbers("terms[].statistic"), asked.Numbers("terms[].pValue"));
        for (var j = 0; j < statistics.Length - 1; j++)
        {
            var row = SurvivalGoldens.Numbers($"zph|{name}|{j}");
            Near.Equal([row[0], row[2]], [statistics[j], p[j]], 1e-7);
        }

        Near.Equal(SurvivalGoldens.Numbers($"zph|{name}|{statistics.Length - 1}"), CoxChecks.Test(asked, "terms[GLOBAL]"), 1e-7);
    }

    [Theory]
    [InlineData("n", "Surv(time, status) ~ age")]
    [InlineData("S", "Surv(time, status) ~ age", "--timewt", "S")]
    [InlineData("S/G", "Surv(time, status) ~ age", "--timewt", "S/G")]
    [InlineData("n/G2", "Surv(time, status) ~ age", "--timewt", "n/G2")]
    [InlineData("I", "Surv(time, status) ~ age", "--timewt", "I")]
    [InlineData("strata", "Surv(time, status) ~ age + strata(sex)")]
    [InlineData("ymax", "Surv(time, status) ~ age", "--ymax", "600")]
    [InlineData("reverse", "Surv(time, status) ~ age", "--reverse", "true", "--weights", "w")]
    [InlineData("cluster", "Surv(time, status) ~ age", "--cluster", "pair")]
    [InlineData("model", "Surv(time, status) ~ age + sex", "--model", "cox", "--timewt", "n/G2")]
    public void Concordance_with_its_weights_is_R_s(string name, params string[] line) => Concordant(name, Asked.Of(Lung(), "concordance", line));

    [Fact]
    public void Concordance_of_a_number_without_censoring_is_R_s()
    {
        double[] mpg = [21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4];
        double[] wt = [2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78];
        Concordant("number", Asked.Of(SurvivalFrames.Of(("mpg", mpg), ("wt", wt)), "concordance", "mpg ~ wt"));
    }

    [Fact]
    public void One_sample_against_expected_survival_is_R_s_survdiff()
    {
        var asked = Asked.Of(Lung().With(DataColumn.Of("p", [.. Enumerable.Repeat(0.7, 228)])), "logrank", "Surv(time, status) ~ offset(p)");
        Near.Equal(SurvivalGoldens.Number("oneSample|chisq"), asked.Number("estimate.statistic"), Tolerance);
        Near.Equal(SurvivalGoldens.Number("oneSample|expected"), asked.Number("expected"), Tolerance);
    }

    private static void Concordant(string name, Asked asked)
    {
        Near.Equal(SurvivalGoldens.Number($"concordance|{name}|estimate"), asked.Number("estimate.estimate"), 1e-8);
        Near.Equal(SurvivalGoldens.Number($"concordance|{name}|se"), asked.Number("estimate.stdError"), 1e-8);
        string[] keys = ["concordant", "discordant", "tiedX", "tiedY", "tiedXY"];
        Near.Equal(SurvivalGoldens.Numbers($"concordance|{name}|count"), [.. keys.Select(key => asked.Number($"counts.{key}"))], 1e-8, name);
    }

    private static DataFrame Lung()
    {
        var lung = SurvivalFrames.Lung;
        var (age, sex, time) = (lung["age"]!.Numbers, lung["sex"]!.Numbers, lung["time"]!.Numbers);
        return lung.With(DataColumn.Of("w", [.. age.Select(a => a / 60)]))
            .With(DataColumn.Of("pair", [.. Enumerable.Range(0, 228).Select(i => (i % 114) + 1.0)]))
            .With(DataColumn.Of("start", [.. time.Select((t, i) => sex[i] == 1 ? 0.0 : Math.Round(0.3 * t, MidpointRounding.ToEven))]));
    }
}
