using System.Globalization;
using System.Text.Json;
using Tidemark.Testing;

namespace Tidemark.Statistics.Tests.Reference;

/// <summary>One case of the shared reference folder: input columns and R's answers. Skips where the folder is absent.</summary>
public sealed class ReferenceCase
{
    private readonly Dictionary<string, string[]> columns;

    private ReferenceCase(Dictionary<string, string[]> columns, JsonElement expected)
    {
        this.columns = columns;
        Expected = expected;
    }

    public JsonElement Expected { get; }

    public int Rows => columns.Values.First().Length;

    public double[] this[string column] =>
        [.. columns[column].Select(t => t is "" or "NA" ? double.NaN : double.Parse(t, CultureInfo.InvariantCulture))];

    public string[] Text(string column) => columns[column];

    /// <summary>Codes 0..k-1 of the sorted distinct values (numeric order where all are numbers).</summary>
    public int[] Codes(string column)
    {
        var text = columns[column];
        var numeric = text.All(t => double.TryParse(t, CultureInfo.InvariantCulture, out _));
        var levels = numeric
            ? [.. text.Distinct().OrderBy(t => double.Parse(t, CultureInfo.InvariantCulture))]
            : text.Distinct().Order(StringComparer.Ordinal).ToArray();
        return [.. text.Select(t => Array.IndexOf(levels, t))];
    }

    public static ReferenceCase Load(string id)
    {
        var folder = SharedFolder.At("reference", "open", id);
        Assert.SkipUnless(Directory.Exists(folder), $"reference case {id} is not here (TIDEMARK_SHARED names no folder with it)");
        var lines = File.ReadAllLines(Path.Combine(folder, "input.csv"));
        var names = Cells(lines[0]);
        var rows = lines.Skip(1).Where(l => l.Length > 0).Select(Cells).ToArray();
        var table = names.Select((n, j) => (n, rows.Select(r => r[j]).ToArray())).ToDictionary(p => p.n, p => p.Item2);
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        return new ReferenceCase(table, document.RootElement.GetProperty("expected").Clone());
    }

    /// <summary>The number at a path such as "visit2.gmr_ci.0"; a matrix is reached without its "values".</summary>
    public double Number(string path) => ToDouble(Find(path));

    public double[] Numbers(string path) => [.. Find(path).EnumerateArray().Select(ToDouble)];

    public JsonElement Find(string path)
    {
        var element = Expected;
        foreach (var part in path.Split('/'))
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("values", out var values) && char.IsAsciiDigit(part[0]))
            {
                element = values;
            }

            element = element.ValueKind == JsonValueKind.Array
                ? element[int.Parse(part, CultureInfo.InvariantCulture)]
                : element.GetProperty(part);
        }

        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty("values", out var inner) ? inner : element;
    }

    private static double ToDouble(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.Number => e.GetDouble(),
        JsonValueKind.Null => double.NaN,
        JsonValueKind.String when e.GetString() == "Infinity" => double.PositiveInfinity,
        JsonValueKind.String when e.GetString() == "-Infinity" => double.NegativeInfinity,
        JsonValueKind.Object => ToDouble(e.EnumerateObject().First().Value),
        _ => throw new FormatException($"not a number: {e}"),
    };

    private static string[] Cells(string line) => [.. line.Split(',').Select(c => c.Trim('"'))];
}
