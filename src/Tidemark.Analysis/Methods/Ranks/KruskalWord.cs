using Tidemark.Analysis.Answers;
using Tidemark.Analysis.Methods.Proportions;
using Tidemark.Statistics.Descriptive;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Proportions;
using Tidemark.Statistics.Ranks;

namespace Tidemark.Analysis.Methods.Ranks;

/// <summary><c>kruskal "y ~ group"</c>: location of k groups, and Dunn's comparisons.</summary>
public static class KruskalWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("kruskal", "Kruskal-Wallis test; Dunn's comparisons of all pairs", "stats::kruskal.test, FSA::dunnTest", Ask)
    {
        Forms = [new("y ~ group", "the levels of the group")],
        OwnOptions =
        [
            CommonOptions.Show("dunn"),
            AdjustWords.Option("adjust", "Adjustment of Dunn's p values"),
        ],
        AnswerKeys =
        [
            .. RankOptions.Test,
            new("estimates[].name", "level of the group"),
            new("estimates[].estimate", "its median"),
            new("estimates[].meanRank", "mean of its ranks"),
            new("estimates[].n", "its number of values"),
            new("dunn[].name", "pair of levels, second - first"),
            new("dunn[].estimate", "difference of mean ranks"),
            new("dunn[].statistic", "z"),
            new("dunn[].pValue", "two-sided p"),
            new("dunn[].adjusted", "p adjusted for the number of pairs"),
        ],
        Theory = ["rank-tests"],
        Examples = ["kruskal \"t ~ g\" --data t.csv --show dunn --adjust holm"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(frame =>
    {
        if ((question.Misfit(frame, 1, (1, 1)) ?? question.NotNumeric(frame.Left[0])) is { } refusal)
        {
            return refusal;
        }

        var (values, levels) = (frame.Left[0].Numbers!, frame.Right[0].AsFactor());
        var test = KruskalWallis.Test(values, levels.Codes);
        return new(
            new Answer(test.Method, frame.Count, frame.Dropped, new Fields
            {
                { "estimate", Broom.Statistic("Kruskal-Wallis chi-squared", test) },
                { "estimates", Medians(values, levels) },
                { "dunn", question.Shows("dunn") ? Pairwise(values, levels, AdjustWords.Chosen(question, "adjust")) : null },
            })
            { Warnings = test.Warnings },
            []);
    });

    private static Fields[] Medians(double[] values, Factor levels)
    {
        var ranks = FrameShape.Split(Ranking.MidRanks(values), levels);
        return [.. FrameShape.Split(values, levels).Select((part, k) => new Fields
        {
            { "name", levels.Levels[k] }, { "estimate", Quantiles.Median(part) }, { "meanRank", Moments.Mean(ranks[k]) }, { "n", part.Length },
        })];
    }

    private static Fields[] Pairwise(double[] values, Factor levels, AdjustMethod method)
    {
        var pairs = Dunn.Test(values, levels.Codes);
        var adjusted = PAdjust.Adjust([.. pairs.Select(pair => pair.PValue)], method);
        return [.. pairs.Select((pair, i) => new Fields
        {
            { "name", $"{levels.Levels[pair.Second]} - {levels.Levels[pair.First]}" },
            { "estimate", pair.Difference },
            { "statistic", pair.Z },
            { "pValue", pair.PValue },
            { "adjusted", adjusted[i] },
        })];
    }
}
