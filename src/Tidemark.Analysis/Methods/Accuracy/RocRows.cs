using Tidemark.Analysis.Answers;
using Tidemark.Statistics;
using Tidemark.Statistics.Accuracy;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>Truth and markers of <c>outcome ~ marker + marker | group</c>.</summary>
/// <param name="Truth">True for a case.</param>
/// <param name="Markers">Values of each marker.</param>
/// <param name="Labels">Their names.</param>
/// <param name="Positive">The level that is a case.</param>
/// <param name="Negative">The level, or levels, that are controls.</param>
/// <param name="Dropped">Rows left out.</param>
internal sealed record RocRows(bool[] Truth, double[][] Markers, string[] Labels, string Positive, string Negative, int Dropped)
{
    /// <summary>What stands after the bar.</summary>
    public Factor? Group { get; init; }

    public IReadOnlyList<StatisticalWarning> Warnings { get; init; } = [];

    public int N => Truth.Length;

    /// <summary>Answers on the rows of a question, or refuses it.</summary>
    public static Outcome<Answer> Ask(Question question, Func<RocRows, Outcome<Answer>> answer) => question.OnVariables(frame =>
    {
        var (rows, refused) = Read(question, frame);
        if (rows is null)
        {
            return refused!;
        }

        var outcome = answer(rows);
        return outcome.Value is { } value
            ? outcome with { Value = value with { Warnings = [.. rows.Warnings, .. value.Warnings] } }
            : outcome;
    });

    /// <summary>The direction asked for.</summary>
    public static RocDirection DirectionOf(Question question) => question.Text("direction") switch
    {
        "<" => RocDirection.HigherInCases,
        ">" => RocDirection.LowerInCases,
        _ => RocDirection.Auto,
    };

    /// <summary>The numbers of a marker; the place among its levels where it is a factor with an order or of numbers.</summary>
    public static double[]? Numbers(Question question, Variable variable)
    {
        if (variable.Numbers is { } numbers)
        {
            return numbers;
        }

        var factor = variable.Factor!;
        double?[] values = [.. factor.Levels.Select(OptionText.Number)];
        return values.All(v => v is not null) ? Array.ConvertAll(factor.Codes, c => values[c]!.Value)
            : factor.IsOrdered || question.Data[variable.Label]?.Levels is not null ? Array.ConvertAll(factor.Codes, c => c + 1.0)
            : null;
    }

    private static (RocRows? Rows, Outcome<Answer>? Refused) Read(Question question, VariableFrame frame)
    {
        if (frame.Left.Count != 1 || frame.Right.Count == 0)
        {
            return (null, Question.Refuse(FindingCodes.FormOfFormula, $"{question.Method.Word} needs outcome ~ marker.", "FORMULA"));
        }

        var markers = frame.Right.Select(variable => (variable, Values: Numbers(question, variable))).ToList();
        if (markers.Find(m => m.Values is null).variable is { } text)
        {
            return (null, question.Refused(text.NumberFault!));
        }

        var (truth, kept, positive, negative, refused) = Classes(question, frame.Left[0].AsFactor());
        if (refused is not null)
        {
            return (null, refused);
        }

        T[] Taken<T>(T[] from) => kept.Length == from.Length ? from : Array.ConvertAll(kept, i => from[i]);
        return (
            new RocRows(Taken(truth), [.. markers.Select(m => Taken(m.Values!))], [.. frame.Right.Select(v => v.Label)], positive, negative, frame.Dropped)
            {
                Group = frame.Given is [var group, ..] ? group.AsFactor().Take(kept).WithoutUnusedLevels() : null,
                Warnings = kept.Length == truth.Length ? [] : [new("ROC-OTHER-LEVELS", $"{truth.Length - kept.Length} rows are neither {positive} nor {negative} and were left out.")],
            },
            null);
    }

    private static (bool[] Truth, int[] Kept, string Positive, string Negative, Outcome<Answer>? Refused) Classes(Question question, Factor outcome)
    {
        var levels = outcome.Levels;
        var (positive, negative) = (question.Text("positive"), question.Text("negative"));
        foreach (var (option, level) in new[] { ("positive", positive), ("negative", negative) })
        {
            if (level is not null && !levels.Contains(level, StringComparer.Ordinal))
            {
                return ([], [], "", "", Question.Refuse(FindingCodes.OptionRefused, $"--{option} is '{level}'; {outcome.Name} has {string.Join(", ", levels)}.", option));
            }
        }

        if (levels.Count > 2 && positive is null)
        {
            return ([], [], "", "", Question.Refuse(FindingCodes.OptionRefused, $"{outcome.Name} has {levels.Count} levels: --positive says which are cases (and --negative which are controls).", "positive"));
        }

        positive ??= negative is null ? levels[^1] : levels.FirstOrDefault(l => l != negative) ?? levels[^1];
        var others = negative is null ? levels.Where(l => l != positive).ToArray() : [negative];
        var (caseCode, controlCodes) = (ListIndex(levels, positive), others.Select(l => ListIndex(levels, l)).ToHashSet());
        int[] kept = [.. Enumerable.Range(0, outcome.Codes.Length).Where(i => outcome.Codes[i] == caseCode || controlCodes.Contains(outcome.Codes[i]))];
        return (Array.ConvertAll(outcome.Codes, c => c == caseCode), kept, positive, string.Join(", ", others), null);
    }

    private static int ListIndex(IReadOnlyList<string> levels, string level) => levels.Index().First(at => at.Item == level).Index;
}
