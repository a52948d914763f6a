using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods;

/// <summary>A question's formula met with its data; every fault of it is a finding that points at the character.</summary>
public static class QuestionFrames
{
    /// <summary>Answers on the model frame of the question. <c>--contrasts</c> and the columns that options name are seen to.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">Gives the answer on the rows kept, of which there is at least one.</param>
    /// <param name="options">How the frame is made, beside what the question says.</param>
    public static Outcome<Answer> OnModel(this Question question, Func<ModelFrame, Outcome<Answer>> answer, ModelFrameOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        var parsed = Formula.Parse(question.Formula);
        if (parsed.Formula is not { } formula)
        {
            return Refused(question, parsed.Fault!);
        }

        options ??= new();
        var reading = ModelFrame.Of(formula, question.Data, options with { Contrasts = ContrastsOf(question), Also = [.. options.Also, .. Named(question)] });
        return reading.Frame is { } frame
            ? frame.Count == 0 ? Nothing(question) : With(answer(frame), frame.Warnings)
            : Refused(question, reading.Fault!);
    }

    /// <summary>Answers on the variables of a formula that is no model: <c>~ x + y</c>, <c>y ~ x | subject</c>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">Gives the answer on the rows kept, of which there is at least one.</param>
    /// <param name="options">How the frame is made, beside what the question says.</param>
    public static Outcome<Answer> OnVariables(this Question question, Func<VariableFrame, Outcome<Answer>> answer, VariableFrameOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        var parsed = Formula.Parse(question.Formula);
        if (parsed.Formula is not { } formula)
        {
            return Refused(question, parsed.Fault!);
        }

        options ??= new();
        var reading = VariableFrame.Of(formula, question.Data, options with { Also = [.. options.Also, .. Named(question)] });
        return reading.Frame is { } frame
            ? frame.Count == 0 ? Nothing(question) : With(answer(frame), frame.Warnings)
            : Refused(question, reading.Fault!);
    }

    /// <summary>The finding of a fault of the formula.</summary>
    /// <param name="question">The question.</param>
    /// <param name="fault">The fault.</param>
    public static Outcome<Answer> Refused(this Question question, FormulaFault fault)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(fault);
        var (formula, at) = (question.Formula, Math.Min(fault.Position, question.Formula.Length));
        var place = at < formula.Length ? $"character {at + 1} of the formula, at '{formula.AsSpan(at, Math.Clamp(fault.Length, 1, formula.Length - at))}'" : "the end of the formula";
        return new(null, [new(FindingCodes.FormulaRefused, $"{fault.Message} ({place})", new Where("formula", 1, at + 1)) { NextStep = fault.NextStep }]);
    }

    private static Contrasts ContrastsOf(Question question) => question.Text(CommonOptions.Contrasts.Name) switch
    {
        "sum" => Contrasts.Sum,
        "helmert" => Contrasts.Helmert,
        "poly" => Contrasts.Polynomial,
        _ => Contrasts.Treatment,
    };

    private static IEnumerable<string> Named(Question question) => question.Method.Options
        .Where(option => option.Kind is OptionKind.Column or OptionKind.Columns)
        .SelectMany(option => question.Words(option.Name));

    private static Outcome<Answer> Nothing(Question question) => Question.Refuse(
        FindingCodes.NothingToAnalyze,
        question.Data.Rows == 0 ? "The data have no rows." : $"Each of the {question.Data.Rows} rows misses a value that the formula needs.");

    private static Outcome<Answer> With(Outcome<Answer> outcome, IReadOnlyList<StatisticalWarning> warnings) =>
        outcome.Value is { } value ? outcome with { Value = value with { Warnings = [.. warnings, .. value.Warnings] } } : outcome;
}
