using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Survival;

/// <summary>What the words of survival refuse alike.</summary>
internal static class SurvivalInput
{
    /// <summary>The refusal of a response that is not follow-up to an event; null where it is.</summary>
    public static Outcome<Answer>? Fault(Question question, SurvivalResponse? response) => response switch
    {
        null => Question.Refuse(FindingCodes.FormOfFormula, $"{question.Method.Word} needs Surv(time, event) before the tilde."),
        { Kind: SurvivalKind.Interval or SurvivalKind.Left } => Question.Refuse(
            FindingCodes.FormOfFormula,
            $"{question.Method.Word} does not take left- or interval-censored times; turnbull and survreg do."),
        _ => null,
    };

    /// <summary>Codes of a column of clusters or subjects; null where the option was not given.</summary>
    public static int[]? Codes(Question question, string option, VariableFrame frame) =>
        question.Text(option) is { } column ? Taken(question.Data[column]!, frame.Rows) : null;

    /// <summary>Codes of a column on the rows kept.</summary>
    public static int[] Taken(DataColumn column, IReadOnlyList<int> rows)
    {
        var factor = column.IsNumeric ? Factor.Of(column.Name, column.Numbers) : Factor.Of(column.Name, column.Texts, column.Levels);
        return factor.Take(rows).Codes;
    }
}
