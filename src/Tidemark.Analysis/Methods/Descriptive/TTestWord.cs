using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Descriptive;

namespace Tidemark.Analysis.Methods.Descriptive;

/// <summary><c>ttest "y ~ group"</c>: Welch's and Student's t tests.</summary>
public static class TTestWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("ttest", "t test of one mean, of pairs, or of two samples (Welch's, or with equal variances)", "stats::t.test", Ask)
    {
        Forms = TwoSamples.Forms,
        OwnOptions =
        [
            MethodOption.Switch("paired", "Pairs instead of independent samples"),
            MethodOption.Switch("var-equal", "Pooled variance (Student) instead of Welch's test"),
            new("mu", OptionKind.Number, "Mean, or difference of means, of the null hypothesis") { Default = "0" },
            CommonOptions.Alternative,
            CommonOptions.ConfLevel,
        ],
        AnswerKeys =
        [
            .. Keys.Estimate(),
            new("estimates[].name", "mean of each sample: name"),
            new("estimates[].estimate", "mean of each sample"),
            new("estimates[].stdDev", "its standard deviation"),
            new("estimates[].n", "its number of values"),
        ],
        Notes = "The difference is the first level less the second, as in R. A one-sided alternative gives an interval open on one side.",
        Theory = ["t-tests"],
        Examples = ["ttest \"bwt ~ smoke\" --data birthwt.csv", "ttest \"y ~ visit | subject\" --paired --data long.csv", "ttest \"y ~ 1\" --mu 5 --data y.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => TwoSamples.Read(question, (frame, samples) =>
    {
        var (mu, side, level) = (question.Number("mu"), question.Alternative, question.ConfLevel);
        var test = samples is { Second: { } second, IsPaired: false }
            ? TTest.TwoSample(samples.First, second, mu, question.Flag("var-equal"), side, level)
            : TTest.OneSample(samples.Differences, mu, side, level, samples.IsPaired);
        var name = samples.Second is null ? "mean" : samples.IsPaired ? "mean difference" : "difference in means";
        return new(
            new Answer(test.Method, samples.First.Length + (samples.IsPaired ? 0 : samples.Second?.Length ?? 0), frame.Dropped + samples.Dropped, new Fields
            {
                { "estimate", Broom.Estimate(name, test.Estimate, test.Confidence, test.StdError, test) },
                { "estimates", Means(samples) },
            })
            { Warnings = test.Warnings },
            []);
    });

    private static Fields[] Means(TwoSamples samples)
    {
        double[][] parts = samples.Second is null ? [samples.First] : [samples.First, samples.Second];
        return [.. parts.Select((part, i) =>
        {
            var mean = Moments.Mean(part);
            return new Fields { { "name", $"mean of {samples.Names[i]}" }, { "estimate", mean }, { "stdDev", Moments.StdDev(part, mean) }, { "n", part.Length } };
        })];
    }
}
