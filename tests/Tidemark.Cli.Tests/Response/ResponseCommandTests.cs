using System.Text.Json;
using Tidemark.Testing;

namespace Tidemark.Cli.Tests.Response;

public sealed class ResponseCommandTests
{
    private const string Tu = "USUBJID,VISITNUM,VISIT,TULNKID,TULOC,TUSTRESC,TUEVAL,TUEVALID\n01,1,SCREENING,T01,LIVER,TARGET,INDEPENDENT ASSESSOR,RADIOLOGIST 1\n";
    private const string Tr = """
        USUBJID,VISITNUM,VISIT,TRLNKID,TRTESTCD,TRORRES,TRORRESU,TREVAL,TREVALID,TRDTC
        01,1,SCREENING,T01,LDIAM,60,mm,INDEPENDENT ASSESSOR,RADIOLOGIST 1,2024-01-02
        01,2,WEEK 6,T01,LDIAM,42,mm,INDEPENDENT ASSESSOR,RADIOLOGIST 1,2024-02-13
        01,3,WEEK 12,T01,LDIAM,51,mm,INDEPENDENT ASSESSOR,RADIOLOGIST 1,2024-03-26
        """;

    private const string Rs = "USUBJID,VISITNUM,VISIT,RSTESTCD,RSSTRESC,RSEVAL,RSEVALID,RSDTC\n01,2,WEEK 6,OVRLRESP,SD,INDEPENDENT ASSESSOR,RADIOLOGIST 1,2024-02-13\n";

    [Fact]
    public void Json_has_assessments_subjects_rates_and_findings_in_CDISCs_words()
    {
        using var folder = Folder();

        var run = CliRun.Of("response", Source(folder), "--dm", folder.At("dm.csv"), "--json");

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        var assessments = json.RootElement.GetProperty("assessments");
        Assert.Equal(2, assessments.GetArrayLength());
        string[] keys = ["subject", "evaluator", "evaluatorId", "visit", "date", "sum", "changeFromBaseline", "changeFromNadir", "target", "nonTarget", "newLesions", "overall", "reason"];
        Assert.All(keys, key => Assert.True(assessments[0].TryGetProperty(key, out _), key));
        Assert.Equal("PR: sum 60 -> 42 mm, -30 % from baseline", assessments[0].GetProperty("reason").GetString());
        Assert.Equal("SD", assessments[0].GetProperty("readerOverall").GetString());
        Assert.Equal(-30, assessments[0].GetProperty("changeFromBaseline").GetDouble());
        Assert.Equal(JsonValueKind.Null, assessments[0].GetProperty("nonTarget").ValueKind);
        var subject = json.RootElement.GetProperty("subjects")[0];
        Assert.Equal(("PR", "SD"), (subject.GetProperty("bestOverallResponse").GetString(), subject.GetProperty("confirmedBestOverallResponse").GetString()));
        var survival = subject.GetProperty("progressionFreeSurvival");
        Assert.Equal((85, true, "PROGRESSION"), (survival.GetProperty("days").GetInt32(), survival.GetProperty("event").GetBoolean(), survival.GetProperty("reason").GetString()));
        Assert.Equal("TM-T016", json.RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void The_table_says_why_and_sets_the_readers_call_beside()
    {
        using var folder = Folder();

        var run = CliRun.Of("response", Source(folder), "--dm", folder.At("dm.csv"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PR: sum 60 -> 42 mm, -30 % from baseline [the reader calls SD]", run.Output, StringComparison.Ordinal);
        Assert.Contains("event at 85 days: PROGRESSION", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reading_and_the_parameters_are_switches()
    {
        using var folder = Folder("01,2024-01-02,2024-09-01\n", Tr.Replace("51,mm", "50,mm", StringComparison.Ordinal));

        string Reason(params string[] options)
        {
            using var json = JsonDocument.Parse(CliRun.Of(["response", Source(folder), "--dm", folder.At("dm.csv"), "--json", .. options]).Output);
            return json.RootElement.GetProperty("subjects")[0].GetProperty("progressionFreeSurvival").GetProperty("reason").GetString()!;
        }

        Assert.Equal("MISSED ASSESSMENTS", Reason());
        Assert.Equal("DEATH", Reason("--reading", "ema"));
        Assert.Equal("DEATH", Reason("--scan-interval-days", "84"));
    }

    [Fact]
    public void A_file_that_is_not_there_stops_with_findings()
    {
        using var folder = Folder();

        var run = CliRun.Of("response", folder.At("none.csv") + "," + folder.At("tr.csv"), "--json");

        Assert.Equal(1, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Empty(json.RootElement.GetProperty("assessments").EnumerateArray());
        Assert.Equal("TM-F001", json.RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void The_own_marker_of_a_study_is_refused()
    {
        using var study = SmallStudy.Folder().With("protocol.yaml", "response: { criteria: RECIST 1.1 }", "response: { criteria: RECIST 1.1, normalMarkers: [{ analyte: HER2, upperLimitOfNormal: 15 }] }");

        var run = CliRun.Of("study", "check", study.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        var finding = Assert.Single(run.Findings(), finding => finding.Code == "TM-T017");
        Assert.Equal("'HER2' is set against response by analysis 'by-visit'.", finding.Message);
        Assert.Equal("protocol.yaml", finding.File);
    }

    private static string Source(FolderOfTest folder) => string.Join(',', folder.At("tu.csv"), folder.At("tr.csv"), folder.At("rs.csv"));

    private static FolderOfTest Folder(string dm = "01,2024-01-02,\n", string tr = Tr) =>
        new() { ["tu.csv"] = Tu, ["tr.csv"] = tr, ["rs.csv"] = Rs, ["dm.csv"] = "USUBJID,RFSTDTC,DTHDTC\n" + dm };
}
