using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Response;

namespace Tidemark.Analysis.Tests.Efficacy;

public class ResponseRocTests
{
    private static readonly ResponseRoc Planned = new() { Id = "roc", Title = "ROC", Analyte = "M", Visit = "C2", CutOffs = [-20], Replicates = 200, Confirmed = false };

    [Fact]
    public void The_direction_is_the_plans_and_the_area_may_fall_below_one_half()
    {
        // responders' marker rises: with "low is positive" the area is 0
        var result = Run(Four(respondersRatio: 1.5, othersRatio: 0.7));
        Assert.Equal(0, result.Auc!.Value);
        Assert.True(result.LowIsPositive);
        Assert.Equal(1, Run(Four(respondersRatio: 0.5, othersRatio: 1.2)).Auc!.Value);
    }

    [Fact]
    public void A_cut_off_counts_values_at_or_below_it_as_positive()
    {
        var result = Run(Four(respondersRatio: 0.8, othersRatio: 0.81));
        var cut = Assert.Single(result.CutOffs);
        Assert.Equal((4, 4), (cut.Sensitivity.Count, cut.Sensitivity.Of));
        Assert.Equal(1, cut.Specificity.Value);
        Assert.Equal(0.3976, cut.Sensitivity.Low, 4); // R: binom.test(4, 4)$conf.int[1]
    }

    [Fact]
    public void The_stability_interval_comes_from_the_seed_and_not_from_the_order()
    {
        var straight = Run(Cohorts.Forty());
        Assert.Equal(straight.Numbers, Run(Cohorts.Forty(reversed: true)).Numbers);
        Assert.Equal(0, straight.Numbers.Single(number => number.Name == "youden.stability.low").Tolerance);
    }

    [Fact]
    public void Without_two_in_each_class_no_area_is_given()
    {
        var cut = new TestCut();
        Add(cut, "R1", 0.5, true);
        Add(cut, "N1", 1.2, false);
        var result = Run(cut);
        Assert.Null(result.Auc);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.NotEstimable);
    }

    private static ResponseRocResult Run(TestCut cut) => ResponseRocAnalysis.Run(cut.Context(), Planned, null);

    private static TestCut Four(double respondersRatio, double othersRatio)
    {
        var cut = new TestCut();
        for (var k = 0; k < 4; k++)
        {
            Add(cut, "R" + k, respondersRatio, true);
            Add(cut, "N" + k, othersRatio, false);
        }

        return cut;
    }

    private static void Add(TestCut cut, string id, double ratio, bool responds) => cut
        .Subject(id).Doses(id, 0, 21, 42).Marker(id, "BL", 0, 10).Marker(id, "C2", 42, 10 * ratio)
        .Scan(id, -7, null, 50).Scan(id, 49, responds ? OverallResponse.PR : OverallResponse.SD, responds ? 30 : 50);
}
