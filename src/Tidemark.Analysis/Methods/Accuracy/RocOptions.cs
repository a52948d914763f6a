using Tidemark.Statistics.Accuracy;

namespace Tidemark.Analysis.Methods.Accuracy;

/// <summary>Options that the words about a marker and a truth share.</summary>
internal static class RocOptions
{
    public static IReadOnlyList<MethodOption> Classes { get; } =
    [
        new("positive", OptionKind.Text, "Level of the outcome that is a case; without it the last of two levels"),
        new("negative", OptionKind.Text, "Level of the outcome that is a control; without it every other level"),
        MethodOption.Among("direction", "Whether cases have higher (<) or lower (>) markers; auto asks the medians", "auto", "<", ">"),
    ];

    public static IReadOnlyList<MethodOption> Part { get; } =
    [
        new("partial-auc", OptionKind.Numbers, "Partial area over a range of the focus, for example 1,0.9") { AtLeast = 0, AtMost = 1 },
        MethodOption.Among("partial-auc-focus", "Axis of the range", "specificity", "sensitivity"),
        MethodOption.Switch("partial-auc-correct", "Rescale the partial area to 0.5 for a useless and 1 for a perfect marker"),
    ];

    public static IReadOnlyList<MethodOption> Bootstrap { get; } =
    [
        BootN("2000"),
        MethodOption.Switch("boot-stratified", "Resample cases and controls apart", otherwise: true),
        CommonOptions.Seed,
    ];

    public static MethodOption Indices { get; } = new("indices", OptionKind.File, "CSV file with a resample a row: 1-based row numbers of the rows used; instead of drawing");

    public static MethodOption BootN(string standard) => new("boot-n", OptionKind.Count, "Number of resamples; 0 for none") { Default = standard, AtLeast = 0 };

    /// <summary>The part of the area asked for; null for the whole.</summary>
    public static PartialArea? PartOf(Question question) => question.Numbers("partial-auc") is [var from, var to]
        ? new(from, to, FocusOf(question), question.Flag("partial-auc-correct"))
        : null;

    /// <summary>Zero-based resamples of <c>--indices</c>; null where there are none, with a refusal where one is no row.</summary>
    public static (IReadOnlyList<IReadOnlyList<int>>? Resamples, string? Fault) ResamplesOf(Question question, int rows)
    {
        if (question.File("indices") is not { } table)
        {
            return (null, null);
        }

        if (table.Columns.FirstOrDefault(column => !column.IsNumeric || column.Numbers.Any(v => !double.IsInteger(v) || v < 1 || v > rows)) is { } odd)
        {
            return (null, $"--indices: column {odd.Name} holds something that is no row number from 1 to {rows}.");
        }

        double[][] columns = [.. table.Columns.Select(column => column.Numbers)];
        return ([.. Enumerable.Range(0, table.Rows).Select(b => Array.ConvertAll(columns, column => (int)column[b] - 1))], null);
    }

    private static PartialAucFocus FocusOf(Question question) =>
        question.Text("partial-auc-focus") == "sensitivity" ? PartialAucFocus.Sensitivity : PartialAucFocus.Specificity;
}
