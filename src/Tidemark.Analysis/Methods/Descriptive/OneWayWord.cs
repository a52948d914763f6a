using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Descriptive;

/// <summary><c>oneway "y ~ group"</c>: k means and k variances.</summary>
public static class OneWayWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new(
        "oneway", "one-way comparison of means (Welch's, or with equal variances); Tukey's differences; Bartlett's, Levene's and the F test of variances", "stats::oneway.test, TukeyHSD, bartlett.test, var.test, car::leveneTest", Ask)
    {
        Forms = [new("y ~ group", "the levels of the group")],
        OwnOptions =
        [
            MethodOption.Switch("var-equal", "The classical F test instead of Welch's"),
            CommonOptions.Show("tukey", "bartlett", "levene", "variances"),
            CommonOptions.Alternative with { Description = "Alternative of the F test of two variances" },
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            new("estimate.name", "F"),
            new("estimate.statistic", "F"),
            new("estimate.df", "degrees of freedom of the numerator"),
            new("estimate.dfResidual", "degrees of freedom of the denominator"),
            new("estimate.pValue", "p value"),
            new("estimate.method", "the test"),
            new("estimates[].name", "level of the group"),
            new("estimates[].estimate", "its mean"),
            new("estimates[].stdDev", "its standard deviation"),
            new("estimates[].n", "its number of values"),
            new("tukey[].name", "pair of levels, second-first"),
            new("tukey[].estimate", "difference of means"),
            new("tukey[].confLow", "lower simultaneous limit"),
            new("tukey[].confHigh", "upper simultaneous limit"),
            new("tukey[].pValue", "adjusted p value"),
            .. Keys.Test("bartlett", "Bartlett's test of equal variances"),
            .. Keys.Test("levene", "Levene's test about the medians"),
            new("levene.dfResidual", "Levene's test about the medians: degrees of freedom of the denominator"),
            .. Keys.Test("variances", "F test of two variances"),
            new("variances.dfResidual", "F test of two variances: degrees of freedom of the denominator"),
            new("variances.estimate", "ratio of variances, first level over second"),
            new("variances.confLow", "lower limit of the ratio"),
            new("variances.confHigh", "upper limit of the ratio"),
        ],
        Theory = ["one-way", "variance-tests"],
        Examples = ["oneway \"bwt ~ race\" --data birthwt.csv --show tukey,bartlett"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        if ((question.Misfit(frame, 1, (1, 1)) ?? question.NotNumeric(frame.Left[0])) is { } refusal)
        {
            return refusal;
        }

        var levels = frame.Right[0].AsFactor();
        var samples = FrameShape.Split(frame.Left[0].Numbers!, levels);
        if (question.Shows("variances") && FrameShape.NotOfLevels(levels, 2, "the F test compares two variances; show bartlett or levene.") is { } many)
        {
            return many;
        }

        var test = OneWay.Test(samples, question.Flag("var-equal"));
        var bartlett = question.Shows("bartlett") ? VarianceTests.Bartlett(samples) : null;
        var levene = question.Shows("levene") ? VarianceTests.Levene(samples) : null;
        var ratio = question.Shows("variances") ? VarianceTests.Ratio(samples[0], samples[1], 1, question.Alternative, question.ConfLevel) : null;
        TestResult?[] shown = [test, bartlett, levene, ratio];
        return new(
            new Answer(test.Method, frame.Count, frame.Dropped, new Fields
            {
                { "estimate", new Fields { { "name", "F" }, { "statistic", test.Statistic }, { "df", test.Df1 }, { "dfResidual", test.Df2 }, { "pValue", test.PValue }, { "method", test.Method } } },
                { "estimates", Means(samples, levels) },
                { "tukey", question.Shows("tukey") && samples.Length > 1 ? Tukey(OneWay.TukeyDifferences(samples, question.ConfLevel), levels) : null },
                { "bartlett", Broom.Test(bartlett) },
                { "levene", levene is null ? null : Broom.Test(levene)!.And(new() { { "dfResidual", levene.Df2 } }) },
                { "variances", ratio is null ? null : Broom.Test(ratio)!.And(new() { { "dfResidual", ratio.Df2 }, { "estimate", ratio.Ratio }, { "confLow", ratio.Confidence.Low }, { "confHigh", ratio.Confidence.High } }) },
            })
            { Warnings = [.. shown.SelectMany(t => t?.Warnings ?? []).Distinct()] },
            []);
    });

    private static Fields[] Means(double[][] samples, Factor levels) => [.. samples.Select((sample, i) =>
    {
        var mean = Moments.Mean(sample);
        return new Fields { { "name", levels.Levels[i] }, { "estimate", mean }, { "stdDev", Moments.StdDev(sample, mean) }, { "n", sample.Length } };
    })];

    private static Fields[] Tukey(IReadOnlyList<PairwiseMean> pairs, Factor levels) => [.. pairs.Select(pair => new Fields
    {
        { "name", $"{levels.Levels[pair.Second]}-{levels.Levels[pair.First]}" },
        { "estimate", pair.Difference },
        { "confLow", pair.Confidence.Low },
        { "confHigh", pair.Confidence.High },
        { "pValue", pair.PValue },
    })];
}
