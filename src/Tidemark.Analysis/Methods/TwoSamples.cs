using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods;

/// <summary>What a test of location compares: one sample, pairs, or two samples.</summary>
/// <param name="First">The one sample; the first of each pair; the values of the first level.</param>
/// <param name="Second">The second of each pair, the values of the second level; null for one sample.</param>
/// <param name="IsPaired">Whether the two belong together row by row.</param>
/// <param name="Names">What the samples are called.</param>
/// <param name="Dropped">Values of incomplete pairs.</param>
internal sealed record TwoSamples(double[] First, double[]? Second, bool IsPaired, string[] Names, int Dropped)
{
    /// <summary>The forms that are read.</summary>
    public static IReadOnlyList<FormulaForm> Forms { get; } =
    [
        new("y ~ group", "two independent samples, the first level of the group against the second"),
        new("y ~ group | subject", "pairs, with --paired: subjects with a value at both levels"),
        new("y ~ x", "pairs, with --paired and a numeric x: the difference y - x of each row; where x has two values as often, they are visits, paired in the order of the rows"),
        new("y ~ 1", "one sample"),
    ];

    /// <summary>Differences of pairs, or the one sample.</summary>
    public double[] Differences => Second is null ? First : [.. First.Zip(Second, (a, b) => a - b)];

    /// <summary>Reads the samples of a question and answers on them.</summary>
    public static Outcome<Answer> Read(Question question, Func<VariableFrame, TwoSamples, Outcome<Answer>> answer) => question.OnVariables(frame =>
    {
        if (question.Misfit(frame, 1, (0, 1), (0, 1)) is { } misfit)
        {
            return misfit;
        }

        var y = frame.Left[0];
        if (question.NotNumeric(y) is { } text)
        {
            return text;
        }

        if (frame.Right.Count == 0)
        {
            return answer(frame, new(y.Numbers!, null, false, [y.Label], 0));
        }

        var (group, paired) = (frame.Right[0], question.Flag("paired"));
        if (paired && frame.Given.Count == 0 && InOrder(y.Numbers!, group.AsFactor()) is { } ordered)
        {
            return WithCaution(answer(frame, ordered));
        }

        if (paired && frame.Given.Count == 0 && group.Numbers is { } other)
        {
            return answer(frame, new(y.Numbers!, other, true, [y.Label, group.Label], 0));
        }

        if (paired != (frame.Given.Count == 1))
        {
            return Question.Refuse(FindingCodes.FormOfFormula, "Pairs need both: --paired and the subject behind a bar (y ~ group | subject), or --paired and a numeric column (y ~ x).", "FORMULA");
        }

        var levels = group.AsFactor();
        return FrameShape.NotOfLevels(levels, 2, "name two with --levels, or compare more with kruskal or oneway.") ?? (paired
            ? OfPairs(frame, y.Numbers!, levels, answer)
            : answer(frame, Independent(FrameShape.Split(y.Numbers!, levels), levels)));
    });

    private static TwoSamples? InOrder(double[] y, Factor groups)
    {
        var parts = groups.Levels.Count == 2 && y.Length > 2 ? FrameShape.Split(y, groups) : [];
        return parts is [var first, var second] && first.Length == second.Length ? new(first, second, true, [.. groups.Levels], 0) : null;
    }

    private static Outcome<Answer> WithCaution(Outcome<Answer> outcome) => outcome.Value is not { } answer ? outcome : outcome with
    {
        Value = answer with { Warnings = [StatisticalWarning.Domain("No subject is named: pairs are taken in the order of the rows."), .. answer.Warnings] },
    };

    private static Outcome<Answer> OfPairs(VariableFrame frame, double[] y, Factor levels, Func<VariableFrame, TwoSamples, Outcome<Answer>> answer)
    {
        var grid = SubjectGrid.Of(y, levels, frame.Given[0].AsFactor());
        var complete = grid.Complete;
        return grid.Refusal ?? answer(frame, new([.. complete.Select(row => row[0])], [.. complete.Select(row => row[1])], true, [.. levels.Levels], grid.Dropped));
    }

    private static TwoSamples Independent(double[][] parts, Factor levels) => new(parts[0], parts[1], false, [.. levels.Levels], 0);
}
