using System.Text.Json;
using Tidemark.Reporting.Data;

namespace Tidemark.Reporting.Tests.Data;

public sealed class ResultFilesTests
{
    private static IReadOnlyList<OutputFile> Files()
    {
        var report = ExampleReport.Report();
        return ResultFiles.Write(report.Study, report.Cut, ExampleReport.Datasets(), [.. report.Sections.Select(section => section.Result!)], "0.1.0");
    }

    [Fact]
    public void Results_are_written_by_their_own_type_with_round_trip_numbers_and_null_for_what_is_not_defined()
    {
        using var json = JsonDocument.Parse(Files().Single(file => file.Path == "results.json").Text);
        var first = json.RootElement.GetProperty("results")[0];
        Assert.Equal("slopeResult", first.GetProperty("kind").GetString());
        Assert.Equal("changeVersusTumorSize", first.GetProperty("plan").GetProperty("kind").GetString());
        Assert.Equal("C2", first.GetProperty("plan").GetProperty("visit").GetString());
        Assert.Equal(0.6123456789, first.GetProperty("slope").GetDouble());
        var undefined = first.GetProperty("numbers").EnumerateArray().Last();
        Assert.Equal("undefined", undefined.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, undefined.GetProperty("value").ValueKind);
        Assert.Equal(20240704, json.RootElement.GetProperty("provenance").GetProperty("seed").GetInt32());
    }

    [Fact]
    public void Infinities_are_words_and_grids_are_rows()
    {
        var text = TypedJson.Write(new Dictionary<string, object> { ["x"] = double.PositiveInfinity, ["g"] = new double[,] { { 1, 2 }, { 3, double.NaN } } });
        Assert.Contains("\"x\": \"Infinity\"", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("g")[1][1].ValueKind);
    }

    [Fact]
    public void Data_sets_quote_what_must_be_quoted_and_leave_missing_empty()
    {
        var subjects = Files().Single(file => file.Path == "data/subjects.csv").Text;
        Assert.EndsWith("001,,TDXD,F,50,6,105,,,,150.5,200,PR,PR,true,,,\"1+, \"\"low\"\"\"\n", subjects, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_has_the_hash_of_each_file_and_the_same_files_give_the_same_manifest()
    {
        var report = ExampleReport.Report();
        var first = ResultFiles.Manifest(report.Study, report.Cut, "0.1.0", Files());
        Assert.Equal(first, ResultFiles.Manifest(report.Study, report.Cut, "0.1.0", Files().Reverse()));
        using var json = JsonDocument.Parse(first.Text);
        Assert.Equal(64, json.RootElement.GetProperty("files").GetProperty("results.json").GetString()!.Length);
    }
}
