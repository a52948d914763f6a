using Tidemark.Analysis.Datasets;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Tests.Datasets;

public class EndpointDatasetTests
{
    [Fact]
    public void Progression_on_a_scan_is_an_event_with_the_last_scan_without_it()
    {
        var cut = Start().Scan("S1", 42, OverallResponse.SD).Scan("S1", 84, OverallResponse.NE).Scan("S1", 100, OverallResponse.PD)
            .Event("S1", ClinicalEventKind.Death, 150);
        Assert.Equal(new EndpointRow("S1", "PFS", 100, true, "PROGRESSION", 42), Row(cut, "PFS"));
        Assert.Equal(new EndpointRow("S1", "OS", 150, true, "DEATH", 150), Row(cut, "OS"));
    }

    [Fact]
    public void New_therapy_censors_at_the_last_assessment_before_it()
    {
        var cut = Start().Scan("S1", 42, OverallResponse.SD).Event("S1", ClinicalEventKind.NewTherapy, 60).Scan("S1", 84, OverallResponse.PD);
        Assert.Equal(new EndpointRow("S1", "PFS", 42, false, "NEW THERAPY", 42), Row(cut, "PFS"));
    }

    [Fact]
    public void Without_the_rule_new_therapy_is_ignored_as_EMA_reads_it()
    {
        var cut = Start().Scan("S1", 42, OverallResponse.SD).Event("S1", ClinicalEventKind.NewTherapy, 60).Scan("S1", 84, OverallResponse.PD)
            .WithProtocol(protocol => protocol with
            {
                Endpoints = [protocol.Endpoints[0] with { Censoring = [new CensoringRule(CensoringReason.NoEvent, CensoringDay.LastAssessment)] }],
            });
        Assert.Equal(new EndpointRow("S1", "PFS", 84, true, "PROGRESSION", 42), Row(cut, "PFS"));
    }

    [Theory]
    [InlineData(133, true)]
    [InlineData(134, false)]
    public void An_event_after_more_than_two_intervals_and_a_window_is_censored(double death, bool isEvent)
    {
        var cut = Start().Scan("S1", 42, OverallResponse.SD).Event("S1", ClinicalEventKind.Death, death);
        var row = Row(cut, "PFS");
        Assert.Equal(isEvent, row.Event);
        Assert.Equal(isEvent ? "DEATH" : "MISSED ASSESSMENTS", row.Reason);
        Assert.Equal(isEvent ? death : 42, row.Days);
    }

    [Fact]
    public void Early_death_without_a_scan_is_an_event_and_alive_without_a_scan_is_censored_at_origin()
    {
        var dead = Start().Event("S1", ClinicalEventKind.Death, 30);
        Assert.Equal(new EndpointRow("S1", "PFS", 30, true, "DEATH", 30), Row(dead, "PFS"));
        var alive = Start().Event("S1", ClinicalEventKind.LastContact, 30);
        Assert.Equal(new EndpointRow("S1", "PFS", 0, false, "NO EVENT", 0), Row(alive, "PFS"));
        Assert.Equal(new EndpointRow("S1", "OS", 30, false, "NO EVENT", 30), Row(alive, "OS"));
    }

    [Fact]
    public void Without_a_baseline_assessment_progression_is_censored_at_origin()
    {
        var cut = new TestCut().Subject("S1").Scan("S1", 42, OverallResponse.PD);
        Assert.Equal(new EndpointRow("S1", "PFS", 0, false, "NO BASELINE", 0), Row(cut, "PFS"));
    }

    [Fact]
    public void A_supplied_endpoint_passes_through()
    {
        var cut = Start().Supplied("S1", "PFS", 77.5, true)
            .WithProtocol(protocol => protocol with { Endpoints = [protocol.Endpoints[0] with { Supplied = true }] });
        Assert.Equal(new EndpointRow("S1", "PFS", 77.5, true, "AS SUPPLIED", 77.5), Row(cut, "PFS"));
    }

    [Fact]
    public void A_partial_date_of_death_is_a_finding_and_never_imputed()
    {
        Assert.True(TimePoint.TryParse("2024-03", out var partial));
        var cut = new TestCut().Subject("S1", origin: "2024-01-10").Event("S1", ClinicalEventKind.Death, partial);
        var outcome = cut.Datasets();
        Assert.Contains(outcome.Findings, finding => finding.Code == FindingCodes.UndatedDatum);
        Assert.Null(outcome.Value!.Subjects[0].DeathDay);
    }

    [Fact]
    public void Calls_of_two_evaluators_stop_when_none_is_named()
    {
        var cut = Start().Scan("S1", 42, OverallResponse.SD).Scan("S1", 42, OverallResponse.PD, evaluator: "BICR");
        Assert.True(cut.Datasets().Stopped);
        cut.WithProtocol(protocol => protocol with { Response = new ResponseSettings(Evaluator: "BICR") });
        Assert.Equal(42, cut.Datasets().Value!.Subjects[0].ProgressionDay);
    }

    private static TestCut Start() => new TestCut().Subject("S1").Doses("S1", 0).Scan("S1", -7, null, 60);

    private static EndpointRow Row(TestCut cut, string endpoint) =>
        cut.Datasets().Value!.Endpoints.Single(row => row.Endpoint == endpoint);
}
