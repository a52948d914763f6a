using System.Globalization;
using System.Text.Json;

namespace Tidemark.Analysis.Tests.Methods.Survival;

/// <summary>R's numbers of <c>validation/survival-words/output.json</c> by path, for example <c>curves|weighted|stdErr</c>.</summary>
internal static class SurvivalGoldens
{
    private static readonly JsonElement Root = Read();

    public static double Number(string path) => Value(At(path));

    public static double[] Numbers(string path) => [.. At(path).EnumerateArray().Select(Value)];

    private static JsonElement At(string path) => path.Split('|').Aggregate(Root, (element, part) => element.ValueKind == JsonValueKind.Array
        ? element[int.Parse(part, CultureInfo.InvariantCulture)]
        : element.GetProperty(part));

    private static double Value(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : double.NaN;

    private static JsonElement Read()
    {
        using var stream = typeof(SurvivalGoldens).Assembly.GetManifestResourceStream("survival-words.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
