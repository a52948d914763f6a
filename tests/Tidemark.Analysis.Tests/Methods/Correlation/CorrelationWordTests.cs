using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Correlation;

public sealed class CorrelationWordTests
{
    private static void Same(WordCase c, string key, Asked asked)
    {
        Near.Equal(c.R.Number($"{key}/statistic"), asked.Number("estimate.statistic"), 1e-9, key);
        Near.Equal(c.R.Number($"{key}/p_value"), asked.Number("estimate.pValue"), 1e-9, key);
        Near.Equal(c.R.Number($"{key}/estimate"), asked.Number("estimate.estimate"), 1e-9, key);
        if (c.R.Find(key).TryGetProperty("conf_int", out _))
        {
            Near.Equal(c.R.Numbers($"{key}/conf_int"), [asked.Number("estimate.confLow"), asked.Number("estimate.confHigh")], 1e-9, key);
        }
    }

    private static void Matrix(WordCase c, string key, Asked asked, string ours = "matrix.estimate")
    {
        var matrix = (double[,])asked.At(ours)!;
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < matrix.GetLength(1); j++)
            {
                Near.Equal(c.R.Number($"{key}/{i}/{j}"), matrix[i, j], 1e-9, $"{key} {i} {j}");
            }
        }
    }

    [Fact]
    public void Nine_pairs_are_exact_as_in_r()
    {
        var c = WordCase.Load("cor-spearman-exact-n9");
        Same(c, "two", Asked.Of(c.Data, "cor", "~ x + y", "--method", "spearman"));
        Same(c, "less", Asked.Of(c.Data, "cor", "~ x + y", "--method", "spearman", "--alternative", "less"));
        Same(c, "greater", Asked.Of(c.Data, "cor", "~ x + y", "--method", "spearman", "--alternative", "greater"));
        Same(c, "kendall", Asked.Of(c.Data, "cor", "~ x + y", "--method", "kendall", "--alternative", "greater"));
        Same(c, "kendall_two", Asked.Of(c.Data, "cor", "y ~ x", "--method", "kendall"));
    }

    [Fact]
    public void Ties_and_continuity_are_those_of_r()
    {
        var c = WordCase.Load("cor-kendall-ties-mtcars");
        Same(c, "k", Asked.Of(c.Data, "cor", "~ mpg + gear", "--method", "kendall", "--exact", "false"));
        Same(c, "kc", Asked.Of(c.Data, "cor", "~ mpg + gear", "--method", "kendall", "--exact", "false", "--continuity"));
        Same(c, "s", Asked.Of(c.Data, "cor", "~ mpg + gear", "--method", "spearman", "--exact", "false"));
        Same(c, "sc", Asked.Of(c.Data, "cor", "~ cyl + wt", "--method", "spearman", "--exact", "false", "--continuity"));
    }

    [Fact]
    public void Lung_columns_with_missing_values_are_those_of_r()
    {
        var c = WordCase.Load("cor-lung-pearson-missing");
        var two = Asked.Of(c.Data, "cor", "~ meal.cal + wt.loss");
        Same(c, "two", two);
        Assert.Equal(c.R.Number("n"), two.Answer.N);
        Same(c, "less", Asked.Of(c.Data, "cor", "~ ph.karno + pat.karno", "--alternative", "less"));
        Same(c, "greater99", Asked.Of(c.Data, "cor", "~ ph.karno + pat.karno", "--alternative", "greater", "--conf-level", "0.99"));
        const string All = "~ age + ph.karno + pat.karno + meal.cal + wt.loss";
        Matrix(c, "matrix_pairwise", Asked.Of(c.Data, "cor", All, "--use", "pairwise"));
        Matrix(c, "matrix_complete", Asked.Of(c.Data, "cor", All));
        Matrix(c, "spearman_pairwise", Asked.Of(c.Data, "cor", All, "--use", "pairwise", "--method", "spearman"));
        Matrix(c, "kendall_complete", Asked.Of(c.Data, "cor", All, "--method", "kendall"));
    }

    [Fact]
    public void Partial_correlations_are_those_of_ppcor()
    {
        var c = WordCase.Load("cor-partial-mtcars");
        foreach (var kind in new[] { "pearson", "spearman", "kendall" })
        {
            var asked = Asked.Of(c.Data, "pcor", "~ mpg + hp | wt + disp", "--method", kind);
            Near.Equal(c.R.Number($"{kind}/estimate"), asked.Number("estimate.estimate"), 1e-9, kind);
            Near.Equal(c.R.Number($"{kind}/p.value"), asked.Number("estimate.pValue"), 1e-9, kind);
            Near.Equal(c.R.Number($"{kind}/statistic"), asked.Number("estimate.statistic"), 1e-9, kind);
        }

        Matrix(c, "pcor", Asked.Of(c.Data, "pcor", "~ mpg + hp + wt + disp"));
        var semipartial = Asked.Of(c.Data, "pcor", "~ mpg + hp + wt + disp", "--type", "semipartial");
        Matrix(c, "spcor", semipartial);
        Matrix(c, "spcor_p", semipartial, "matrix.pValue");
        Near.Equal(c.R.Number("spcor/0/1"), Asked.Of(c.Data, "pcor", "~ mpg + hp | wt + disp", "--type", "semipartial").Number("estimate.estimate"));
    }

    [Fact]
    public void Repeated_measures_are_those_of_rmcorr()
    {
        var c = WordCase.Load("rmcorr-bland1995");
        var asked = Asked.Of(c.Data, "rmcorr", "PaCO2 ~ pH | Subject");
        Near.Equal(c.R.Number("r"), asked.Number("estimate.estimate"));
        Near.Equal(c.R.Number("df"), asked.Number("estimate.df"));
        Near.Equal(c.R.Number("p"), asked.Number("estimate.pValue"));
        Near.Equal(c.R.Numbers("ci"), [asked.Number("estimate.confLow"), asked.Number("estimate.confHigh")]);
        Near.Equal(c.R.Number("slope"), asked.Number("slope.estimate"));
        var wide = Asked.Of(c.Data, "rmcorr", "PaCO2 ~ pH | Subject", "--conf-level", "0.99");
        Near.Equal(c.R.Numbers("ci99"), [wide.Number("estimate.confLow"), wide.Number("estimate.confHigh")]);
        Near.Equal(asked.Number("slope.pValue"), asked.Number("estimate.pValue"), 1e-12);
    }

    [Fact]
    public void Logarithms_and_missing_values_are_those_of_rmcorr()
    {
        var c = WordCase.Load("rmcorr-pbcseq-missing");
        var asked = Asked.Of(c.Data, "rmcorr", "log(ast) ~ log(bili) | id");
        Near.Equal(c.R.Number("r"), asked.Number("estimate.estimate"));
        Near.Equal(c.R.Number("p"), asked.Number("estimate.pValue"));
        var missing = Asked.Of(c.Data, "rmcorr", "platelet ~ log(bili) | id");
        Near.Equal(c.R.Number("with_missing/r"), missing.Number("estimate.estimate"));
        Near.Equal(c.R.Number("with_missing/df"), missing.Number("estimate.df"));
        Near.Equal(c.R.Numbers("with_missing/ci"), [missing.Number("estimate.confLow"), missing.Number("estimate.confHigh")]);
    }

    [Fact]
    public void Further_options_are_those_of_cor_test()
    {
        var air = RClassical.Air;
        RClassical.Same("correlation/pearson90", Asked.Of(air, "cor", "~ Ozone + Temp", "--conf-level", "0.9"));
        RClassical.Same("correlation/kendallNormal", Asked.Of(air, "cor", "~ Ozone + Temp", "--method", "kendall", "--continuity"));
        var twelve = RClassical.Frame("x12", "y12");
        RClassical.Same("correlation/spearmanEdgeworth", Asked.Of(twelve, "cor", "~ x12 + y12", "--method", "spearman", "--alternative", "greater"));
        RClassical.Same("correlation/spearmanTies", Asked.Of(RClassical.Frame("tied", "pre"), "cor", "~ tied + pre", "--method", "spearman", "--continuity"));
        var few = RClassical.Frame("a", "b");
        RClassical.Same("correlation/n4", Asked.Of(few.Take([0, 1, 2, 3]), "cor", "~ a + b"));
        RClassical.Same("correlation/n3", Asked.Of(few.Take([0, 1, 2]), "cor", "~ a + b"));
    }

    [Fact]
    public void Degenerate_subjects_are_named_not_asserted()
    {
        DataFrame once = new([DataColumn.Of("x", [1, 2, 3]), DataColumn.Of("y", [1, 2, 3]), new("id", ["a", "b", "c"])]);
        Assert.Contains(Asked.Of(once, "rmcorr", "y ~ x | id").Answer.Warnings, w => w.Code == "STAT-TOO-FEW");
        DataFrame flat = new([DataColumn.Of("x", [1, 1, 3, 3, 5, 5]), DataColumn.Of("y", [1, 2, 3, 5, 3, 1]), new("id", ["a", "a", "b", "b", "c", "c"])]);
        Assert.Contains(Asked.Of(flat, "rmcorr", "y ~ x | id").Answer.Warnings, w => w.Code == "STAT-CONSTANT");
        Assert.Equal(FindingCodes.FormOfFormula, Asked.Refused(flat, "rmcorr", "y ~ x")[0].Code);
    }
}
