using Tidemark.Analysis.Answers;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Analysis.Methods;

/// <summary>Values of subjects (rows) under conditions (columns); NaN where a subject has none.</summary>
/// <param name="Values">One array a subject.</param>
/// <param name="Repeated">A subject and condition with two values; null where there is none.</param>
internal sealed record SubjectGrid(double[][] Values, string? Repeated)
{
    /// <summary>Subjects with a value under every condition.</summary>
    public double[][] Complete => [.. Values.Where(row => !row.Any(double.IsNaN))];

    /// <summary>Values of subjects that miss one under some condition.</summary>
    public int Dropped => Values.Where(row => row.Any(double.IsNaN)).Sum(row => row.Count(v => !double.IsNaN(v)));

    /// <summary>The refusal of repeated values; null where there are none.</summary>
    public Outcome<Answer>? Refusal => Repeated is null ? null : Question.Refuse(
        FindingCodes.ValuesDoNotFit, $"{Repeated} has more than one value; the method takes one.", "FORMULA");

    /// <summary>Spreads a long table.</summary>
    /// <param name="values">One value a row.</param>
    /// <param name="conditions">The condition of each row.</param>
    /// <param name="subjects">The subject of each row.</param>
    public static SubjectGrid Of(double[] values, Factor conditions, Factor subjects)
    {
        double[][] grid = [.. subjects.Levels.Select(_ => Enumerable.Repeat(double.NaN, conditions.Levels.Count).ToArray())];
        string? repeated = null;
        for (var i = 0; i < values.Length; i++)
        {
            var (s, c) = (subjects.Codes[i], conditions.Codes[i]);
            repeated ??= double.IsNaN(grid[s][c]) ? null : $"{subjects.Name} {subjects.Levels[s]} at {conditions.Name} {conditions.Levels[c]}";
            grid[s][c] = values[i];
        }

        return new(grid, repeated);
    }
}
