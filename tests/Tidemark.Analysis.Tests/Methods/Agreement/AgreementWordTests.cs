using System.Globalization;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Agreement;

public sealed class AgreementWordTests
{
    private static readonly string[] Line = ["plasma.crea ~ serum.crea"];

    [Theory]
    [InlineData("paba", 1e-12, "passing-bablok")]
    [InlineData("deming_analytical", 1e-9, "deming")]
    [InlineData("deming_jack", 1e-9, "deming", "--ci", "jackknife")]
    [InlineData("wdeming_jack", 1e-6, "deming", "--method", "wdeming", "--ci", "jackknife")]
    [InlineData("deming_er2", 1e-9, "deming", "--error-ratio", "2")]
    [InlineData("wlinreg", 1e-9, "deming", "--method", "wlinreg")]
    public void Lines_of_creatinine_are_mcr_of_r(string name, double tolerance, string word, params string[] options)
    {
        var c = WordCase.Load("methcomp-creatinine");
        IsMcr(c, name, tolerance, Asked.Of(c.Data, word, [.. Line, .. options]));
    }

    [Fact]
    public void Passing_and_Bablok_with_ties_is_mcr_and_deming_of_r()
    {
        var c = WordCase.Load("methcomp-paba-ties-small");
        IsMcr(c, "paba", 1e-12, Asked.Of(c.Data, "passing-bablok", "y ~ x"));
        var ninety = Asked.Of(c.Data, "passing-bablok", "y ~ x", "--conf-level", "0.9");
        IsMcr(c, "paba90", 1e-12, ninety);
        Near.Equal(c.R.Number("paba_tangent/ci/1/0"), ninety.Number("terms[Slope].confLow"), 1e-12);
        var sen = Asked.Of(c.Data, "passing-bablok", "y ~ x", "--method", "theil-sen", "--conf-level", "0.9", "--show", "residuals,fitted", "--at", "5");
        Near.Equal(c.R.Number("theilsen/coef/1"), sen.Number("terms[Slope].estimate"), 1e-12);
        Near.Equal(c.R.Number("theilsen/ci/1/1"), sen.Number("terms[Slope].confHigh"), 1e-12);
        Near.Equal(sen.Number("terms[(Intercept)].estimate") + 0.05, sen.Number("bias[0].estimate"), 1e-12);
    }

    [Fact]
    public void Limits_of_agreement_and_concordance_of_creatinine_are_those_of_r()
    {
        var c = WordCase.Load("methcomp-creatinine");
        var asked = Asked.Of(c.Data, "bland-altman", Line);
        Near.Equal(c.R.Number("bland_altman/bias"), asked.Number("estimates[bias].estimate"));
        Near.Equal(c.R.Number("bland_altman/loa/0"), asked.Number("estimates[lowerLimit].estimate"));
        Near.Equal(c.R.Number("bland_altman/loa/1"), asked.Number("estimates[upperLimit].estimate"));
        Near.Equal(c.R.Number("bland_altman/bias_ci/0"), asked.Number("estimates[bias].confLow"));
        Near.Equal(c.R.Number("bland_altman/loa_se"), asked.Number("estimates[upperLimit].stdError"));
        Near.Equal(c.R.Number("bland_altman/sd"), asked.Number("spread.stdDev"));
        Near.Equal(c.R.Number("bland_altman/prop_bias/1/3"), asked.Number("terms[mean].pValue"));
        Near.Equal(c.R.Number("ccc_lin"), Asked.Of(c.Data, "ccc", Line).Number("estimate.estimate"));
    }

    [Fact]
    public void The_reference_change_value_of_sleepstudy_is_that_of_r()
    {
        var c = WordCase.Load("rcv-sleepstudy-anova");
        var asked = Asked.Of(c.Data, "rcv", "Reaction ~ 1 | Subject", "--cva", "0.032");
        Near.Equal(c.R.Number("mean"), asked.Number("variation.mean"));
        Near.Equal(c.R.Number("ms_between"), asked.Number("variation.msBetween"));
        Near.Equal(c.R.Number("ms_within"), asked.Number("variation.msWithin"));
        Near.Equal(c.R.Number("cv_i"), 100 * asked.Number("variation.cvi"));
        Near.Equal(c.R.Number("cv_g"), 100 * asked.Number("variation.cvg"));
        Near.Equal(c.R.Number("index_individuality"), asked.Number("variation.indexOfIndividuality"));
        Near.Equal(c.R.Number("rcv_symmetric"), 100 * asked.Number("rcv[0].up"));
        Near.Equal(c.R.Number("rcv_log_up"), 100 * asked.Number("rcv[1].up"));
        Near.Equal(c.R.Number("rcv_log_down"), 100 * asked.Number("rcv[1].down"));
        Near.Equal(c.R.Number("rcv_one_sided"), 100 * asked.Number("rcv[2].up"));
    }

    // psych 2.2.9: ICC(lmer = FALSE) of Shrout and Fleiss (1979), table 2.
    [Theory]
    [InlineData("~ j1 + j2 + j3 + j4")]
    [InlineData("score ~ judge | subject")]
    public void Intraclass_correlations_take_columns_or_rows(string formula)
    {
        double[][] scores = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
        var data = formula[0] == '~'
            ? new DataFrame([.. Enumerable.Range(0, 4).Select(j => Column($"j{j + 1}", scores.Select(r => r[j])))])
            : new DataFrame([
                Column("score", scores.SelectMany(r => r)),
                Column("judge", Enumerable.Range(0, 24).Select(i => i % 4.0)),
                Column("subject", Enumerable.Range(0, 24).Select(i => Math.Floor(i / 4.0)))]);
        var asked = Asked.Of(data, "icc", formula);
        Near.Equal(0.289763779527559, asked.Number("estimates[ICC2].estimate"), 1e-9);
        Near.Equal(0.927232040167722, asked.Number("estimates[ICC2k].confHigh"), 1e-9);
        Assert.Equal(6, asked.Answer.N);
        Assert.True(double.IsFinite(Asked.Of(data, "ccc", formula).Number("estimate.confLow")));
    }

    // vcd 1.4.11: Kappa(SexualFun), Kappa(SexualFun, weights = "Fleiss-Cohen").
    [Fact]
    public void Kappa_takes_a_table_of_counts()
    {
        string[] levels = ["Never", "Fairly", "Very", "Always"];
        double[] counts = [7, 7, 2, 3, 2, 8, 3, 7, 1, 5, 4, 9, 2, 8, 9, 14];
        var data = new DataFrame([
            new DataColumn("husband", [.. Enumerable.Range(0, 16).Select(i => levels[i / 4])]),
            new DataColumn("wife", [.. Enumerable.Range(0, 16).Select(i => levels[i % 4])]),
            Column("count", counts)]);
        var asked = Asked.Of(data, "kappa", "husband ~ wife", "--weights", "count", "--levels", "husband=Never,Fairly,Very,Always;wife=Never,Fairly,Very,Always");
        Near.Equal(0.12933025404157, asked.Number("estimates[unweighted].estimate"), 1e-12);
        Near.Equal(0.237380627557981, asked.Number("estimates[linear].estimate"), 1e-12);
        Near.Equal(0.0972975219586046, asked.Number("estimates[quadratic].stdError"), 1e-12);
        Assert.Equal(91, asked.Answer.N);
    }

    [Fact]
    public void Three_raters_have_Fleiss_kappa_from_columns_as_from_rows()
    {
        string[][] ratings = [["a", "a", "b"], ["b", "b", "b"], ["a", "c", "c"], ["a", "a", "a"], ["c", "c", "b"]];
        var wide = new DataFrame([.. Enumerable.Range(0, 3).Select(j => new DataColumn($"r{j}", [.. ratings.Select(r => r[j])]))]);
        var tall = new DataFrame([
            new DataColumn("rating", [.. ratings.SelectMany(r => r)]),
            Column("rater", Enumerable.Range(0, 15).Select(i => i % 3.0)),
            Column("subject", Enumerable.Range(0, 15).Select(i => Math.Floor(i / 3.0)))]);
        var a = Asked.Of(wide, "kappa", "~ r0 + r1 + r2");
        Near.Equal(a.Number("estimates[fleiss].estimate"), Asked.Of(tall, "kappa", "rating ~ rater | subject").Number("estimates[fleiss].estimate"));
        Assert.Equal("Fleiss' kappa", a.Answer.Method);
    }

    [Fact]
    public void A_precision_experiment_has_components_and_a_total()
    {
        var data = new DataFrame([
            Column("y", [10, 10.4, 9.8, 9.9, 10.9, 11.2, 10.6, 10.1]),
            Column("day", [1, 1, 1, 1, 2, 2, 2, 2]),
            Column("run", [1, 1, 2, 2, 1, 1, 2, 2])]);
        var asked = Asked.Of(data, "precision", "y ~ day/run");
        Assert.Equal("day:run", asked.Text("components[1].name"));
        Near.Equal([1, 2, 4], asked.Numbers("components[].df"));
        Near.Equal(asked.Numbers("components[].variance").Sum(), asked.Number("total.variance"), 1e-12);
    }

    [Theory]
    [InlineData("deming", "y ~ x + z")]
    [InlineData("passing-bablok", "y ~ text")]
    [InlineData("bland-altman", "~ x")]
    [InlineData("ccc", "y ~ 1")]
    [InlineData("icc", "y ~ x")]
    [InlineData("kappa", "y ~ 1")]
    [InlineData("rcv", "y ~ x | text")]
    [InlineData("precision", "y ~ 1")]
    public void A_form_that_a_word_does_not_take_is_refused(string word, string formula)
    {
        var data = new DataFrame([Column("y", [1, 2, 3]), Column("x", [1, 2, 4]), Column("z", [3, 1, 2]), new DataColumn("text", ["a", "b", "c"])]);
        Assert.NotEmpty(Asked.Refused(data, word, formula));
    }

    [Theory]
    [InlineData("deming", "y ~ x")]
    [InlineData("passing-bablok", "y ~ x")]
    [InlineData("bland-altman", "y ~ x")]
    [InlineData("ccc", "y ~ x")]
    [InlineData("rcv", "y ~ 1 | x")]
    [InlineData("precision", "y ~ x")]
    public void Two_rows_and_constant_columns_have_a_warning(string word, string formula)
    {
        Assert.NotEmpty(Asked.Of(new DataFrame([Column("y", [1, 2]), Column("x", [1, 2])]), word, formula).Answer.Warnings);
        Assert.NotEmpty(Asked.Of(new DataFrame([Column("y", [2, 2, 2, 2]), Column("x", [1, 1, 1, 1])]), word, formula).Answer.Warnings);
    }

    private static DataColumn Column(string name, IEnumerable<double> values) =>
        new(name, [.. values.Select(v => v.ToString("R", CultureInfo.InvariantCulture))]);

    private static void IsMcr(WordCase c, string name, double tolerance, Asked asked)
    {
        foreach (var (row, term) in new[] { (0, "(Intercept)"), (1, "Slope") })
        {
            Near.Equal(c.R.Number($"{name}/{row}/0"), asked.Number($"terms[{term}].estimate"), tolerance, $"{name} {term}");
            Near.Equal(c.R.Number($"{name}/{row}/1"), asked.Number($"terms[{term}].stdError"), tolerance, $"{name} {term} SE");
            Near.Equal(c.R.Number($"{name}/{row}/2"), asked.Number($"terms[{term}].confLow"), tolerance, $"{name} {term} low");
            Near.Equal(c.R.Number($"{name}/{row}/3"), asked.Number($"terms[{term}].confHigh"), tolerance, $"{name} {term} high");
        }
    }
}
