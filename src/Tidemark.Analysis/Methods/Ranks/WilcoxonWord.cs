using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Ranks;

namespace Tidemark.Analysis.Methods.Ranks;

/// <summary><c>wilcoxon "y ~ visit | subject" --paired</c>: signed ranks of one sample or of pairs; rank sums of two samples.</summary>
public static class WilcoxonWord
{
    private static readonly MethodOption[] SharedOptions =
    [
        new("mu", OptionKind.Number, "Location, or shift, of the null hypothesis") { Default = "0" },
        RankOptions.Exact,
        RankOptions.Correct,
        CommonOptions.Alternative,
        CommonOptions.ConfLevel,
    ];

    private static readonly AnswerKey[] AnswerKeys =
    [
        .. Keys.Estimate(),
        new("z", "statistic standardized by its permutation mean and variance, without correction, as coin"),
        new("achievedLevel", "level of an exact interval, where the values are too few for the level asked"),
    ];

    private const string Note = "`estimate.estimate` is the Hodges-Lehmann estimate (pseudomedian, or shift of the first level over the second), `estimate.statistic` V or W. "
        + "`--exact` with ties gives the conditional permutation test (exactRankTests, coin), where `wilcox.test` falls back to the normal approximation.";

    /// <summary>The method.</summary>
    public static Method Method { get; } = new("wilcoxon", "Wilcoxon's tests with exact p, ties and zeros, and the Hodges-Lehmann estimate with its interval", "stats::wilcox.test, exactRankTests, coin", Ask)
    {
        Forms = TwoSamples.Forms,
        OwnOptions =
        [
            MethodOption.Switch("paired", "Signed ranks of pairs instead of rank sums of samples"),
            .. SharedOptions,
            MethodOption.Among("zero-method", "Zeros of the signed rank test: dropped before ranking, or ranked (Pratt)", "wilcoxon", "pratt"),
        ],
        AnswerKeys = AnswerKeys,
        Notes = Note,
        Theory = ["rank-tests"],
        Examples = ["wilcoxon \"y ~ visit | subject\" --paired --data long.csv", "wilcoxon \"post ~ base\" --paired --zero-method pratt --data wide.csv", "wilcoxon \"y ~ 1\" --mu 1.2 --data y.csv"],
    };

    /// <summary>Rank sums of two samples, under the name of Wilcoxon and of Mann and Whitney.</summary>
    public static Method RankSum { get; } = new("ranksum", "Wilcoxon's rank sum (Mann-Whitney) test with exact p, ties, and the shift with its interval", "stats::wilcox.test, exactRankTests, coin", AskRankSum)
    {
        Forms = [new("y ~ group", "the first level of the group against the second")],
        OwnOptions = SharedOptions,
        AnswerKeys = AnswerKeys,
        Notes = Note,
        Theory = ["rank-tests"],
        Examples = ["ranksum \"t ~ g\" --exact --data t.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => TwoSamples.Read(question, (frame, samples) =>
    {
        var zeros = question.Text("zero-method") == "pratt" ? ZeroMethod.Pratt : ZeroMethod.Wilcoxon;
        return samples is { Second: { } second, IsPaired: false }
            ? Answered(frame.Count, frame.Dropped, Compared(question, samples.First, second), "difference in location")
            : Answered(
                samples.First.Length,
                frame.Dropped + samples.Dropped,
                WilcoxonSignedRank.Test(samples.Differences, question.Number("mu"), question.Alternative, question.FlagOrNone("exact"), question.Flag("correct"), question.ConfLevel, zeros),
                "(pseudo)median");
    });

    private static Outcome<Answer> AskRankSum(Question question) => question.OnVariables(frame =>
    {
        if ((question.Misfit(frame, 1, (1, 1)) ?? question.NotNumeric(frame.Left[0])) is { } refusal)
        {
            return refusal;
        }

        var levels = frame.Right[0].AsFactor();
        if (FrameShape.NotOfLevels(levels, 2, "compare more with kruskal.") is { } many)
        {
            return many;
        }

        var parts = FrameShape.Split(frame.Left[0].Numbers!, levels);
        return Answered(frame.Count, frame.Dropped, Compared(question, parts[0], parts[1]), "difference in location");
    });

    private static RankTestResult Compared(Question question, double[] first, double[] second) => WilcoxonRankSum.Test(
        first, second, question.Alternative, question.FlagOrNone("exact"), question.Flag("correct"), question.ConfLevel, question.Number("mu"));

    private static Outcome<Answer> Answered(int n, int dropped, RankTestResult test, string name) => new(
        new Answer(test.Method, n, dropped, new Fields
        {
            { "estimate", Broom.Estimate(name, test.Estimate, test.Confidence, test: test) },
            { "z", test.Z },
            { "achievedLevel", test.Warnings.Any(w => w.Code == "STAT-TOO-FEW") && double.IsFinite(test.AchievedLevel) ? test.AchievedLevel : null },
        })
        { Warnings = test.Warnings },
        []);
}
