using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Tests.Efficacy;

public class SurvivalSummaryTests
{
    private static readonly SurvivalSummary Planned = new() { Id = "pfs", Title = "PFS", Endpoint = "PFS" };

    [Fact]
    public void Median_and_follow_up_of_five_are_those_worked_by_hand()
    {
        // events at 10, 20, 30, censored at 15, 40: S = 0.8, 0.8·2/3 = 0.533, 0.267; the median is 30; reverse: 0.75 at 15, 0 at 40
        var result = Run(Five(), Planned);
        Assert.Equal((5, 3), (result.N, result.Events));
        Assert.Equal(30, result.Overall!.Median);
        Assert.Equal(40, result.FollowUp);
        Assert.Equal([1, 0.8, 0.8, 0.5333, 0.2667, 0.2667], result.Overall.Steps.Select(step => Math.Round(step.Survival, 4)));
        Assert.Equal(5, result.Overall.AtRisk[0].Count);
    }

    [Fact]
    public void A_median_that_is_not_reached_is_not_a_number()
    {
        var cut = new TestCut();
        foreach (var k in Enumerable.Range(0, 4))
        {
            Add(cut, "S" + k, 10 + k, k == 0);
        }

        var result = Run(cut, Planned);
        Assert.Null(result.Overall!.Median);
        Assert.True(double.IsNaN(result.Numbers.Single(number => number.Name == "median").Value));
    }

    [Fact]
    public void Cut_offs_keep_their_role_and_each_says_how_many_stand_on_either_side()
    {
        var result = Run(Cohorts.Forty(), Planned with { BaselineAnalyte = "M", CutOffs = ["c15", "c11"] });
        Assert.Equal([false, false, true], result.Baseline.Select(ratio => ratio.Exploratory));
        var above = Enumerable.Range(0, 40).Count(i => Cohorts.Baseline(i) >= 15);
        Assert.Equal(above, result.Numbers.Single(number => number.Name == "cut1.above").Value);
        Assert.Contains($"({above})", result.Baseline[1].Term, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cut_off_chosen_by_the_data_carries_a_p_that_knows_it_was_chosen()
    {
        var result = Run(Cohorts.Forty(), Planned with { BaselineAnalyte = "M", MaximallySelected = true });
        Assert.True(result.Selected!.CorrectedPValue > result.Selected.NaivePValue);
        Assert.Contains("selected.p", result.Tests);
    }

    [Fact]
    public void A_group_with_under_ten_events_is_shown_and_not_compared()
    {
        var result = Run(Cohorts.Forty(), Planned with { GroupCovariate = "site" });
        Assert.Equal(["north", "south"], result.ByGroup.Select(curve => curve.Group));
        Assert.True(result.ByGroup[0].Events < 10);
        Assert.Null(result.LogRankPValue);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.ShownNotCompared);
    }

    [Fact]
    public void The_order_of_the_file_changes_no_number()
    {
        var plan = Planned with { BaselineAnalyte = "M", CutOffs = ["c15"], GroupCovariate = "ecog" };
        Assert.Equal(Run(Cohorts.Forty(), plan).Numbers, Run(Cohorts.Forty(reversed: true), plan).Numbers);
    }

    private static SurvivalSummaryResult Run(TestCut cut, SurvivalSummary plan) => SurvivalSummaryAnalysis.Run(cut.Context(), plan, null);

    private static TestCut Five()
    {
        var cut = new TestCut();
        foreach (var (day, happened) in new[] { (10, true), (15, false), (20, true), (30, true), (40, false) })
        {
            Add(cut, "S" + day, day, happened);
        }

        return cut;
    }

    private static void Add(TestCut cut, string id, double day, bool happened) => cut
        .WithProtocol(protocol => protocol with
        {
            Endpoints = [new EndpointDefinition("PFS", "Progression-free survival", [EndpointEvent.Progression], Supplied: true)],
        })
        .Subject(id).Supplied(id, "PFS", day, happened);
}
