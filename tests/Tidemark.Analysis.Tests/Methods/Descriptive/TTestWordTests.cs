using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;

namespace Tidemark.Analysis.Tests.Methods.Descriptive;

public sealed class TTestWordTests
{
    [Fact]
    public void Birth_weights_by_smoking_are_t_test_of_r()
    {
        var c = WordCase.Load("ttests-normality-birthwt");
        Same(c, "welch", Asked.Of(c.Data, "ttest", "bwt ~ smoke"));
        Same(c, "pooled", Asked.Of(c.Data, "ttest", "bwt ~ smoke", "--var-equal", "--conf-level", "0.99"));
        Same(c, "greater", Asked.Of(c.Data, "ttest", "bwt ~ smoke", "--alternative", "greater"));
        Near.Equal(c.R.Numbers("welch/estimate"), Asked.Of(c.Data, "ttest", "bwt ~ smoke").Numbers("estimates[].estimate"));
    }

    [Fact]
    public void Birth_weights_by_race_and_their_normality_are_those_of_r()
    {
        var c = WordCase.Load("ttests-normality-birthwt");
        var race = Asked.Of(c.Data, "oneway", "bwt ~ race", "--show", "tukey,bartlett");
        Near.Equal(c.R.Number("oneway/statistic"), race.Number("estimate.statistic"));
        Near.Equal(c.R.Numbers("oneway/parameter"), [race.Number("estimate.df"), race.Number("estimate.dfResidual")]);
        Near.Equal(c.R.Number("oneway/p_value"), race.Number("estimate.pValue"));
        Near.Equal(c.R.Number("bartlett/statistic"), race.Number("bartlett.statistic"));
        Near.Equal(c.R.Number("bartlett/p_value"), race.Number("bartlett.pValue"));
        for (var i = 0; i < 3; i++)
        {
            // TukeyHSD goes through qtukey, whose search stops early: ptukey(qtukey(0.95, 3, 186), 3, 186) is 0.950000000077
            // in R 4.2.2, and a limit near zero is 1e-8 off. The case of the distributions grants qtukey 1e-6.
            var row = race.Text($"tukey[{i}].name");
            Near.Equal(c.R.Number($"tukey/{i}/0"), race.Number($"tukey[{i}].estimate"), 1e-9, row!);
            Near.Equal(c.R.Number($"tukey/{i}/1"), race.Number($"tukey[{i}].confLow"), 1e-7, row!);
            Near.Equal(c.R.Number($"tukey/{i}/2"), race.Number($"tukey[{i}].confHigh"), 1e-7, row!);
            Near.Equal(c.R.Number($"tukey/{i}/3"), race.Number($"tukey[{i}].pValue"), 1e-9, row!);
        }

        var smoke = Asked.Of(c.Data, "oneway", "bwt ~ smoke", "--show", "variances");
        Near.Equal(c.R.Number("ftest/estimate"), smoke.Number("variances.estimate"));
        Near.Equal(c.R.Number("ftest/p_value"), smoke.Number("variances.pValue"));
        Near.Equal(c.R.Numbers("ftest/conf_int"), [smoke.Number("variances.confLow"), smoke.Number("variances.confHigh")]);
        var shape = Asked.Of(c.Data, "describe", "~ bwt", "--show", "ks");
        Near.Equal(c.R.Number("shapiro/statistic"), Row(shape, "shapiroWilk", "estimate"));
        Near.Equal(c.R.Number("shapiro/p_value"), Row(shape, "shapiroWilk", "pValue"));
        Near.Equal(c.R.Number("ks/statistic"), Row(shape, "ks", "estimate"));
        Near.Equal(c.R.Number("ks/p_value"), Row(shape, "ks", "pValue"));
    }

    [Fact]
    public void One_sample_pairs_and_shifts_are_those_of_r()
    {
        var ab = RClassical.Frame("a", "b");
        RClassical.Same("tTest/oneSample", Asked.Of(ab, "ttest", "a ~ 1", "--mu", "1.5", "--alternative", "greater", "--conf-level", "0.9"));
        RClassical.Same("tTest/paired", Asked.Of(RClassical.Frame("sleep1", "sleep2"), "ttest", "sleep1 ~ sleep2", "--paired", "--mu", "-1"));
        var two = Stacked(RClassical.Frame("a"), RClassical.Frame("b"));
        var welch = Asked.Of(two, "ttest", "y ~ g", "--mu", "0.1", "--alternative", "less");
        Near.Equal(RClassical.Number("tTest/welch/pValue"), welch.Number("estimate.pValue"));
        Near.Equal(RClassical.Numbers("tTest/welch/conf")[1], welch.Number("estimate.confHigh"));
        var pooled = Asked.Of(two, "ttest", "y ~ g", "--var-equal", "--conf-level", "0.99");
        Near.Equal(RClassical.Number("tTest/pooled/statistic"), pooled.Number("estimate.statistic"));
    }

    [Fact]
    public void Pairs_in_long_form_lose_subjects_that_miss_a_visit()
    {
        DataFrame data = new(
        [
            DataColumn.Of("y", [1.1, 2.5, 2.0, 2.2, 3.7, 9]), new("visit", ["V1", "V2", "V1", "V2", "V2", "V1"]), new("id", ["a", "a", "b", "b", "c", "d"]),
        ]);
        var asked = Asked.Of(data, "ttest", "y ~ visit | id", "--paired");
        Assert.Equal(2, asked.Answer.N);
        Assert.Equal(2, asked.Answer.Dropped);
        Near.Equal(-0.8, asked.Number("estimate.estimate"), 1e-12);
    }

    [Fact]
    public void Pairs_without_a_subject_are_taken_in_the_order_of_the_rows_with_a_caution()
    {
        var sleep = Stacked(RClassical.Frame("sleep1"), RClassical.Frame("sleep2"));
        var asked = Asked.Of(sleep, "ttest", "y ~ g", "--paired", "--mu", "-1");
        RClassical.Same("tTest/paired", asked);
        Assert.Contains(asked.Answer.Warnings, w => w.Message.Contains("order of the rows", StringComparison.Ordinal));
    }

    [Fact]
    public void Variances_and_one_way_are_those_of_r()
    {
        var breaks = RClassical.Frame("breaks", "tension");
        var asked = Asked.Of(breaks, "oneway", "breaks ~ tension", "--var-equal", "--levels", "tension=L,M,H", "--show", "tukey,bartlett,levene", "--conf-level", "0.9");
        Near.Equal(RClassical.Number("variance/oneway/statistic"), asked.Number("estimate.statistic"));
        RClassical.Same("variance/bartlett", asked, "bartlett");
        Near.Equal(RClassical.Number("variance/levene/statistic"), asked.Number("levene.statistic"));
        Near.Equal(RClassical.Number("variance/levene/pValue"), asked.Number("levene.pValue"));
        Near.Equal(RClassical.Number("variance/tukey/1/3"), asked.Number("tukey[1].pValue"), 1e-6);
        Near.Equal(RClassical.Number("variance/tukey/1/1"), asked.Number("tukey[1].confLow"), 1e-6);
        var two = Stacked(RClassical.Frame("a"), RClassical.Frame("b"));
        var ratio = Asked.Of(two, "oneway", "y ~ g", "--show", "variances");
        Near.Equal(RClassical.Number("variance/ratio/estimate"), ratio.Number("variances.estimate"));
    }

    [Theory]
    [InlineData("three", new double[] { 1, 2, 5 })]
    [InlineData("four", new double[] { 1, 2, 5, 7 })]
    [InlineData("five", new double[] { 1, 2, 5, 7, 20 })]
    public void Normality_of_few_values_is_shapiro_test(string key, double[] values)
    {
        var asked = Asked.Of(new([DataColumn.Of("x", values)]), "describe", "~ x");
        Near.Equal(RClassical.Number($"normality/{key}/statistic"), Row(asked, "shapiroWilk", "estimate"));
        Near.Equal(RClassical.Number($"normality/{key}/pValue"), Row(asked, "shapiroWilk", "pValue"));
    }

    [Fact]
    public void Normality_of_more_values_is_shapiro_test_and_exact_ks_test()
    {
        var nine = Asked.Of(RClassical.Frame("a"), "describe", "~ a");
        Near.Equal(RClassical.Number("normality/nine/pValue"), Row(nine, "shapiroWilk", "pValue"));
        var twelve = Asked.Of(RClassical.Frame("x12"), "describe", "~ x12", "--show", "ks");
        Near.Equal(RClassical.Number("normality/twelve/pValue"), Row(twelve, "shapiroWilk", "pValue"));
        Near.Equal(RClassical.Number("normality/ks/pValue"), Row(twelve, "ks", "pValue"));
        var ozone = Asked.Of(RClassical.Air, "describe", "~ Ozone");
        Near.Equal(RClassical.Number("normality/ozone/pValue"), Row(ozone, "shapiroWilk", "pValue"));
    }

    [Fact]
    public void Constant_and_single_values_are_cautions_not_faults()
    {
        DataFrame constant = new([DataColumn.Of("y", [2, 2, 2, 2]), DataColumn.Of("g", [1, 1, 2, 2])]);
        Assert.Contains(Asked.Of(constant, "ttest", "y ~ g").Answer.Warnings, w => w.Code == "STAT-CONSTANT");
        DataFrame two = new([DataColumn.Of("y", [2, 3]), DataColumn.Of("g", [1, 2])]);
        Assert.Contains(Asked.Of(two, "ttest", "y ~ g").Answer.Warnings, _ => true);
        Assert.Contains(Asked.Of(two, "oneway", "y ~ g").Answer.Warnings, w => w.Code == "STAT-TOO-FEW");
        Assert.Equal(FindingCodes.ValuesDoNotFit, Asked.Refused(new([DataColumn.Of("y", [2, 3, 4]), DataColumn.Of("g", [1, 2, 3])]), "ttest", "y ~ g")[0].Code);
    }

    internal static double Row(Asked asked, string name, string key) =>
        Convert.ToDouble(((IReadOnlyList<Tidemark.Analysis.Answers.Fields>)asked.At("estimates")!).Single(row => Equals(row["name"], name))[key], System.Globalization.CultureInfo.InvariantCulture);

    internal static DataFrame Stacked(DataFrame first, DataFrame second)
    {
        var (a, b) = (first.Columns[0].Numbers, second.Columns[0].Numbers);
        return new([DataColumn.Of("y", [.. a, .. b]), new("g", [.. a.Select(_ => "first"), .. b.Select(_ => "second")])]);
    }

    private static void Same(WordCase c, string key, Asked asked)
    {
        Near.Equal(c.R.Number($"{key}/statistic"), asked.Number("estimate.statistic"), 1e-9, key);
        Near.Equal(c.R.Number($"{key}/parameter"), asked.Number("estimate.df"), 1e-9, key);
        Near.Equal(c.R.Number($"{key}/p_value"), asked.Number("estimate.pValue"), 1e-9, key);
        Near.Equal(c.R.Numbers($"{key}/conf_int"), [asked.Number("estimate.confLow"), asked.Number("estimate.confHigh")], 1e-9, key);
    }
}
