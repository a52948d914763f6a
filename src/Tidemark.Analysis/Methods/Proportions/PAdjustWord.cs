using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Proportions;

namespace Tidemark.Analysis.Methods.Proportions;

/// <summary><c>padjust "~ p" --method holm</c>: p values adjusted for multiplicity.</summary>
public static class PAdjustWord
{
    /// <summary>The method.</summary>
    public static Method Method { get; } = new("padjust", "p values adjusted for multiplicity: Holm, Hochberg, Hommel, Bonferroni, BH, BY", "stats::p.adjust", Ask)
    {
        Forms = [new("~ p", "a column of p values; missing ones stay missing and do not count")],
        OwnOptions =
        [
            AdjustWords.Option("method", "The adjustment"),
            new("n", OptionKind.Count, "Number of comparisons, where it is more than the p values at hand") { AtLeast = 1 },
        ],
        AnswerKeys = [new("adjusted", "adjusted p values in the order of the rows; null where p is missing")],
        Theory = ["multiplicity"],
        Examples = ["padjust \"~ p\" --method BH --data tests.csv"],
    };

    private static Outcome<Answer> Ask(Question question) => question.OnVariables(
        frame =>
        {
            if ((question.Misfit(frame, 0, (1, 1)) ?? question.NotNumeric(frame.Right[0])) is { } refusal)
            {
                return refusal;
            }

            var p = frame.Right[0].Numbers!;
            var present = p.Count(v => !double.IsNaN(v));
            if (Array.Find(p, v => v is < 0 or > 1) is var outside && outside != 0 && !double.IsNaN(outside))
            {
                return Question.Refuse(FindingCodes.ValuesDoNotFit, $"{outside} is no p value.", frame.Right[0].Label);
            }

            var n = (int)(question.NumberOrNone("n") ?? present);
            if (n < present)
            {
                return Question.Refuse(FindingCodes.OptionRefused, $"--n is {n}, but there are {present} p values.", "n");
            }

            // Comparisons not at hand count as p values of 1.
            double[] padded = [.. p, .. Enumerable.Repeat(1.0, n - present)];
            var adjusted = PAdjust.Adjust(padded, AdjustWords.Chosen(question, "method"))[..p.Length];
            return new(new Answer($"p values adjusted by {question.Text("method")}", present, p.Length - present, new Fields { { "adjusted", adjusted } }), []);
        },
        new() { KeepIncomplete = true });
}
