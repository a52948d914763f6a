using System.Text.Json;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;
using Tidemark.Testing;

namespace Tidemark.Analysis.Tests.Methods;

/// <summary>A case of the shared reference folder as the command sees it: the data frame with R's factor levels, and R's answers. Skips where the folder is absent.</summary>
internal sealed class WordCase
{
    private WordCase(DataFrame data, ReferenceCase answers) => (Data, R) = (data, answers);

    public DataFrame Data { get; }

    /// <summary>R's answers by path, for example <c>R.Number("table/0/1")</c>.</summary>
    public ReferenceCase R { get; }

    public static WordCase Load(string name)
    {
        var answers = ReferenceCase.Load(name);
        var folder = SharedFolder.At("reference", "open", name);
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        var frame = document.RootElement.GetProperty("data").EnumerateObject().First().Value;
        return new(WithLevels(Table(Path.Combine(folder, "input.csv")), frame), answers);
    }

    /// <summary>A CSV file without commas in its cells as a data frame.</summary>
    public static DataFrame Table(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToList();
        return new([.. lines[0].Select((name, j) => new DataColumn(name, [.. lines.Skip(1).Select(line => line[j])]))]);
    }

    private static DataFrame WithLevels(DataFrame data, JsonElement frame) =>
        frame.GetProperty("columns").EnumerateObject().Where(column => column.Value.TryGetProperty("levels", out _)).Aggregate(
            data,
            (table, column) => table.With(table[column.Name]!.WithLevels([.. column.Value.GetProperty("levels").EnumerateArray().Select(level => level.GetString()!)])));
}
