using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Assays;
using Tidemark.Protocol;

namespace Tidemark.Analysis.Tests.Analyses;

public class MarkerByVisitTests
{
    private static readonly MarkerByVisit Plan = new() { Id = "visits", Title = "By visit", Analyte = "M" };

    [Fact]
    public void The_geometric_mean_ratio_is_that_of_the_log_ratios()
    {
        var cut = Pairs((10, 5), (8, 4), (6, 6), (12, 3));
        var result = MarkerByVisitAnalysis.Run(cut.Context(Plan), Plan, null);
        var change = result.Visits.Single(visit => visit.Visit == "C2").Change!;
        Assert.Equal(4, change.N);
        Assert.Equal(Math.Exp(-Math.Log(16) / 4), change.Ratio, 12);
        Assert.Equal(-50, change.MedianPercent, 12);
        Assert.Equal(change.Ratio, result.Numbers.Single(number => number.Name == "C2.gmr").Value);
        Assert.Contains(result.Numbers, number => number.Name == "C2.gmr.low");
        Assert.Contains("C2.signedRank.p", result.Tests);
    }

    /// <summary>R 4.2.2: p = 1 + max(abs(log(c(8/10, 9/8, 5/9)))); wilcox.test(c(log(8/10), log(9/8), log(5/9), -p, -p))$p.value.</summary>
    [Fact]
    public void Values_below_the_limit_are_tied_lowest_in_the_signed_rank_test()
    {
        var cut = Pairs((10, 8), (8, 9), (9, 5));
        Below(cut, "L1", 20);
        Below(cut, "L2", 4);
        var result = MarkerByVisitAnalysis.Run(cut.Context(Plan), Plan, null);
        var visit = result.Visits.Single(candidate => candidate.Visit == "C2");
        Assert.Equal(2, visit.BelowLimit);
        Assert.Equal(2, visit.Change!.Censored);
        Assert.Equal(0.1040592345, visit.Change.SignedRankPValue, 8);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.LimitUsed);
    }

    [Fact]
    public void Holm_goes_over_the_visits()
    {
        var result = MarkerByVisitAnalysis.Run(WorkedCohort.Cut().Context(Plan), Plan, null);
        var changes = result.Visits.Select(visit => visit.Change).OfType<MarkerChange>().ToList();
        Assert.Equal(3, changes.Count);
        Assert.Equal(Math.Min(1, 3 * changes.Min(change => change.SignedRankPValue)), changes.Min(change => change.AdjustedPValue), 12);
    }

    [Fact]
    public void Those_without_a_value_are_dropped_and_said()
    {
        var cut = Pairs((10, 5), (8, 4)).Subject("empty");
        var result = MarkerByVisitAnalysis.Run(cut.Context(Plan), Plan, null);
        Assert.Equal(2, result.N);
        Assert.Equal(1, Assert.Single(result.Dropped).Count);
    }

    private static TestCut Pairs(params (double Baseline, double Later)[] pairs)
    {
        var cut = new TestCut();
        for (var i = 0; i < pairs.Length; i++)
        {
            cut.Subject($"S{i}").Doses($"S{i}", 0, 21, 42).Marker($"S{i}", "BL", 0, pairs[i].Baseline).Marker($"S{i}", "C2", 42, pairs[i].Later);
        }

        return cut;
    }

    private static void Below(TestCut cut, string id, double baseline) =>
        cut.Subject(id).Doses(id, 0, 21, 42).Marker(id, "BL", 0, baseline).Marker(id, "C2", 42, 0.5, Quantification.BelowLimit);
}
