using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods.Proportions;

/// <summary>A table of counts by two factors, once for each stratum.</summary>
/// <param name="Rows">Levels of the rows.</param>
/// <param name="Columns">Levels of the columns.</param>
/// <param name="Strata">Names of the strata; one without a name where there are none.</param>
/// <param name="Counts">The table of each stratum, one array a row.</param>
/// <param name="N">Sum of the counts.</param>
internal sealed record CountTable(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<string> Strata, int[][][] Counts, int N)
{
    /// <summary>The forms that are read.</summary>
    public static IReadOnlyList<FormulaForm> Forms { get; } = [new("row ~ column", "a table of the levels of both; --weights names a column of counts")];

    /// <summary>The options that are read.</summary>
    public static MethodOption Weights { get; } = CommonOptions.Weights with { Description = "Column of counts; not given: each row of the data counts once" };

    /// <summary>The four counts of each stratum of a 2 × 2 table.</summary>
    public IReadOnlyList<(int A, int B, int C, int D)> Fourfold => [.. Counts.Select(t => (t[0][0], t[0][1], t[1][0], t[1][1]))];

    /// <summary>Whether there are two rows and two columns.</summary>
    public bool IsFourfold => Rows.Count == 2 && Columns.Count == 2;

    /// <summary>Reads the table of a question and answers on it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="hasStrata">Whether strata are wanted.</param>
    /// <param name="answer">Gives the answer.</param>
    /// <param name="isSquare">Whether rows and columns have the same levels.</param>
    public static Outcome<Answer> Read(Question question, bool hasStrata, Func<VariableFrame, CountTable, Outcome<Answer>> answer, bool isSquare = false) =>
        question.OnVariables(frame =>
        {
            if ((question.Misfit(frame, 1, (1, 1)) ?? (hasStrata == frame.Strata is not null ? null : question.WrongForm())) is { } misfit)
            {
                return misfit;
            }

            var (rows, columns) = (frame.Left[0].AsFactor(), frame.Right[0].AsFactor());
            if (isSquare)
            {
                var (first, second) = (rows, columns);
                string[] levels = [.. first.Levels.Union(second.Levels).OrderBy(level => Place(level, first, second))];
                (rows, columns) = (first.WithLevels(levels), second.WithLevels(levels));
            }

            var weights = question.Text("weights") is { } name ? frame.Column(name) : null;
            var bad = weights is null ? -1 : Array.FindIndex(weights, w => w < 0 || w != Math.Floor(w) || w > int.MaxValue);
            return bad >= 0
                ? Question.Refuse(FindingCodes.ValuesDoNotFit, $"{question.Text("weights")} holds {weights![bad]:R}, which is no count.", "weights")
                : answer(frame, Of(rows, columns, frame.Strata, weights));
        });

    /// <summary>Levels of two raters in one order: numbers ascending, else as the first has them.</summary>
    private static double Place(string level, Factor first, Factor second) =>
        double.TryParse(level, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
            : first.Levels.ToList().IndexOf(level) is >= 0 and var at ? at
            : first.Levels.Count + second.Levels.ToList().IndexOf(level);

    private static CountTable Of(Factor rows, Factor columns, Factor? strata, double[]? weights)
    {
        var counts = Enumerable.Range(0, strata?.Levels.Count ?? 1)
            .Select(_ => rows.Levels.Select(_ => new int[columns.Levels.Count]).ToArray()).ToArray();
        for (var i = 0; i < rows.Codes.Length; i++)
        {
            counts[strata?.Codes[i] ?? 0][rows.Codes[i]][columns.Codes[i]] += (int)(weights?[i] ?? 1);
        }

        return new(rows.Levels, columns.Levels, strata?.Levels ?? [""], counts, counts.Sum(t => t.Sum(row => row.Sum())));
    }
}
