using System.Globalization;
using System.Text;
using Tidemark.Analysis.Answers;
using Tidemark.Reporting.Data;

namespace Tidemark.Reporting.Tables;

/// <summary>An answer of the engine for a terminal: the same keys as the JSON, arrays as aligned tables, six significant digits.</summary>
public static class AnswerText
{
    /// <summary>Rows of a table that are printed; the JSON has all.</summary>
    private const int MostRows = 60;

    /// <summary>The lines of an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="cautions">Findings met on the way to the data.</param>
    public static string Write(Answer answer, IReadOnlyList<Finding> cautions)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{answer.Method}\nn {answer.N}, dropped {answer.Dropped}\n");
        foreach (var (key, value) in answer.Body)
        {
            Append(text, key, value, "");
        }

        if (answer.Convergence is { } convergence)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nconvergence: {convergence.Status}, {convergence.Iterations} iterations, gradient {Short(convergence.GradientNorm)}\n");
        }

        foreach (var (code, message) in AnswerWarnings.Of(answer, cautions, []))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{code}: {message}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string key, object value, string indent)
    {
        switch (value)
        {
            case IReadOnlyList<Fields> rows:
                text.Append(CultureInfo.InvariantCulture, $"\n{indent}{key}\n");
                AppendTable(text, rows, indent + "  ");
                break;
            case Fields fields:
                text.Append(CultureInfo.InvariantCulture, $"\n{indent}{key}\n");
                foreach (var (inner, part) in fields)
                {
                    Append(text, inner, part, indent + "  ");
                }

                break;
            case double[,] matrix:
                text.Append(CultureInfo.InvariantCulture, $"\n{indent}{key}\n");
                AppendGrid(text, MatrixRows(matrix), indent + "  ");
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{indent}{key}: {Word(value)}\n");
                break;
        }
    }

    private static void AppendTable(StringBuilder text, IReadOnlyList<Fields> rows, string indent)
    {
        var keys = rows.SelectMany(row => row.Select(entry => entry.Key)).Distinct().ToList();
        AppendGrid(text, [keys, .. rows.Take(MostRows).Select(row => keys.ConvertAll(key => row[key] is { } value ? Word(value) : ""))], indent);
        if (rows.Count > MostRows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}… {rows.Count - MostRows} more rows (--json has all)\n");
        }
    }

    private static List<List<string>> MatrixRows(double[,] matrix) =>
        [.. Enumerable.Range(0, matrix.GetLength(0)).Select(i => Enumerable.Range(0, matrix.GetLength(1)).Select(j => Short(matrix[i, j])).ToList())];

    private static void AppendGrid(StringBuilder text, List<List<string>> lines, string indent)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var widths = Enumerable.Range(0, lines[0].Count).Select(column => lines.Max(line => line[column].Length)).ToList();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.Append(indent).AppendJoin("  ", cells).Append('\n');
        }
    }

    private static string Word(object value) => value switch
    {
        double number => Short(number),
        double[] numbers => string.Join(", ", numbers.Take(MostRows).Select(Short)) + (numbers.Length > MostRows ? ", …" : ""),
        int[] numbers => string.Join(", ", numbers.Take(MostRows)) + (numbers.Length > MostRows ? ", …" : ""),
        string[] words => string.Join(", ", words),
        Fields fields => string.Join(", ", fields.Select(entry => $"{entry.Key} {Word(entry.Value)}")),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Short(double number) => double.IsNaN(number) ? Format.Missing : number.ToString("G6", CultureInfo.InvariantCulture);
}
