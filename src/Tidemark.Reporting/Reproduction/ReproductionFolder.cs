using System.Text;
using System.Text.Json;
using Tidemark.Analysis;
using Tidemark.Analysis.Datasets;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Data;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;
using Tidemark.Study;

namespace Tidemark.Reporting.Reproduction;

/// <summary>
/// The folder that gives every number of the report again in R: frozen data sets, one program per analysis, the numbers expected of it,
/// and <c>run-all.R</c>, which runs and compares them all.
/// </summary>
/// <remarks>
/// A program is the embedded resource <c>Programs/KIND.R</c> (KIND: the planned analysis' type name in camelCase) with a block of
/// parameters set above it. It reads data with <c>read_data("biomarkers")</c> and gives each number with <c>emit("name", value)</c>.
/// Base R, survival, lme4, lmerTest, nlme, pROC and jsonlite are all it may use.
/// </remarks>
public static class ReproductionFolder
{
    /// <summary>All files, in path order, under <c>reproduce/</c>.</summary>
    public static IReadOnlyList<OutputFile> Write(StudyDefinition study, DataCut cut, AnalysisDatasets data, IReadOnlyList<AnalysisResult> results, string version)
    {
        ArgumentNullException.ThrowIfNull(results);
        var shown = results.Where(result => result.Numbers.Count > 0).ToList();
        List<OutputFile> files =
        [
            .. DatasetCsv.Write(data, "reproduce/data/"),
            new("reproduce/data/protocol.json", TypedJson.Write(study.Protocol)),
            new("reproduce/data/provenance.json", TypedJson.Write(ResultFiles.Provenance(study, cut, version))),
            new("reproduce/reproduce.R", Asset.Read("Programs/reproduce.R")),
            new("reproduce/run-all.R", Asset.Read("Programs/run-all.R")),
        ];
        files.AddRange(FormulaTables(new AnalysisContext(study, cut, data), shown));
        foreach (var result in shown)
        {
            var id = ReportSection.IdOf(result);
            files.Add(new($"reproduce/expected/{id}.csv", Expected(result)));
            if (Asset.Find($"Programs/{Kind(result)}.R") is { } program)
            {
                files.Add(new($"reproduce/programs/{id}.R", Parameters(study, result, id) + program));
            }
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Kinds of analysis among the results that no R program stands for; empty when every number can be given again.</summary>
    public static IReadOnlyList<string> WithoutProgram(IEnumerable<AnalysisResult> results) =>
        [.. results.Where(result => result.Numbers.Count > 0).Select(Kind).Distinct().Where(kind => Asset.Find($"Programs/{kind}.R") is null)];

    private static IEnumerable<OutputFile> FormulaTables(AnalysisContext context, IEnumerable<AnalysisResult> results) =>
        results.Select(result => result.Plan).OfType<Statistic>().Select(plan => plan.Table).Distinct()
            .Select(table => new OutputFile($"reproduce/data/formula-{JsonNamingPolicy.CamelCase.ConvertName(table.ToString())}.csv", DatasetCsv.Write(FormulaTable.Of(context, table))));

    private static string Kind(AnalysisResult result) => JsonNamingPolicy.CamelCase.ConvertName(result.Plan.GetType().Name);

    private static string Expected(AnalysisResult result)
    {
        var text = new StringBuilder("name,value,tolerance\n");
        foreach (var number in result.Numbers)
        {
            text.Append(TableCsv.Field(number.Name)).Append(',').Append(Value(number.Value)).Append(',')
                .Append(Format.RoundTrip(number.Tolerance)).Append('\n');
        }

        return text.ToString();
    }

    private static string Parameters(StudyDefinition study, AnalysisResult result, string id)
    {
        string[] common = [nameof(PlannedAnalysis.Estimand), nameof(PlannedAnalysis.Objective), nameof(PlannedAnalysis.ByRegimen)];
        List<(string Name, object? Value)> fields =
        [
            ("analysis", id),
            ("regimen", result.Regimen),
            ("confidenceLevel", study.Plan.ConfidenceLevel),
            ("seed", study.Plan.Seed),
        ];
        fields.AddRange(result.Plan.GetType().GetProperties()
            .Where(property => !common.Contains(property.Name) && property.Name != "EqualityContract")
            .Select(property => (RLiteral.Name(property.Name), property.GetValue(result.Plan))));
        return $"# {result.Plan.Title.ReplaceLineEndings(" ")}\n# Run from the folder above: Rscript run-all.R {id}\nparameters <- {RLiteral.Block(fields)}\n\n";
    }

    private static string Value(double value) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "Inf",
        double.NegativeInfinity => "-Inf",
        _ => Format.RoundTrip(value),
    };
}
