using System.Text.Json;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Reference;
using Tidemark.Testing;

namespace Tidemark.Analysis.Tests.Methods;

/// <summary>R 4.2.2 with exactRankTests, coin, car and boot: validation/classical/program.R and its output.</summary>
internal static class RClassical
{
    private static readonly JsonElement Output = Load();

    /// <summary>Columns of the program's data, of one length.</summary>
    public static DataFrame Frame(params string[] columns) => new([.. columns.Select(name => Column(name, At($"data/{name}")))]);

    /// <summary>The data set airquality without missing rows.</summary>
    public static DataFrame Air => new([.. At("data/air").EnumerateObject().Select(c => Column(c.Name, c.Value))]);

    public static JsonElement At(string path) => path.Split('/').Aggregate(Output, (at, key) => at.ValueKind == JsonValueKind.Array ? at[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] : at.GetProperty(key));

    public static double Number(string path) => At(path).GetDouble();

    public static double[] Numbers(string path) => [.. At(path).EnumerateArray().Select(e => e.ValueKind switch
    {
        JsonValueKind.Null => double.PositiveInfinity,
        JsonValueKind.String => e.GetString() == "-Inf" ? double.NegativeInfinity : double.PositiveInfinity,
        _ => e.GetDouble(),
    })];

    /// <summary>Statistic, p value, estimate and limits of R's test, as far as it has them, are those of an object of the answer.</summary>
    public static void Same(string path, Asked asked, string at = "estimate", double relative = 1e-9)
    {
        var r = At(path);
        foreach (var key in new[] { "statistic", "pValue", "df", "estimate" }.Where(key => r.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number))
        {
            Near.Equal(r.GetProperty(key).GetDouble(), asked.Number($"{at}.{key}"), relative, $"{path} {key}");
        }

        if (r.TryGetProperty("conf", out _))
        {
            Limits(Numbers($"{path}/conf"), asked, at, relative, path);
        }
    }

    public static void Limits(double[] expected, Asked asked, string at, double relative = 1e-9, string what = "")
    {
        // jsonlite writes an infinite limit as null; which one it is follows from the place.
        var low = double.IsPositiveInfinity(expected[0]) ? double.NegativeInfinity : expected[0];
        Near.Equal(low, asked.Number($"{at}.confLow"), relative, $"{what} lower limit");
        Near.Equal(expected[1], asked.Number($"{at}.confHigh"), relative, $"{what} upper limit");
    }

    private static DataColumn Column(string name, JsonElement values) => values[0].ValueKind == JsonValueKind.String
        ? new DataColumn(name, [.. values.EnumerateArray().Select(e => e.GetString())])
        : DataColumn.Of(name, [.. values.EnumerateArray().Select(e => e.GetDouble())]);

    private static JsonElement Load()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Kept.Checkout(), "validation", "classical", "output.json")));
        return document.RootElement.Clone();
    }
}
