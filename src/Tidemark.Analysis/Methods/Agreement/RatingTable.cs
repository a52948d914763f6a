using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Agreement;

/// <summary>Ratings in a row for each subject, from <c>y ~ rater | subject</c> or from columns <c>~ r1 + r2 + r3</c>.</summary>
/// <param name="Rows">Ratings of each subject in the order of the raters; NaN where one is missing.</param>
/// <param name="Raters">Names of the raters.</param>
internal sealed record RatingTable(double[][] Rows, IReadOnlyList<string> Raters)
{
    public static readonly VariableFrameOptions KeepIncomplete = new() { KeepIncomplete = true };

    public static (RatingTable? Table, Outcome<Answer>? Refused) Of(Question question, VariableFrame frame)
    {
        if (frame.Left.Count == 0 && frame.Given.Count == 0 && frame.Right.Count > 1)
        {
            return frame.Right.Select(v => v.NumberFault).FirstOrDefault(f => f is not null) is { } fault
                ? (null, question.Refused(fault))
                : (new([.. Enumerable.Range(0, frame.Count).Select(i => frame.Right.Select(v => v.Numbers![i]).ToArray())], [.. frame.Right.Select(v => v.Label)]), null);
        }

        if (frame.Left is not [{ } value] || frame.Right is not [{ } rater] || frame.Given is not [{ } subject])
        {
            return (null, Question.Refuse(FindingCodes.FormOfFormula, $"{question.Method.Word} takes y ~ rater | subject, or the raters as columns: ~ r1 + r2.", "FORMULA"));
        }

        return value.NumberFault is { } wrong ? (null, question.Refused(wrong)) : Long(value.Numbers!, rater.AsFactor(), subject.AsFactor());
    }

    private static (RatingTable? Table, Outcome<Answer>? Refused) Long(double[] values, Factor raters, Factor subjects)
    {
        var rows = subjects.Levels.Select(_ => Enumerable.Repeat(double.NaN, raters.Levels.Count).ToArray()).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var (s, r) = (subjects.Codes[i], raters.Codes[i]);
            if (s < 0 || r < 0 || double.IsNaN(values[i]))
            {
                continue;
            }

            if (!double.IsNaN(rows[s][r]))
            {
                return (null, Question.Refuse(
                    FindingCodes.FormOfFormula, $"Subject {subjects.Levels[s]} has two values of {raters.Levels[r]}: one value for each subject and rater is needed.", "FORMULA"));
            }

            rows[s][r] = values[i];
        }

        return (new(rows, raters.Levels), null);
    }
}
