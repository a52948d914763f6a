using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods;

/// <summary>Looks whether the variables of a formula are of the form a method takes.</summary>
internal static class FrameShape
{
    /// <summary>The refusal of a frame of another form; null where it fits.</summary>
    /// <param name="question">The question.</param>
    /// <param name="frame">Its variables.</param>
    /// <param name="left">Variables before the tilde.</param>
    /// <param name="right">Variables after it, at least and at most.</param>
    /// <param name="given">Variables after the bar, at least and at most.</param>
    public static Outcome<Answer>? Misfit(this Question question, VariableFrame frame, int left, (int Least, int Most) right, (int Least, int Most) given = default)
    {
        var fits = frame.Left.Count == left
            && frame.Right.Count >= right.Least && frame.Right.Count <= right.Most
            && frame.Given.Count >= given.Least && frame.Given.Count <= given.Most;
        return fits ? null : question.WrongForm();
    }

    /// <summary>The refusal of a formula of another form.</summary>
    /// <param name="question">The question.</param>
    public static Outcome<Answer> WrongForm(this Question question) => Question.Refuse(
        FindingCodes.FormOfFormula,
        $"'{question.Formula}' is not of a form that {question.Method.Word} takes: {string.Join(", ", question.Method.Forms.Select(form => form.Form))}.",
        "FORMULA");

    /// <summary>The refusal of the first variable that is no number; null where all are.</summary>
    /// <param name="question">The question.</param>
    /// <param name="variables">Variables that the method needs as numbers.</param>
    public static Outcome<Answer>? NotNumeric(this Question question, params IEnumerable<Variable> variables) =>
        variables.FirstOrDefault(variable => variable.Numbers is null) is { } text ? question.Refused(text.NumberFault!) : null;

    /// <summary>The refusal of a factor with another number of levels.</summary>
    /// <param name="factor">The factor, without unused levels.</param>
    /// <param name="wanted">Levels wanted.</param>
    /// <param name="otherwise">What to do about it.</param>
    public static Outcome<Answer>? NotOfLevels(Factor factor, int wanted, string otherwise) => factor.Levels.Count == wanted ? null : Question.Refuse(
        FindingCodes.ValuesDoNotFit,
        $"{factor.Name} has {factor.Levels.Count} level(s) ({string.Join(", ", factor.Levels.Take(5))}) where {wanted} are needed; {otherwise}",
        factor.Name);

    /// <summary>The values of each level of a factor, in the order of the rows.</summary>
    /// <param name="values">One value a row.</param>
    /// <param name="groups">The factor.</param>
    public static double[][] Split(double[] values, Factor groups)
    {
        var parts = groups.Levels.Select(_ => new List<double>()).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            parts[groups.Codes[i]].Add(values[i]);
        }

        return [.. parts.Select(part => part.ToArray())];
    }
}
