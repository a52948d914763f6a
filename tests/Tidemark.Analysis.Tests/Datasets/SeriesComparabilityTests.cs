namespace Tidemark.Analysis.Tests.Datasets;

public class SeriesComparabilityTests
{
    [Fact]
    public void Results_of_another_assay_than_the_baselines_give_no_change()
    {
        var cut = new TestCut().Subject("S1").Doses("S1", 0, 21, 42, 63, 84)
            .Marker("S1", "BL", 0, 10).Marker("S1", "C2", 42, 5, assay: "M2").Marker("S1", "C4", 84, 8);
        var outcome = cut.Datasets();
        var rows = outcome.Value!.Biomarkers;
        Assert.Null(rows[1].LogRatio);
        Assert.Equal(-20, rows[2].PercentChange!.Value, 12);
        var finding = Assert.Single(outcome.Findings, finding => finding.Code == FindingCodes.MethodChanged);
        Assert.Contains("M1, M2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_several_lots_keep_their_change_and_are_said()
    {
        var cut = new TestCut().Subject("S1").Subject("S2").Doses("S1", 0, 21, 42).Doses("S2", 0, 21, 42)
            .Marker("S1", "BL", 0, 10).Marker("S1", "C2", 42, 5, lot: "L2")
            .Marker("S2", "BL", 0, 10).Marker("S2", "C2", 42, 5);
        var outcome = cut.Datasets();
        Assert.Equal(-50, outcome.Value!.Biomarkers[1].PercentChange!.Value, 12);
        var finding = Assert.Single(outcome.Findings, finding => finding.Code == FindingCodes.LotChanged);
        Assert.StartsWith("M: 1 subjects have results of more than one reagent lot (L1, L2)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_assay_and_one_lot_say_nothing()
    {
        var cut = new TestCut().Subject("S1").Doses("S1", 0, 21, 42).Marker("S1", "BL", 0, 10).Marker("S1", "C2", 42, 5);
        Assert.DoesNotContain(cut.Datasets().Findings, finding => finding.Code == FindingCodes.LotChanged || finding.Code == FindingCodes.MethodChanged);
    }
}
