using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Randomness;

namespace Tidemark.Analysis.Tests.Methods.Accuracy;

/// <summary>Data that carry little or nothing: an answer with a coded warning, never an exception.</summary>
public sealed class HardCornersTests
{
    public static TheoryData<double[], double[]> Corners => new()
    {
        { [1, 0], [2, 1] },
        { [1, 0, 0, 0], [5, 1, 2, 3] },
        { [1, 1, 1, 0], [5, 1, 2, 3] },
        { [1, 0, 1, 0], [3, 3, 3, 3] },
        { [1, 1, 0, 0], [4, 3, 2, 1] },
        { [1, 1, 0, 0], [double.PositiveInfinity, 3, 2, double.NegativeInfinity] },
        { [1, 0, 1, 0, 1, 0, 0, 1, 0], [1, 1, 2, 2, 3, 3, double.NaN, 4, 4] },
    };

    [Theory]
    [MemberData(nameof(Corners))]
    public void Every_word_answers_or_warns(double[] truth, double[] marker)
    {
        var data = Table(("y", truth), ("x", marker), ("z", [.. marker.Select((v, i) => double.IsNaN(v) ? v : (i * 7) % 5)]), ("time", [.. truth.Select((_, i) => 1.0 + i)]));
        var roc = Asked.Of(data, "roc", "y ~ x", "--show", "coords,ci.se,ci.sp,ci.thresholds", "--boot-n", "20", "--smooth", "binormal");
        Assert.InRange(roc.Number("estimate.estimate"), 0, 1);
        foreach (var criterion in new[] { "youden", "closest.topleft", "accuracy", "kappa", "F1", "product", "equal", "cost", "sensitivity", "minp" })
        {
            Asked.Of(data, "cutpoint", "y ~ x", "--criterion", criterion, "--boot-n", "20", "--nresample", "50");
        }

        Asked.Of(data, "cutpoint", "y ~ x", "--criterion", "maxstat", "--nresample", "20");
        Asked.Of(data, "cutpoint", "Surv(time, y) ~ x", "--criterion", "maxstat", "--nresample", "20");
        Asked.Of(data, "roc-compare", "y ~ x + z", "--boot-n", "20");
        Asked.Of(data, "roc-compare", "y ~ x + z", "--boot-n", "20", "--method", "bootstrap");
        foreach (var method in new[] { "ipcw", "km", "nne" })
        {
            Asked.Of(data, "tdroc", "Surv(time, y) ~ x", "--times", "0,2,100", "--method", method, "--show", "curve");
        }
    }

    [Fact]
    public void One_class_is_an_answer_without_an_area()
    {
        var data = Table(("y", [1, 1, 1]), ("x", [1, 2, 3]));
        var roc = Asked.Of(data, "roc", "y ~ x");
        Assert.True(double.IsNaN(roc.Number("estimate.estimate")));
        Assert.Contains(roc.Answer.Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.NotEmpty(Asked.Of(data, "cutpoint", "y ~ x", "--boot-n", "10").Answer.Warnings);
    }

    [Fact]
    public void Tied_best_cut_offs_are_all_given()
    {
        var cut = Asked.Of(Table(("y", [0, 1, 0, 1]), ("x", [1, 2, 3, 4])), "cutpoint", "y ~ x", "--boot-n", "10");
        Assert.Equal([1.5, 3.5], cut.Numbers("cutpoints[].threshold"));
        Assert.Equal([2.0, 4.0], cut.Numbers("cutpoints[].value"));
        Assert.Contains(cut.Answer.Warnings, w => w.Code == "ROC-TIED-CUTPOINTS");
        Assert.Equal(2, Asked.Of(Table(("y", [0, 1, 0, 1]), ("x", [1, 2, 3, 4])), "cutpoint", "y ~ x", "--boot-n", "10", "--use-midpoints", "false").Number("estimate.estimate"));
    }

    [Fact]
    public void Directions_that_differ_and_levels_that_are_unknown_are_said()
    {
        var data = Table(("y", [0, 0, 0, 1, 1, 1]), ("up", [1, 2, 4, 3, 5, 6]), ("down", [6, 5, 3, 4, 2, 1]));
        Assert.Contains(Asked.Of(data, "roc-compare", "y ~ up + down").Answer.Warnings, w => w.Code == "ROC-DIRECTIONS-DIFFER");
        Assert.Equal(FindingCodes.OptionRefused, Assert.Single(Asked.Refused(data, "roc", "y ~ up", "--positive", "ill")).Code);
        Assert.Equal(FindingCodes.FormOfFormula, Assert.Single(Asked.Refused(data, "roc", "y ~ up + down")).Code);
        Assert.Equal(FindingCodes.FormOfFormula, Assert.Single(Asked.Refused(data, "roc-compare", "y ~ up")).Code);
        Assert.Equal(FindingCodes.OptionRefused, Assert.Single(Asked.Refused(data, "roc-compare", "y ~ up + down", "--contrast", "1,2,3")).Code);
    }

    [Fact]
    public void Competing_causes_and_two_markers_are_answered_together()
    {
        var random = new SeededRandom(1);
        double[] marker = [.. Enumerable.Range(0, 80).Select(_ => random.NextNormal())];
        double[] time = [.. marker.Select(m => random.NextExponential() * Math.Exp(-m))];
        double[] code = [.. marker.Select(_ => (double)random.NextInt(3))];
        var data = Table(("time", time), ("code", code), ("a", marker), ("b", [.. marker.Select(m => m + random.NextNormal())]));
        var asked = Asked.Of(data, "tdroc", "Surv(time, code) ~ a + b", "--times", "0.5,1", "--cutpoints", "0,1", "--show", "curve");
        Assert.Equal(8, asked.Numbers("estimates[].estimate").Length);
        Assert.Equal("AUC_2", asked.Text("estimates[1].name"));
        Assert.Equal(4, asked.Numbers("comparisons[].pValue").Length);
        Assert.All(asked.Numbers("comparisons[].pValue"), p => Assert.InRange(p, 0, 1));
        Assert.Equal(8, asked.Numbers("cutpoints[].sensitivity").Length);
        var other = Asked.Of(data, "tdroc", "Surv(time, code) ~ a", "--times", "1", "--weighting", "aalen", "--other-markers", "b", "--cause", "2");
        Assert.Contains(other.Answer.Warnings, w => w.Code == "ROC-NO-STANDARD-ERROR");
    }

    [Fact]
    public void A_million_rows_are_an_area_without_a_list_of_points()
    {
        var random = new SeededRandom(1);
        double[] truth = [.. Enumerable.Range(0, 1_000_000).Select(_ => random.NextDouble() < 0.3 ? 1.0 : 0)];
        var data = Table(("y", truth), ("x", [.. truth.Select(t => random.NextNormal() + t)]));
        var roc = Asked.Of(data, "roc", "y ~ x");
        Assert.Equal(0.7602, roc.Number("estimate.estimate"), 0.002);
        Assert.Null(roc.At("curve"));
        Assert.Contains(roc.Answer.Warnings, w => w.Code == "ROC-CURVE-LONG");
        Assert.Contains(Asked.Of(data, "cutpoint", "y ~ x").Answer.Warnings, w => w.Code == "ROC-BOOTSTRAP-LEFT-OUT");
    }

    private static DataFrame Table(params (string Name, double[] Values)[] columns) => new([.. columns.Select(c => DataColumn.Of(c.Name, c.Values))]);
}
