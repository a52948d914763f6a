using System.Text.Json;
using Tidemark.Statistics.Formulas;

namespace Tidemark.Statistics.Tests.Formulas;

/// <summary>R 4.2.2's model.matrix of a table of formulas: validation/formulas/program.R and its output.</summary>
public static class RModelMatrix
{
    public static JsonElement Output { get; } = Load();

    public static DataFrame Data { get; } = Frame(Output.GetProperty("data"));

    public static DataFrame NewData { get; } = Frame(Output.GetProperty("new"));

    public static JsonElement Case(string topic, string formula) =>
        Output.GetProperty(topic).EnumerateArray().First(c => c.GetProperty("formula").GetString() == formula);

    public static TheoryData<string> Formulas(string topic) => [.. Output.GetProperty(topic).EnumerateArray().Select(c => c.GetProperty("formula").GetString()!)];

    public static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];

    public static ModelFrame Frame(string formula, DataFrame? data = null, ModelFrameOptions? options = null)
    {
        var reading = Formula.Parse(formula);
        Assert.Null(reading.Fault);
        var frame = ModelFrame.Of(reading.Formula!, data ?? Data, options);
        Assert.Null(frame.Fault);
        return frame.Frame!;
    }

    private static JsonElement Load()
    {
        using var stream = typeof(RModelMatrix).Assembly.GetManifestResourceStream("formulas.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static DataFrame Frame(JsonElement columns) => new([.. columns.EnumerateObject().Select(Column)]);

    private static DataColumn Column(JsonProperty column) => column.Value[0].ValueKind == JsonValueKind.String
        ? new DataColumn(column.Name, Texts(column.Value))
        : DataColumn.Of(column.Name, [.. column.Value.EnumerateArray().Select(e => e.GetDouble())]);
}
