using System.Globalization;
using System.Text.RegularExpressions;
using Tidemark.Analysis.Answers;

namespace Tidemark.Analysis.Methods.Bootstrap;

/// <summary>Numbers of an answer by their path: <c>estimate</c>, <c>fit.logLik</c>, <c>terms[age].estimate</c>, <c>estimates[]</c>, <c>matrix.estimate</c>.</summary>
internal static partial class StatisticPath
{
    private static readonly string[] Usual = ["estimate", "terms", "estimates", "matrix.estimate"];

    /// <summary>The numbers with their names; empty where the path leads nowhere.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="path">The path; "estimate" stands for what the answer has: one estimate, its terms, its estimates, its matrix.</param>
    public static IReadOnlyList<(string Name, double Value)> Read(Fields body, string path) => path == "estimate"
        ? Usual.Select(usual => Follow(body, usual, usual)).FirstOrDefault(found => found.Count > 0) ?? []
        : Follow(body, path, path);

    private static List<(string Name, double Value)> Follow(object? at, string path, string name)
    {
        foreach (Match step in Step().Matches(path))
        {
            at = step.Groups["key"].Success ? Key(at, step.Groups["key"].Value) : Element(at, step.Groups["index"].Value);
        }

        return Numbers(at, name);
    }

    private static object? Key(object? at, string key) => at switch
    {
        Fields fields => fields[key],
        IReadOnlyList<Fields> rows => rows.Select(row => new Fields { { "name", NameOf(row) }, { "estimate", row[key] } }).ToArray(),
        _ => null,
    };

    private static object? Element(object? at, string index) => at switch
    {
        _ when index.Length == 0 => at,
        IReadOnlyList<Fields> rows when int.TryParse(index, CultureInfo.InvariantCulture, out var i) => rows.ElementAtOrDefault(i),
        IReadOnlyList<Fields> rows => rows.FirstOrDefault(row => row.Any(entry => entry.Value is string text && text == index)),
        double[] numbers when int.TryParse(index, CultureInfo.InvariantCulture, out var i) && i >= 0 && i < numbers.Length => numbers[i],
        _ => null,
    };

    private static List<(string Name, double Value)> Numbers(object? at, string name) => at switch
    {
        double value => [(name, value)],
        int value => [(name, value)],
        Fields fields when fields["estimate"] is double or int => Numbers(fields["estimate"], NameOf(fields)),
        Fields fields when fields["statistic"] is double value => [(NameOf(fields), value)],
        IReadOnlyList<Fields> rows => [.. rows.SelectMany(row => Numbers(row, name)).GroupBy(pair => pair.Name).Select(group => group.First())],
        double[] values => [.. values.Select((value, i) => ($"{name}[{i}]", value))],
        double[,] matrix => [.. from i in Enumerable.Range(0, matrix.GetLength(0)) from j in Enumerable.Range(0, matrix.GetLength(1)) where i < j select ($"{name}[{i},{j}]", matrix[i, j])],
        _ => [],
    };

    // A row is called by its texts: variable, group and name of describe; the term of a model.
    private static string NameOf(Fields row) =>
        string.Join(", ", row.Where(entry => entry.Value is string && entry.Key != "method").Select(entry => (string)entry.Value));

    [GeneratedRegex(@"(?<key>[A-Za-z][A-Za-z0-9]*)(?=$|[.\[])\.?|\[(?<index>(?:[^\[\]]|\[[^\]]*\])*)\]\.?")]
    private static partial Regex Step();
}
