using Tidemark.Analysis.Datasets;
using Tidemark.Response;
using Tidemark.Specimens;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Tests.Datasets;

public class PlannedVisitDatasetTests
{
    [Fact]
    public void A_visit_is_anchored_to_the_next_dose_as_given()
    {
        var cut = new TestCut().Subject("S1").Doses("S1", 0, 28, 49, 70, 91).Marker("S1", "C2", 49, 5);
        var visit = Visit(cut, "S1", "C2");
        Assert.Equal(49, visit.PlannedDay);
        Assert.True(visit.InWindow);
        Assert.Equal(VisitState.Sampled, visit.State);
    }

    [Fact]
    public void Without_a_next_dose_the_regimens_own_cycle_length_counts()
    {
        var cut = new TestCut().Subject("S1", regimen: "B").Doses("S1", 0, 15).Subject("S2").Doses("S2", 0, 22);
        Assert.Equal(29, Visit(cut, "S1", "C2").PlannedDay);
        Assert.Equal(43, Visit(cut, "S2", "C2").PlannedDay);
        Assert.Null(Visit(cut, "S2", "C4").PlannedDay);
    }

    [Fact]
    public void States_are_given_in_the_documented_order()
    {
        var cut = new TestCut()
            .Subject("dead").Doses("dead", 0).Scan("dead", 30, OverallResponse.PD).Event("dead", ClinicalEventKind.Death, 40)
            .Subject("progressed").Doses("progressed", 0, 21).Scan("progressed", 41, OverallResponse.PD).Event("progressed", ClinicalEventKind.TreatmentStop, 41)
            .Subject("stopped").Doses("stopped", 0).Event("stopped", ClinicalEventKind.TreatmentStop, 20, "toxicity").Event("stopped", ClinicalEventKind.LastContact, 200)
            .Subject("invalid").Doses("invalid", 0, 21, 42).Specimen("invalid", "C2", 42, SpecimenStatus.Invalid, "hemolyzed")
            .Subject("missed").Doses("missed", 0, 21, 42, 63).Specimen("missed", "C2", null, SpecimenStatus.Missed)
            .Subject("notDue").Doses("notDue", 0, 21);
        foreach (var id in new[] { "dead", "progressed", "stopped", "invalid", "missed", "notDue" })
        {
            Assert.Equal(id, Visit(cut, id, "C2").State.ToString(), ignoreCase: true);
        }
    }

    private static PlannedVisitRow Visit(TestCut cut, string subject, string visit) =>
        cut.Datasets().Value!.PlannedVisits.Single(row => row.Subject == subject && row.Visit == visit);
}
