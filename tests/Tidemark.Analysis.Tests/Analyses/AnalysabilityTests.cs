using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Datasets;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Tests.Analyses;

public class AnalysabilityTests
{
    private static readonly Analysability Plan = new() { Id = "who", Title = "Who", Analyte = "M", Endpoint = "PFS", LandmarkDays = [56] };

    [Fact]
    public void Every_enrolled_subject_is_counted_once_at_each_visit_and_landmark()
    {
        var result = AnalysabilityAnalysis.Run(WorkedCohort.Cut().Context(Plan), Plan, null);
        Assert.Equal(5, result.Rows.Count);
        Assert.All(result.Rows, row => Assert.Equal(30, row.Enrolled));
    }

    [Fact]
    public void A_change_known_only_after_an_event_does_not_make_her_analyzable_at_the_landmark()
    {
        var cut = new TestCut()
            .Subject("early").Doses("early", 0, 21, 42).Marker("early", "BL", 0, 8).Marker("early", "C2", 42, 9)
            .Scan("early", -7, null, 50).Scan("early", 42, OverallResponse.PD)
            .Subject("late").Doses("late", 0, 21, 42).Marker("late", "BL", 0, 8).Marker("late", "C2", 42, 9)
            .Scan("late", -7, null, 50).Scan("late", 42, OverallResponse.SD).Scan("late", 84, OverallResponse.PD)
            .Subject("missed").Doses("missed", 0, 21, 42).Marker("missed", "BL", 0, 8)
            .Scan("missed", -7, null, 50).Scan("missed", 42, OverallResponse.SD).Scan("missed", 84, OverallResponse.PD);
        var row = AnalysabilityAnalysis.Run(cut.Context(Plan), Plan, null).Rows[^1];
        Assert.Equal(56, row.LandmarkDay);
        Assert.Equal(1, row.Sampled.Subjects);
        Assert.Equal(1, row.States.Single(state => state.State == VisitState.Progressed).Subjects);
        Assert.Equal(1, row.States.Single(state => state.State == VisitState.Missed).Subjects);
        Assert.Equal(2, row.EventsLeftOut);
    }

    [Fact]
    public void One_lost_before_the_landmark_is_not_followed_so_far()
    {
        var cut = new TestCut().Subject("lost").Scan("lost", -7, null, 50).Scan("lost", 42, OverallResponse.SD)
            .Event("lost", ClinicalEventKind.LossToFollowUp, 50);
        var row = AnalysabilityAnalysis.Run(cut.Context(Plan), Plan, null).Rows[^1];
        Assert.Equal(1, row.States.Single(state => state.State == VisitState.NotDue).Subjects);
    }
}
