using Tidemark.Conduct.Response;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Testing;

namespace Tidemark.Conduct.Tests;

/// <summary>
/// The walk of issue 4: rows of lesions, a derived response with its sentence for each assessment, best overall response, and
/// progression-free survival; first on a few rows, then on eight subjects and three assessors of pharmaverse's test data.
/// </summary>
public sealed class DeriveResponseTests
{
    private const string Tu = """
        USUBJID,VISITNUM,VISIT,TULNKID,TULOC,TUSTRESC,TUEVAL
        01,1,SCREENING,T01,LIVER,TARGET,INVESTIGATOR
        01,1,SCREENING,T02,LYMPH NODE,TARGET,INVESTIGATOR
        """;

    private const string Tr = """
        USUBJID,VISITNUM,VISIT,TRLNKID,TRTESTCD,TRORRES,TRORRESU,TREVAL,TRDTC
        01,1,SCREENING,T01,LDIAM,30,mm,INVESTIGATOR,2024-01-02
        01,1,SCREENING,T02,LPERP,20,mm,INVESTIGATOR,2024-01-02
        01,1,SCREENING,T02,LDIAM,35,mm,INVESTIGATOR,2024-01-02
        01,2,WEEK 6,T01,LDIAM,24,mm,INVESTIGATOR,2024-02-13
        01,2,WEEK 6,T02,LPERP,10,mm,INVESTIGATOR,2024-02-13
        01,3,WEEK 12,T01,LDIAM,33,mm,INVESTIGATOR,2024-03-26
        01,3,WEEK 12,T02,LPERP,10,mm,INVESTIGATOR,2024-03-26
        """;

    [Fact]
    public void Lesions_walk_to_responses_with_sentences_to_best_overall_response_and_to_progression_free_survival()
    {
        using var folder = new FolderOfTest { ["tu.csv"] = Tu, ["tr.csv"] = Tr, ["dm.csv"] = "USUBJID,RFSTDTC,DTHDTC\n01,2024-01-02,\n" };

        var outcome = DeriveResponse.Run($"{folder.At("tu.csv")},{folder.At("tr.csv")}", new ResponseOptions { Demographics = folder.At("dm.csv") });

        Assert.Empty(outcome.Findings);
        var course = Assert.Single(outcome.Value!.Courses);
        Assert.Equal(
            ["PR: sum 50 -> 34 mm, -32 % from baseline", "PD: sum 34 -> 43 mm, +26 % and +9 mm from nadir at WEEK 6"],
            course.Assessments.Select(assessment => assessment.Derived!.Explain()));
        Assert.Equal((OverallResponse.PR, OverallResponse.SD), (course.Best.Response, course.Confirmed.Response));
        Assert.Equal("SD: PR on day 42 was not confirmed after 28 days or more; without progression on day 42 (42 days asked)", course.Confirmed.Explain());
        Assert.Equal("event on day 84, after day 42: PROGRESSION", course.ProgressionFreeSurvival!.Explain());
    }

    [Fact]
    public void A_study_folder_walks_the_same_way_and_everyone_enrolled_counts()
    {
        using var folder = SmallStudy.Folder();

        var study = DeriveResponse.Run(folder.Path, new ResponseOptions()).Value!;

        Assert.Equal(["017 SD", "018 NE"], study.Courses.Select(course => $"{course.Subject} {ResponseWords.Of(course.Best.Response)}"));
        Assert.Equal(2, study.Rates[0].Objective.Total);
    }

    [Fact]
    public void Without_start_and_death_days_count_from_the_first_assessment_and_the_answer_says_what_is_unknown()
    {
        using var folder = new FolderOfTest { ["tu.csv"] = Tu, ["tr.csv"] = string.Join('\n', Tr.Split('\n')[..^2]) };

        var outcome = DeriveResponse.Run($"{folder.At("tu.csv")},{folder.At("tr.csv")}", new ResponseOptions());

        Assert.Equal(["TM-T019", "TM-T018"], outcome.Findings.Select(finding => finding.Code.Id));
        Assert.Equal((42, "NO EVENT, DEATH UNKNOWN"), (outcome.Value!.Courses[0].ProgressionFreeSurvival!.Days, outcome.Value.Courses[0].ProgressionFreeSurvival!.Reason));
    }

    [Fact]
    public void Study_days_count_where_there_is_no_start()
    {
        var dated = Tr.Replace(",TRDTC", ",TRDTC,TRDY", StringComparison.Ordinal)
            .Replace("2024-01-02", "2024-01-02,-6", StringComparison.Ordinal)
            .Replace("2024-02-13", "2024-02-13,37", StringComparison.Ordinal)
            .Replace("2024-03-26", "2024-03-26,79", StringComparison.Ordinal);
        using var folder = new FolderOfTest { ["tu.csv"] = Tu, ["tr.csv"] = dated };

        var outcome = DeriveResponse.Run($"{folder.At("tu.csv")},{folder.At("tr.csv")}", new ResponseOptions());

        Assert.DoesNotContain(outcome.Findings, finding => finding.Code == FindingCodes.StartUnknown);
        Assert.Equal(78, outcome.Value!.Courses[0].ProgressionFreeSurvival!.Days);
    }

    [Theory]
    [InlineData("TM-D028", "T01", "30,mm,INVESTIGATOR,2024-01-02", "-30,mm,INVESTIGATOR,2024-01-02")]
    [InlineData("TM-D028", "SCREENING", "30,mm,INVESTIGATOR,2024-01-02", "900,mm,INVESTIGATOR,2024-01-02")]
    [InlineData("TM-T014", "30", "30,mm,INVESTIGATOR,2024-01-02", "3.0,cm,INVESTIGATOR,2024-01-02")]
    [InlineData("TM-D018", "inch", "30,mm,INVESTIGATOR,2024-01-02", "3,inch,INVESTIGATOR,2024-01-02")]
    [InlineData("TM-D006", "thirty", "30,mm,INVESTIGATOR,2024-01-02", "thirty,mm,INVESTIGATOR,2024-01-02")]
    [InlineData("TM-T005", "WEEK 6", "24,mm,INVESTIGATOR,2024-02-13", "24,mm,INVESTIGATOR,2023-02-13")]
    [InlineData("TM-T007", "01", "2024-01-02", "2024-01-12")]
    public void Bad_input_is_a_coded_finding_and_what_can_be_derived_is(string code, string names, string text, string replacement)
    {
        var tr = Tr.Replace(text, replacement, StringComparison.Ordinal);
        tr = code == "TM-T005" ? tr.Replace("10,mm,INVESTIGATOR,2024-02-13", "10,mm,INVESTIGATOR,2023-02-13", StringComparison.Ordinal) : tr;
        using var folder = new FolderOfTest { ["tu.csv"] = Tu, ["tr.csv"] = tr, ["dm.csv"] = "USUBJID,RFSTDTC,DTHDTC\n01,2024-01-02,\n" };

        var outcome = DeriveResponse.Run($"{folder.At("tu.csv")},{folder.At("tr.csv")}", new ResponseOptions { Demographics = folder.At("dm.csv") });

        Assert.Contains(outcome.Findings, finding => finding.Code.Id == code && finding.Message.Contains(names, StringComparison.Ordinal));
        Assert.NotEmpty(outcome.Value!.Courses[0].Assessments);
    }

    [Fact]
    public void An_assessment_after_death_is_a_finding_and_death_ends_progression_free_survival()
    {
        using var folder = new FolderOfTest { ["tu.csv"] = Tu, ["tr.csv"] = Tr, ["dm.csv"] = "USUBJID,RFSTDTC,DTHDTC\n01,2024-01-02,2024-03-01\n" };

        var outcome = DeriveResponse.Run($"{folder.At("tu.csv")},{folder.At("tr.csv")}", new ResponseOptions { Demographics = folder.At("dm.csv") });

        Assert.Equal("TM-D024", Assert.Single(outcome.Findings).Code.Id);
        Assert.Equal((59, "DEATH"), (outcome.Value!.Courses[0].ProgressionFreeSurvival!.Days, outcome.Value.Courses[0].ProgressionFreeSurvival!.Reason));
    }

    [Fact]
    public void A_baseline_that_lacks_a_target_censors_at_the_start_with_FDA_and_not_with_EMA()
    {
        var tr = Tr.Replace("T01,LDIAM,30,mm,INVESTIGATOR,2024-01-02", "T01,LDIAM,,mm,INVESTIGATOR,2024-01-02", StringComparison.Ordinal);
        using var folder = new FolderOfTest { ["tu.csv"] = Tu, ["tr.csv"] = tr, ["dm.csv"] = "USUBJID,RFSTDTC,DTHDTC\n01,2024-01-02,2024-04-01\n" };

        string Reason(EndpointReading reading) => DeriveResponse.Run(
            $"{folder.At("tu.csv")},{folder.At("tr.csv")}", new ResponseOptions { Demographics = folder.At("dm.csv"), Reading = reading }).Value!.Courses[0].ProgressionFreeSurvival!.Reason;

        Assert.Equal(("NO BASELINE", "DEATH"), (Reason(EndpointReading.Fda), Reason(EndpointReading.Ema)));
    }
}
