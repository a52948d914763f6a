using System.Text.Json;
using Tidemark.Statistics.Formulas;
using Tidemark.Statistics.Tests.Formulas;

namespace Tidemark.Statistics.Tests.LinearModels;

/// <summary>R 4.2.2 with MASS 7.3.58.2, sandwich 3.0.2, car 3.1.1, lmtest 0.9.40: validation/linear-models/program.R and its output.</summary>
public sealed class RLinearModels
{
    private static readonly JsonElement Output = Load();

    private readonly JsonElement at;

    private RLinearModels(JsonElement at) => this.at = at;

    public static RLinearModels Of(params string[] path) => new(path.Aggregate(Output, (element, key) => element.GetProperty(key)));

    public static DataFrame Data(string set) => new([.. Output.GetProperty("data").GetProperty(set).EnumerateObject().Select(Column)]);

    public static ModelFrame Frame(string set, string formula, params string[] also) =>
        RModelMatrix.Frame(formula, Data(set), new ModelFrameOptions { Also = also });

    public double Number(string key) => ToDouble(at.GetProperty(key));

    public double[] Numbers(string key) => [.. at.GetProperty(key).EnumerateArray().Select(ToDouble)];

    public double[] Numbers(string key, int row) => [.. at.GetProperty(key)[row].EnumerateArray().Select(ToDouble)];

    private static double ToDouble(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : double.NaN;

    private static JsonElement Load()
    {
        using var stream = typeof(RLinearModels).Assembly.GetManifestResourceStream("linear-models.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static DataColumn Column(JsonProperty column) => column.Value[0].ValueKind == JsonValueKind.String
        ? new DataColumn(column.Name, RModelMatrix.Texts(column.Value))
        : DataColumn.Of(column.Name, [.. column.Value.EnumerateArray().Select(ToDouble)]);
}
