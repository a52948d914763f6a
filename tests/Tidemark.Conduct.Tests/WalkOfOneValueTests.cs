using System.Globalization;
using Tidemark.Analysis.Datasets;
using Tidemark.Assays;
using Tidemark.Conduct.Study;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

/// <summary>The walk of one value (docs/house.md): subject 017, after cycle 2, serum HER2 18.4 ng/mL.</summary>
public sealed class WalkOfOneValueTests(WalkOfOneValueTests.Analyzed analyzed, AnalyzedSamples samples) : IClassFixture<WalkOfOneValueTests.Analyzed>
{
    private static readonly string[] Place = ["017", "017-C2", "data/measurements.csv", "53"];

    [Fact]
    public void Step_1_it_arrives_verbatim_with_its_line_number()
    {
        using var folder = SmallStudy.Folder();

        var value = TheValue(OpenStudy.Run(folder.Path));

        Assert.Equal("18.4", value.Result.Verbatim);
        Assert.Equal(new SourceLine("data/measurements.csv", 3), value.Source);
    }

    [Fact]
    public void Step_1_a_bad_line_becomes_a_finding_and_the_others_live()
    {
        var sound = string.Concat(Enumerable.Range(1, 200).Select(i => $"X-{i:000},017,,2024-08-{1 + (i % 28):00},,\n"));
        var results = string.Concat(Enumerable.Range(1, 200).Select(i => $"X-{i:000},HER2,clia,{10 + (i / 100.0):0.00},ng/mL,L1,R1\n"));
        using var folder = SmallStudy.Folder(
            ("specimens.csv", SmallStudy.Data["specimens.csv"] + sound),
            ("measurements.csv", SmallStudy.Data["measurements.csv"] + "X-001,HER2,clia,hemolyzed,ng/mL,L1,R1\n" + results));

        var study = OpenStudy.Run(folder.Path);

        var finding = Assert.Single(study.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(FindingCodes.NotANumber, finding.Code);
        Assert.Equal(new Where("data/measurements.csv", 5, 17, "value"), finding.Where);
        Assert.Contains("'hemolyzed'", finding.Message, StringComparison.Ordinal);
        Assert.Equal(203, study.Cut!.Measurements.Count);
        Assert.True(study.Stopped);
    }

    [Fact]
    public void Step_3_it_finds_its_owner_through_its_specimen()
    {
        using var folder = SmallStudy.Folder();

        var value = TheValue(OpenStudy.Run(folder.Path));

        Assert.Equal(("017", "C2", "S-0002"), (value.Subject, value.StudyEvent, value.Specimen));
        Assert.Equal("2024-08-20", value.Time.ToString());
    }

    [Fact]
    public void Step_3_no_owner_is_a_finding_never_a_guess()
    {
        using var folder = SmallStudy.Folder(("measurements.csv", SmallStudy.Data["measurements.csv"].Replace("S-0002", "S-0020", StringComparison.Ordinal)));

        var study = OpenStudy.Run(folder.Path);

        var finding = Assert.Single(study.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal((FindingCodes.UnknownSpecimen, 3), (finding.Code, finding.Where.Line));
        Assert.DoesNotContain(study.Cut!.Measurements, measurement => measurement.StudyEvent == "C2");
    }

    [Fact]
    public void Step_4_the_assay_gives_it_meaning()
    {
        using var folder = SmallStudy.Folder();
        var study = OpenStudy.Run(folder.Path);

        Assert.Equal(new AssayResult(Quantification.Quantified, 18.4, "ng/mL", "18.4"), TheValue(study).Result);
        Assert.Equal("clia", TheValue(study).Assay);
        var below = study.Cut!.Measurements.Single(measurement => measurement.Subject == "018");
        Assert.Equal(new AssayResult(Quantification.BelowLimit, 0.5, "ng/mL", "<0.5"), below.Result);
    }

    [Fact]
    public void Step_7_it_is_frozen_in_a_named_hashed_cut()
    {
        using var folder = SmallStudy.Folder();
        var cut = OpenStudy.Run(folder.Path).Cut!;
        using var same = SmallStudy.Folder();
        using var corrected = SmallStudy.Folder(("measurements.csv", SmallStudy.Data["measurements.csv"].Replace("18.4", "18.5", StringComparison.Ordinal)));

        Assert.Equal("SMALL", cut.Name);
        Assert.Matches("^[0-9a-f]{64}$", cut.Hash);
        Assert.Contains("data/measurements.csv", cut.FileHashes.Keys);
        Assert.Equal(cut.Hash, OpenStudy.Run(same.Path).Cut!.Hash);
        Assert.NotEqual(cut.Hash, OpenStudy.Run(corrected.Path).Cut!.Hash);
    }

    [Fact]
    public void Step_8_it_joins_its_row_with_study_day_log2_change_from_baseline_and_censoring()
    {
        using var folder = SmallStudy.Folder();
        var study = OpenStudy.Run(folder.Path);

        var rows = AnalysisDatasets.From(study.Cut!, study.Definition!.Protocol).Value!.Biomarkers;

        var row = rows.Single(row => row is { Subject: "017", Visit: "C2" });
        Assert.Equal((43, 18.4, 23.1, false), (row.Day, row.Value, row.Baseline, row.Censored));
        Assert.Equal(4.2016338612, row.Log2, 1e-10);
        Assert.Equal(-0.2274819529, row.LogRatio!.Value, 1e-10);
        Assert.Same(TheValue(study), row.Source);
        Assert.True(rows.Single(row => row.Subject == "018") is { Quantification: Quantification.BelowLimit, Value: 0.5, Censored: true });
    }

    [Fact]
    public void Step_8_its_row_is_written_with_its_file_and_line()
    {
        var lines = File.ReadAllLines(Path.Combine(analyzed.Sample.Output, "data", "biomarkers.csv"));

        var fields = lines[0].Split(',').Zip(lines.Single(line => line.StartsWith("017,HER2,C2,", StringComparison.Ordinal)).Split(',')).ToDictionary();

        Assert.Equal(("45", "18.4", "Quantified", "8.65"), (fields["day"], fields["value"], fields["quantification"], fields["baseline"]));
        Assert.Equal(Math.Log2(18.4), double.Parse(fields["log2"], CultureInfo.InvariantCulture), 1e-12);
        Assert.Equal(Math.Log(18.4 / 8.65), double.Parse(fields["logRatio"], CultureInfo.InvariantCulture), 1e-12);
        Assert.Equal(Place, new[] { fields["subject"], fields["specimen"], fields["file"], fields["line"] });
    }

    [Fact]
    public void Step_9_it_is_weighed_by_models_that_say_whether_they_converged()
    {
        var results = analyzed.Sample.Json("results.json").GetProperty("results").EnumerateArray().ToList();

        var primary = results.Single(result => result.GetProperty("plan").GetProperty("id").GetString() == "primary" && result.GetProperty("regimen").ValueKind == System.Text.Json.JsonValueKind.Null);
        var point = primary.GetProperty("points").EnumerateArray().Single(point => point.GetProperty("specimen").GetString() == "017-C2");
        Assert.Equal(Math.Log(18.4 / 8.65), point.GetProperty("logRatio").GetDouble(), 1e-12);
        var mixed = results.Single(result => result.GetProperty("plan").GetProperty("id").GetString() == "marker-model");
        Assert.Equal(File.ReadLines(Path.Combine(analyzed.Sample.Output, "data", "biomarkers.csv")).Count() - 1, mixed.GetProperty("rows").GetInt32());
        Assert.Equal("converged", mixed.GetProperty("verdicts")[0].GetProperty("status").GetString());
        Assert.True(mixed.GetProperty("verdicts")[0].GetProperty("iterations").GetInt32() > 0);
    }

    [Fact]
    public void Step_9_without_it_the_weights_are_others()
    {
        Assert.NotEqual(Slope(samples.Founding), Slope(analyzed.Sample));

        static double Slope(AnalyzedSample sample) =>
            sample.Json("results.json").GetProperty("results")[0].GetProperty("slope").GetProperty("value").GetDouble();
    }

    [Theory]
    [InlineData("primary-scatter")]
    [InlineData("marker-by-visit-spaghetti")]
    public void Step_10_it_is_drawn_and_leads_back_to_its_line(string id)
    {
        var figure = ReportFigure.Of(analyzed.Sample.Report, id);

        var (trace, at) = figure.Point(Place);
        Assert.Contains("017-C2, data/measurements.csv:53", trace.GetProperty("hovertext")[at].GetString(), StringComparison.Ordinal);
        Assert.Contains("data cut " + analyzed.Hash[..12], figure.Json, StringComparison.Ordinal);
        Assert.Contains($"<code>{analyzed.Hash[..12]}</code>", figure.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Step_10_the_spaghetti_shows_it_as_measured_on_its_day()
    {
        var (trace, at) = ReportFigure.Of(analyzed.Sample.Report, "marker-by-visit-spaghetti").Point(Place);

        Assert.Equal((45, 18.4), (trace.GetProperty("x")[at].GetDouble(), trace.GetProperty("y")[at].GetDouble()));
    }

    private static Measurement TheValue(OpenedStudy study) =>
        study.Cut!.Measurements.Single(measurement => measurement is { Subject: "017", StudyEvent: "C2" });

    /// <summary>The founding sample with the value put in the place of subject 017's own.</summary>
    public sealed class Analyzed : IDisposable
    {
        private readonly Lazy<AnalyzedSample> _sample = new(() => AnalyzedSample.Of(
            "NCT06492447",
            folder => folder.With("study/data/measurements.csv", "\n017-C2,HER2,her2-clia,8.93,", "\n017-C2,HER2,her2-clia,18.4,")));

        public AnalyzedSample Sample => _sample.Value;

        public string Hash => OpenStudy.Run(Sample.Study).Cut!.Hash;

        public void Dispose()
        {
            if (_sample.IsValueCreated)
            {
                _sample.Value.Dispose();
            }
        }
    }
}
