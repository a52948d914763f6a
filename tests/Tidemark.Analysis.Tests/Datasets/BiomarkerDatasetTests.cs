using Tidemark.Analysis.Datasets;
using Tidemark.Assays;

namespace Tidemark.Analysis.Tests.Datasets;

public class BiomarkerDatasetTests
{
    [Fact]
    public void Baseline_is_the_last_value_at_or_before_origin()
    {
        var cut = new TestCut().Subject("S1").Doses("S1", 0, 21, 42)
            .Marker("S1", "BL", -14, 12).Marker("S1", null, -2, 10).Marker("S1", "C2", 42, 5);
        var rows = cut.Datasets().Value!.Biomarkers;
        var baseline = Assert.Single(rows, row => row.IsBaseline);
        Assert.Equal(-2, baseline.Day);
        Assert.Equal("BL", baseline.Visit);
        Assert.Null(rows[0].Visit);
        Assert.Equal(-50, rows[2].PercentChange!.Value, 12);
    }

    [Fact]
    public void A_baseline_sample_after_the_first_dose_is_not_baseline()
    {
        var cut = new TestCut().Subject("S1").Doses("S1", 0, 21, 42).Marker("S1", "BL", 1, 12).Marker("S1", "C2", 42, 6);
        var outcome = cut.Datasets();
        Assert.Contains(outcome.Findings, finding => finding.Code == FindingCodes.BaselineAfterDose);
        Assert.All(outcome.Value!.Biomarkers, row => Assert.Null(row.LogRatio));
        Assert.Equal(VisitState.Invalid, outcome.Value.PlannedVisits[0].State);
    }

    [Fact]
    public void A_censored_value_stays_censored_at_its_limit()
    {
        var cut = new TestCut().Subject("S1").Doses("S1", 0, 21, 42)
            .Marker("S1", "BL", 0, 4).Marker("S1", "C2", 42, 0.5, Quantification.BelowLimit);
        var row = cut.Datasets().Value!.Biomarkers[1];
        Assert.Equal(0.5, row.Value);
        Assert.True(row.Censored);
        Assert.Equal(Quantification.BelowLimit, row.Quantification);
    }

    [Fact]
    public void A_value_entered_without_visit_joins_the_visit_whose_window_it_lies_in()
    {
        var cut = new TestCut().Subject("S1").Doses("S1", 0, 21, 42)
            .Marker("S1", null, 0, 4).Marker("S1", null, 44, 5).Marker("S1", null, 60, 6);
        Assert.Equal(["BL", "C2", null], cut.Datasets().Value!.Biomarkers.Select(row => row.Visit));
    }

    [Fact]
    public void Of_two_values_for_a_visit_the_nearer_to_the_planned_day_counts()
    {
        var cut = new TestCut().Subject("S1").Doses("S1", 0, 21, 42)
            .Marker("S1", "BL", 0, 4).Marker("S1", "C2", 36, 5).Marker("S1", "C2", 43, 6);
        var outcome = cut.Datasets();
        Assert.Equal(["BL", null, "C2"], outcome.Value!.Biomarkers.Select(row => row.Visit));
        Assert.Contains(outcome.Findings, finding => finding.Code == FindingCodes.SeveralResults);
    }

    [Fact]
    public void A_row_of_an_unknown_subject_and_a_zero_are_findings_and_stay_out()
    {
        var cut = new TestCut().Subject("S1").Marker("S1", "BL", 0, 0).Marker("S9", "BL", 0, 3);
        var outcome = cut.Datasets();
        Assert.Empty(outcome.Value!.Biomarkers);
        Assert.Contains(outcome.Findings, finding => finding.Code == FindingCodes.ResultNotUsable);
        Assert.Contains(outcome.Findings, finding => finding.Code == FindingCodes.SubjectNotEnrolled);
    }
}
