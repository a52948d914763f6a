using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Randomness;
using Tidemark.Statistics.Ranks;

namespace Tidemark.Analysis.Methods.Ranks;

/// <summary><c>jonckheere "y ~ group"</c>: a trend along ordered groups.</summary>
public static class JonckheereWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("jonckheere", "the Jonckheere-Terpstra test of a trend along ordered groups", "clinfun::jonckheere.test, DescTools::JonckheereTerpstraTest", Ask)
    {
        Forms = [new("y ~ group", "the levels in their order (numbers ascending; --levels orders texts)")],
        OwnOptions =
        [
            CommonOptions.Alternative with { Description = "Alternative hypothesis; greater: values rise with the level" },
            new("exact", OptionKind.Flag, "Exact p value; not given: exact without ties up to 100 values"),
            new("replicates", OptionKind.Count, "Random permutations in place of exact or normal p") { AtLeast = 1 },
            CommonOptions.Seed,
        ],
        AnswerKeys = RankOptions.Test,
        Theory = ["jonckheere"],
        Examples = ["jonckheere \"change ~ response\" --levels response=PD,SD,PR,CR --alternative less --data change.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        if ((question.Misfit(frame, 1, (1, 1)) ?? question.NotNumeric(frame.Left[0])) is { } refusal)
        {
            return refusal;
        }

        var (values, levels) = (frame.Left[0].Numbers!, frame.Right[0].AsFactor());
        var test = question.NumberOrNone("replicates") is { } replicates
            ? Jonckheere.Permutation(values, levels.Codes, new SeededRandom((ulong)question.Count("seed")), (int)replicates, question.Alternative)
            : Jonckheere.Test(values, levels.Codes, question.Alternative, question.FlagOrNone("exact"));
        return new(
            new Answer(test.Method, frame.Count, frame.Dropped, new Fields { { "estimate", Broom.Statistic("JT", test) } }) { Warnings = test.Warnings },
            []);
    });
}
