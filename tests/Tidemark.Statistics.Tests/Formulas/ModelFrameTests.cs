using Tidemark.Statistics.Formulas;

namespace Tidemark.Statistics.Tests.Formulas;

public class ModelFrameTests
{
    private static readonly DataFrame Small = new(
    [
        new DataColumn("id", ["s1", "s1", "s2", "s2", "s3", "s3"]),
        new DataColumn("site", ["x", "x", "x", "x", "y", "y"]),
        DataColumn.Of("t", [1, 2, 3, 4, 5, double.NaN]),
        DataColumn.Of("status", [1, 2, 1, 2, 2, 1]),
        DataColumn.Of("code", [0, 1, 2, 0, 1, 2]),
        DataColumn.Of("x", [0, 1, 2, 3, 4, 5]),
        DataColumn.Of("w", [1, 1, double.NaN, 1, 1, 1]),
        new DataColumn("arm", ["B", "A", "A", "B", "C", "C"]),
        new DataColumn("died", ["TRUE", "FALSE", "TRUE", "FALSE", "NA", "TRUE"]),
    ]);

    private static ModelFrame Frame(string formula, ModelFrameOptions? options = null) => RModelMatrix.Frame(formula, Small, options);

    private static FormulaFault Fault(string formula, ModelFrameOptions? options = null)
    {
        var reading = ModelFrame.Of(Formula.Parse(formula).Formula!, Small, options);
        Assert.Null(reading.Frame);
        return reading.Fault!;
    }

    [Fact]
    public void Rows_with_something_missing_are_dropped_and_counted()
    {
        var frame = Frame("t ~ x + arm", new ModelFrameOptions { Also = ["w"] });

        Assert.Equal([0, 1, 3, 4], frame.Rows);
        Assert.Equal(2, frame.Dropped);
        Assert.Equal([1.0, 2, 4, 5], frame.Response);
        Assert.Equal([1.0, 1, 1, 1], frame.Column("w"));
        Assert.Equal([0.0, 1, 3, 4], frame.Design.Column("x"));
    }

    [Fact]
    public void Levels_that_do_not_occur_in_the_rows_kept_have_no_column()
    {
        var data = Small.With(DataColumn.Of("y", [1, 2, 3, 4, double.NaN, double.NaN]));

        Assert.Equal(["(Intercept)", "armB"], RModelMatrix.Frame("y ~ arm", data).Design.Terms);
        Assert.Equal(["(Intercept)", "armB", "armC"], RModelMatrix.Frame("y ~ arm", data, new ModelFrameOptions { KeepUnusedLevels = true }).Design.Terms);
    }

    [Fact]
    public void Levels_that_were_set_give_the_reference_and_the_order()
    {
        var data = Small.With(Small["arm"]!.WithLevels(["C", "A", "B"])).With(Small["status"]!.WithLevels(["2", "1"]));

        Assert.Equal(["(Intercept)", "armA", "armB", "status1"], RModelMatrix.Frame("x ~ arm + status", data).Design.Terms);
    }

    [Fact]
    public void Events_coded_one_and_two_are_read_as_R_reads_them()
    {
        var survival = Frame("Surv(t, status) ~ x").Survival!;

        Assert.Equal(SurvivalKind.Right, survival.Kind);
        Assert.Equal([false, true, false, true, true], survival.Event);
        Assert.Equal(survival.Event, Frame("Surv(t, status == 2) ~ x").Survival!.Event);
        Assert.Equal([true, false, true, false], Frame("Surv(t, died) ~ x").Survival!.Event);
        Assert.All(Frame("Surv(t) ~ 1").Survival!.Event, Assert.True);
    }

    [Fact]
    public void Several_causes_need_a_comparison_unless_the_method_takes_them()
    {
        Assert.Contains("status == 2", Fault("Surv(t, code) ~ x").NextStep, StringComparison.Ordinal);
        Assert.Equal([0, 1, 2, 0, 1], Frame("Surv(t, code) ~ x", new ModelFrameOptions { AllowCauses = true }).Survival!.Codes);
        Assert.Equal(["A", "B", "C"], Frame("Surv(t, arm) ~ x", new ModelFrameOptions { AllowCauses = true }).Survival!.Causes);
    }

    [Fact]
    public void Start_and_stop_are_follow_up_with_entry()
    {
        var survival = Frame("Surv(x, t, status) ~ 1").Survival!;

        Assert.Equal(SurvivalKind.Counting, survival.Kind);
        Assert.Equal([0.0, 1, 2, 3, 4], survival.Start!);
        Assert.Equal(5, survival.ToData().UsableCount);
    }

    [Fact]
    public void Intervals_open_at_an_end_are_censored_there()
    {
        var data = new DataFrame(
        [
            DataColumn.Of("l", [1, double.NaN, 2, 5]), DataColumn.Of("u", [3, 4, double.NaN, 5]), DataColumn.Of("x", [1, 2, 3, 4]),
        ]);
        var survival = RModelMatrix.Frame("Surv(l, u, type = \"interval2\") ~ x", data).Survival!;

        Assert.Equal([1, double.NegativeInfinity, 2, 5], survival.Low!);
        Assert.Equal([3, 4, double.PositiveInfinity, 5], survival.High!);
        Assert.Equal([false, false, false, true], survival.Event);
        Assert.True(double.IsNaN(data["l"]!.Numbers[1]));
    }

    [Fact]
    public void Values_below_a_limit_are_censored_on_the_left()
    {
        var survival = Frame("Surv(x, x > 0, type = 'left') ~ arm").Survival!;

        Assert.Equal(SurvivalKind.Left, survival.Kind);
        Assert.Equal([false, true, true, true, true, true], survival.Event);
    }

    [Fact]
    public void Random_terms_have_their_columns_and_groups()
    {
        var frame = Frame("x ~ t + (1 + t | id) + (1 | site)");

        Assert.Equal(["(Intercept)", "t"], frame.Design.Terms);
        Assert.Equal(["1 + t | id", "1 | site"], frame.Random.Select(r => r.Label));
        Assert.Equal(["(Intercept)", "t"], frame.Random[0].Design.Terms);
        Assert.True(frame.Random[0].Correlated);
        Assert.False(Frame("x ~ t + (t || id)").Random[0].Correlated);
    }

    [Fact]
    public void A_nested_group_is_the_inner_within_the_outer_and_the_outer()
    {
        var random = Frame("x ~ 1 + (1 | site/id)").Random;

        Assert.Equal(["id:site", "site"], random.Select(r => r.Group.Name));
        Assert.Equal(["s1:x", "s2:x", "s3:y"], random[0].Group.Levels);
    }

    [Fact]
    public void A_double_bar_with_a_factor_splits_as_in_lme4()
    {
        var random = Frame("x ~ 1 + (arm || id)").Random;

        Assert.Equal(["1 | id", "0 + arm | id"], random.Select(r => r.Label));
        Assert.Equal(["armA", "armB", "armC"], random[1].Design.Terms);
    }

    [Fact]
    public void A_bar_outside_of_parentheses_names_the_group()
    {
        var frame = Frame("x ~ t | id");

        Assert.Equal(["s1", "s2", "s3"], frame.Group!.Levels);
        Assert.Equal(["(Intercept)", "t"], frame.Design.Terms);
    }

    [Fact]
    public void Strata_cluster_and_offset_are_no_columns()
    {
        var frame = Frame("x ~ arm + strata(site) + cluster(id) + offset(log(t)) + strata(status)");

        Assert.Equal(["(Intercept)", "armB", "armC"], frame.Design.Terms);
        Assert.Equal(["x, status=1", "x, status=2", "y, status=2"], frame.Strata!.Levels);
        Assert.Equal("cluster(id)", frame.Cluster!.Name);
        Assert.Equal(Math.Log(2), frame.Offset![1]);
    }

    [Fact]
    public void A_covariance_structure_names_visit_and_subject()
    {
        var term = Assert.Single(Frame("x ~ arm + us(t | site / id)").Covariances);

        Assert.Equal(("us", "t", "site", "id"), (term.Structure, term.Visit.Name, term.Group!.Name, term.Subject.Name));
    }

    [Fact]
    public void A_dot_is_every_other_column()
    {
        Assert.Equal(["(Intercept)", "t", "w"], RModelMatrix.Frame("log(x + 1) ~ .", new DataFrame([Small["t"]!, Small["x"]!, Small["w"]!])).Design.Terms);
        Assert.Equal(["(Intercept)", "w"], RModelMatrix.Frame("x ~ . - t", new DataFrame([Small["t"]!, Small["x"]!, Small["w"]!])).Design.Terms);
    }

    [Fact]
    public void A_response_may_be_text_truth_or_two_columns()
    {
        Assert.Equal(["A", "B", "C"], Frame("arm ~ x").ResponseFactor!.Levels);
        Assert.NotNull(Frame("arm ~ x").ResponseFault);
        Assert.Equal([0.0, 0, 0, 1, 1, 1], Frame("x > 2 ~ arm").Response);
        Assert.Equal(["x", "status"], Frame("cbind(x, status) ~ arm").ResponseColumns!.Terms);
        Assert.Null(Frame("x ~ arm").ResponseFault);
    }

    [Fact]
    public void A_logarithm_outside_its_domain_drops_the_row_and_says_so()
    {
        var frame = Frame("status ~ log(x)");

        Assert.Equal(1, frame.Dropped);
        Assert.Equal("STAT-DOMAIN", Assert.Single(frame.Warnings).Code);
        Assert.Equal(2, Frame("status ~ log(x - 1)").Dropped);
    }

    [Fact]
    public void A_level_the_fit_has_not_seen_is_a_fault_at_the_variable()
    {
        var reading = Frame("x ~ t + arm").DesignFor(new DataFrame([DataColumn.Of("t", [1]), new DataColumn("arm", ["D"])]));

        Assert.Null(reading.Design);
        Assert.Equal(8, reading.Fault!.Position);
        Assert.Contains("\"D\"", reading.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_factor_of_one_level_has_no_column_and_a_warning()
    {
        var frame = RModelMatrix.Frame("x ~ arm", Small.Take([1, 2]));

        Assert.Equal(["(Intercept)"], frame.Design.Terms);
        Assert.Equal("STAT-CONSTANT", Assert.Single(frame.Warnings).Code);
    }

    [Fact]
    public void A_variable_missing_throughout_leaves_a_frame_without_rows()
    {
        var frame = RModelMatrix.Frame("y ~ x + arm", new DataFrame([DataColumn.Of("y", [1, 2]), DataColumn.Of("x", [double.NaN, double.NaN]), new DataColumn("arm", ["A", "B"])]));

        Assert.Equal((0, 2), (frame.Count, frame.Dropped));
        Assert.Empty(frame.Response);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        int[] order = [4, 2, 0, 5, 1, 3];
        var (straight, turned) = (Frame("x ~ arm * poly(t, 2)"), RModelMatrix.Frame("x ~ arm * poly(t, 2)", Small.Take(order)));

        Assert.Equal(straight.Design.Terms, turned.Design.Terms);
        foreach (var (row, k) in turned.Rows.Select((r, k) => (order[r], k)))
        {
            var at = Array.IndexOf(straight.Rows, row);
            Assert.All(Enumerable.Range(0, straight.Design.Columns.Count), j => Assert.Equal(straight.Design.Columns[j][at], turned.Design.Columns[j][k], 12));
        }
    }

    [Fact]
    public void Predictors_have_levels_or_means()
    {
        var predictors = Frame("x ~ arm + factor(status) + log(t)").Predictors;

        Assert.Equal(["arm", "status", "t"], predictors.Select(p => p.Name));
        Assert.Equal(["1", "2"], predictors[1].Levels!);
        Assert.Equal(3, predictors[2].Mean);
    }

    [Fact]
    public void A_million_rows_take_a_moment()
    {
        var n = 1_000_000;
        var data = new DataFrame(
        [
            DataColumn.Of("y", [.. Enumerable.Range(0, n).Select(i => i % 17 * 0.5)]),
            DataColumn.Of("x", [.. Enumerable.Range(0, n).Select(i => (double)(i % 31))]),
            new DataColumn("g", [.. Enumerable.Range(0, n).Select(i => "level" + (i % 5))]),
        ]);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(10, RModelMatrix.Frame("y ~ x * g", data).Design.Columns.Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }
}
