using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Proportions;

public sealed class TableWordTests
{
    private static readonly DataFrame NoData = new([]);

    private static Fields Row(Asked asked, string name, string method) =>
        ((IReadOnlyList<Fields>)asked.At("estimates")!).Single(row => Equals(row["name"], name) && Equals(row["method"], method));

    private static DataFrame Counts(int[,] table)
    {
        var cells = from i in Enumerable.Range(0, table.GetLength(0)) from j in Enumerable.Range(0, table.GetLength(1)) select (i, j);
        return new([DataColumn.Of("r", [.. cells.Select(c => (double)c.i)]), DataColumn.Of("c", [.. cells.Select(c => (double)c.j)]), DataColumn.Of("n", [.. cells.Select(c => (double)table[c.i, c.j])])]);
    }

    [Fact]
    public void One_proportion_has_every_interval_of_the_grid()
    {
        var c = WordCase.Load("binomial-ci-grid");
        for (var i = 0; i < c.Data.Rows; i++)
        {
            string[] line = ["--x", c.Data["x"]!.Texts[i]!, "--n", c.Data["n"]!.Texts[i]!];
            var asked = Asked.Of(NoData, "proportion", line);
            foreach (var (key, method) in new[] { ("clopper", "Clopper-Pearson"), ("wilson", "Wilson"), ("wilson_cc", "Wilson, continuity-corrected"), ("agresti_coull", "Agresti-Coull"), ("jeffreys", "Jeffreys") })
            {
                var row = Row(asked, "proportion", method);
                Near.Equal(c.R.Numbers($"{key}/{i}"), [(double)row["confLow"]!, (double)row["confHigh"]!], 1e-9, key);
            }

            var clopper = Row(Asked.Of(NoData, "proportion", [.. line, "--conf-level", "0.9"]), "proportion", "Clopper-Pearson");
            Near.Equal(c.R.Numbers($"clopper90/{i}"), [(double)clopper["confLow"]!, (double)clopper["confHigh"]!]);
            Near.Equal(c.R.Numbers("p_half")[i], asked.Number("estimates[0].pValue"));
            Near.Equal(c.R.Numbers("p_03")[i], Asked.Of(NoData, "proportion", [.. line, "--p", "0.3"]).Number("estimates[0].pValue"));
            Near.Equal(c.R.Numbers("p_greater")[i], Asked.Of(NoData, "proportion", [.. line, "--p", "0.2", "--alternative", "greater"]).Number("estimates[0].pValue"));
        }
    }

    [Fact]
    public void Two_proportions_are_those_of_r_and_PropCIs()
    {
        var c = WordCase.Load("two-proportions-newcombe");
        for (var i = 0; i < c.Data.Rows; i++)
        {
            string Text(string column) => c.Data[column]!.Texts[i]!;
            var asked = Asked.Of(NoData, "proportions", "--x", $"{Text("a")},{Text("b")}", "--n", $"{Text("n1")},{Text("n2")}");
            var newcombe = Row(asked, "difference", "Newcombe");
            Near.Absolute(c.R.Number($"newcombe/{i}/1"), (double)newcombe["confLow"]!, 1e-12);
            Near.Absolute(c.R.Number($"newcombe/{i}/2"), (double)newcombe["confHigh"]!, 1e-12);
            Near.Equal(c.R.Number($"fisher_p/{i}"), (double)Row(asked, "odds ratio", "Fisher's exact test")["pValue"]!);
            Close(c, $"agresti_caffo/{i}", Row(asked, "difference", "Agresti-Caffo"), 1e-9);
            if (i < 4)
            {
                Close(c, $"score_diff/{i}", Row(asked, "difference", "Miettinen-Nurminen"), 1e-5);
            }

            if (i < 3)
            {
                Close(c, $"rr_score/{i}", Row(asked, "ratio", "Koopman"), 1e-5);
                Close(c, $"or_score/{i}", Row(asked, "odds ratio", "score on a grid of 0.1 %"), 1e-5);
            }
        }

        static void Close(WordCase c, string key, Fields row, double absolute)
        {
            Near.Absolute(c.R.Numbers(key)[0], (double)row["confLow"]!, absolute, key);
            Near.Absolute(c.R.Numbers(key)[1], (double)row["confHigh"]!, absolute, key);
        }
    }

    [Fact]
    public void Admission_at_Berkeley_is_mantelhaen_test()
    {
        var c = WordCase.Load("cmh-ucb");
        string[] line = ["Admit ~ Gender + strata(Dept)", "--weights", "Freq"];
        foreach (var (key, options) in new[] { ("cmh", Array.Empty<string>()), ("nc", ["--correct", "false"]) })
        {
            var asked = Asked.Of(c.Data, "cmh", [.. line, .. options]);
            Near.Equal(c.R.Number($"{key}/statistic"), asked.Number("estimate.statistic"), 1e-9, key);
            Near.Equal(c.R.Number($"{key}/p_value"), asked.Number("estimate.pValue"), 1e-9, key);
            Near.Equal(c.R.Number($"{key}/estimate"), asked.Number("estimate.estimate"), 1e-9, key);
            Near.Equal(c.R.Numbers($"{key}/conf_int"), [asked.Number("estimate.confLow"), asked.Number("estimate.confHigh")], 1e-9, key);
            Near.Equal(c.R.Number("woolf_x2"), asked.Number("homogeneity.woolf.statistic"));
            Near.Equal([.. "ABCDEF".Select(d => c.R.Number($"stratum_or/{d}"))], asked.Numbers("estimates[].estimate"));
        }

        var exact = Asked.Of(c.Data, "cmh", [.. line, "--exact"]);
        Near.Equal(c.R.Number("exact/p_value"), exact.Number("estimate.pValue"));
        Near.Equal(c.R.Number("exact/statistic"), exact.Number("estimate.statistic"));
        Near.Equal(c.R.Number("exact/estimate"), exact.Number("estimate.estimate"), 1e-4);
        Near.Equal(c.R.Numbers("exact/conf_int"), [exact.Number("estimate.confLow"), exact.Number("estimate.confHigh")], 1e-4);
        RClassical.Same("tables/cmhLess", Asked.Of(c.Data, "cmh", [.. line, "--correct", "false", "--alternative", "less", "--conf-level", "0.9"]));
        Near.Equal(RClassical.Number("tables/cmhExactGreater"), Asked.Of(c.Data, "cmh", [.. line, "--exact", "--alternative", "greater"]).Number("estimate.pValue"));
    }

    [Fact]
    public void Tests_of_proportions_are_those_of_prop_test()
    {
        var one = Asked.Of(NoData, "proportion", "--x", "7", "--n", "20", "--p", "0.2", "--alternative", "greater", "--conf-level", "0.9");
        RClassical.Same("proportions/one", one, "estimates[2]");
        RClassical.Same("proportions/one", Asked.Of(NoData, "proportion", "--x", "7", "--n", "20", "--p", "0.2", "--alternative", "greater", "--conf-level", "0.9", "--method", "score"));
        var exact = Asked.Of(NoData, "proportion", "--x", "7", "--n", "20", "--p", "0.2", "--alternative", "less", "--conf-level", "0.9");
        Near.Equal(RClassical.Number("proportions/exact/pValue"), exact.Number("estimate.pValue"));
        RClassical.Limits(RClassical.Numbers("proportions/exact/conf"), exact, "estimate");
        RClassical.Same("proportions/two", Asked.Of(NoData, "proportions", "--x", "15,25", "--n", "50,50"), "estimate");
        var four = Asked.Of(NoData, "proportions", "--x", "83,90,129,70", "--n", "86,93,136,82");
        RClassical.Same("proportions/four", four);
        RClassical.Same("proportions/trend", four, "trend");
        RClassical.Same("proportions/scores", Asked.Of(NoData, "proportions", "--x", "83,90,129,70", "--n", "86,93,136,82", "--score", "0,1,3,7"), "trend");
        RClassical.Same("proportions/given", Asked.Of(NoData, "proportions", "--x", "15,25", "--n", "50,60", "--p", "0.3,0.5"));
        var less = Asked.Of(NoData, "proportions", "--x", "15,25", "--n", "50,50", "--alternative", "less", "--correct", "false", "--conf-level", "0.9");
        Near.Equal(RClassical.Number("proportions/twoLess/pValue"), less.Number("estimate.pValue"));
        Near.Equal(RClassical.Numbers("proportions/twoLess/conf")[1], less.Number("estimate.confHigh"));
    }

    [Fact]
    public void Square_tables_are_those_of_mcnemar_test()
    {
        var bowel = Counts(new[,] { { 794, 150 }, { 86, 570 } });
        RClassical.Same("tables/mcnemar", Asked.Of(bowel, "mcnemar", "r ~ c", "--weights", "n"));
        RClassical.Same("tables/plain", Asked.Of(bowel, "mcnemar", "r ~ c", "--weights", "n", "--correct", "false"));
        Near.Equal(RClassical.Number("tables/exactMcnemar/pValue"), Asked.Of(bowel, "mcnemar", "r ~ c", "--weights", "n", "--exact").Number("estimate.pValue"));
        RClassical.Same("tables/bowker", Asked.Of(Counts(new[,] { { 20, 5, 2 }, { 3, 30, 6 }, { 1, 4, 25 } }), "mcnemar", "r ~ c", "--weights", "n"));
        Assert.Contains(Asked.Of(Counts(new[,] { { 4, 0 }, { 0, 5 } }), "mcnemar", "r ~ c", "--weights", "n").Answer.Warnings, w => w.Code == "STAT-TOO-FEW");
    }

    [Fact]
    public void Fisher_s_test_of_tea_and_jobs_is_fisher_test()
    {
        var tea = Counts(new[,] { { 3, 1 }, { 1, 3 } });
        var greater = Asked.Of(tea, "fisher", "r ~ c", "--weights", "n", "--alternative", "greater");
        Near.Equal(RClassical.Number("tables/teaGreater/pValue"), greater.Number("estimate.pValue"));
        Near.Equal(RClassical.Number("tables/teaGreater/estimate"), greater.Number("estimate.estimate"), 1e-4);
        Near.Equal(RClassical.Number("tables/teaLess"), Asked.Of(tea, "fisher", "r ~ c", "--weights", "n", "--alternative", "less").Number("estimate.pValue"));
        int[,] job = { { 1, 3, 10, 6 }, { 2, 3, 10, 7 }, { 1, 6, 14, 12 }, { 0, 1, 9, 11 } };
        Near.Equal(RClassical.Number("tables/job"), Asked.Of(Counts(job), "fisher", "r ~ c", "--weights", "n").Number("estimate.pValue"));
        Assert.Equal(FindingCodes.ValuesDoNotFit, Asked.Refused(new([DataColumn.Of("r", [0, 1]), DataColumn.Of("c", [0, 1]), DataColumn.Of("n", [1.5, 2])]), "fisher", "r ~ c", "--weights", "n")[0].Code);
    }

    [Theory]
    [InlineData("holm")]
    [InlineData("hochberg")]
    [InlineData("hommel")]
    [InlineData("bonferroni")]
    [InlineData("BH")]
    [InlineData("BY")]
    [InlineData("fdr")]
    [InlineData("none")]
    public void Adjusted_p_values_are_those_of_p_adjust(string method)
    {
        var c = WordCase.Load("padjust-all");
        Near.Equal(c.R.Numbers(method), Asked.Of(c.Data, "padjust", "~ p", "--method", method).Numbers("adjusted"), 1e-9, method);
        var seven = Asked.Of(new([DataColumn.Of("p", [0.01, 0.02, 0.03, 0.2])]), "padjust", "~ p", "--method", method, "--n", "7");
        Near.Equal(RClassical.Numbers($"padjust/{method}"), seven.Numbers("adjusted"), 1e-9, method);
    }

    [Fact]
    public void Responders_are_counted_from_data()
    {
        DataFrame data = new([new("best", ["CR", "SD", "CR", "PD", null, "SD"]), new("arm", ["A", "A", "B", "B", "B", "B"])]);
        var asked = Asked.Of(data, "proportions", "best ~ arm", "--positive", "CR");
        Assert.Equal(1, asked.Answer.Dropped);
        Near.Equal(0.5 - (1.0 / 3), asked.Number("estimate.estimate"));
        Assert.Equal("A", asked.Text("estimates[0].name"));
    }
}
