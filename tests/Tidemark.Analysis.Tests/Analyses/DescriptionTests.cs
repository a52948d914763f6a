using Tidemark.Analysis.Analyses;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Specimens;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Tests.Analyses;

public class DescriptionTests
{
    [Fact]
    public void Safety_counts_each_subject_once_per_term_at_the_worst_grade()
    {
        var plan = new SafetyTable { Id = "ae", Title = "AE", TermsOfInterest = ["Pneumonitis"] };
        var cut = new TestCut().Subject("S1").Doses("S1", 0).Subject("S2").Doses("S2", 0).Subject("untreated")
            .Doses("untreated")
            .AdverseEvent("S1", "Nausea", 1, 3).AdverseEvent("S1", "nausea", 3, 9, serious: true)
            .AdverseEvent("S2", "Interstitial lung disease", 5, 40).AdverseEvent("S2", "Nausea", 2, -3)
            .AdverseEvent("untreated", "Nausea", 4, 1);
        var result = SafetyTableAnalysis.Run(cut.Context(plan), plan, null);
        Assert.Equal(2, result.N);
        Assert.Equal(1, result.BeforeTreatment);
        var nausea = result.Terms.Single(term => term.Label == "Nausea");
        Assert.Equal((1, 1, 1), (nausea.Any, nausea.Severe, nausea.Serious));
        Assert.Equal((1, 1), (result.LungDisease.Any, result.LungDisease.Fatal));
        Assert.Equal("Pneumonitis", result.Terms[0].Label);
        Assert.Equal(0, result.Terms[0].Any);
    }

    /// <summary>R 4.2.2: binom.test(1, 3)$conf.int is 0.00840376 to 0.90570068.</summary>
    [Fact]
    public void A_response_must_be_confirmed_and_not_evaluable_counts_in_the_denominator()
    {
        var plan = new TumorResponse { Id = "r", Title = "R" };
        var cut = new TestCut()
            .Subject("confirmed").Scan("confirmed", -7, null, 100).Scan("confirmed", 42, OverallResponse.PR, 60).Scan("confirmed", 84, OverallResponse.PR, 50)
            .Scan("confirmed", 126, OverallResponse.PD, 20, newLesion: true).Scan("confirmed", 168, OverallResponse.PD, 10)
            .Subject("once").Scan("once", -7, null, 100).Scan("once", 42, OverallResponse.PR, 70).Scan("once", 84, OverallResponse.PD, 130)
            .Subject("none").Scan("none", -7, null, 80);
        var result = TumorResponseAnalysis.Run(cut.Context(plan), plan, null);
        Assert.Equal(2, result.ObjectiveUnconfirmed!.Count);
        Assert.Equal((1, 3), (result.ObjectiveConfirmed!.Count, result.ObjectiveConfirmed.Total));
        Assert.Equal(0.00840376, result.ObjectiveConfirmed.Confidence.Low, 7);
        Assert.Equal(0.90570068, result.ObjectiveConfirmed.Confidence.High, 7);
        var course = result.Courses.Single(one => one.Subject == "confirmed");
        Assert.Equal(42, course.ResponseDay);
        Assert.Equal(84, course.DurationDays);
        Assert.Equal(-80, course.BestPercent!.Value, 10);
    }

    [Fact]
    public void Specimens_are_accounted_for_with_the_reason_as_entered()
    {
        var plan = new SpecimenAccountability { Id = "s", Title = "S", Analyte = "M" };
        var cut = new TestCut()
            .Subject("S1").Doses("S1", 0, 21, 42).Marker("S1", "BL", 0, 8).Marker("S1", "C2", 42, 9)
            .Subject("S2").Doses("S2", 0, 21, 42).Marker("S2", "BL", 0, 8).Specimen("S2", "C2", 42, SpecimenStatus.Invalid, "hemolyzed")
            .Subject("S3").Doses("S3", 0, 21).Marker("S3", "BL", 0, 8).Event("S3", ClinicalEventKind.Death, 30);
        var visit = SpecimenAccountabilityAnalysis.Run(cut.Context(plan), plan, null).Visits[1];
        Assert.Equal((2, 2, 1), (visit.Expected, visit.Collected, visit.Valid));
        Assert.Equal("invalid: hemolyzed", Assert.Single(visit.NotValid).Reason);
        Assert.Equal("dead", Assert.Single(visit.NotExpected).Reason);
    }

    [Fact]
    public void The_flow_says_at_each_stage_who_is_lost()
    {
        var plan = new ParticipantFlow { Id = "f", Title = "F", Endpoint = "OS" };
        var cut = new TestCut()
            .Subject("S1").Doses("S1", 0, 21, 42).Marker("S1", "BL", 0, 8).Marker("S1", "C2", 42, 9).Event("S1", ClinicalEventKind.Death, 300)
            .Subject("S2").Doses("S2", 0, 21, 42).Marker("S2", "C2", 42, 9)
            .Subject("S3");
        var result = ParticipantFlowAnalysis.Run(cut.Context(plan), plan, null);
        Assert.Equal([3, 2, 1], result.Stages.Select(stage => stage.Count));
        Assert.Equal([1, 1, 1], result.Stages.Select(stage => stage.Events!.Value));
        Assert.Equal(1, result.Visits.Single(visit => visit.Key == "C2").Count);
    }

    [Fact]
    public void The_share_above_a_cut_off_never_counts_a_value_below_the_limit()
    {
        var plan = new BaselineTable { Id = "b", Title = "B", Variables = ["age", "ecog"], Analytes = ["M"] };
        var cut = new TestCut()
            .Subject("S1", age: 50).Marker("S1", "BL", 0, 15).Covariate("S1", "ecog", "1")
            .Subject("S2", age: 60).Marker("S2", "BL", 0, 20, Assays.Quantification.BelowLimit)
            .Subject("S3", age: 70).Marker("S3", "BL", 0, 14.9).Covariate("S3", "ecog", "0");
        var result = BaselineTableAnalysis.Run(cut.Context(plan), plan, null);
        Assert.Equal(60, result.Variables[0].Median);
        Assert.Equal(["0", "1"], result.Variables[1].Levels.Select(level => level.Level));
        Assert.Equal(1, result.Variables[1].Missing);
        Assert.Equal(1, Assert.Single(result.Variables[2].Levels).Count);
    }
}
