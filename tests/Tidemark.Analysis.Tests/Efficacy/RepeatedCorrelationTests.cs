using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Response;

namespace Tidemark.Analysis.Tests.Efficacy;

public class RepeatedCorrelationTests
{
    private static readonly RepeatedCorrelation Planned = new() { Id = "course", Title = "Course", Analyte = "M" };

    [Fact]
    public void Two_series_that_merely_both_fall_correlate_only_without_adjustment()
    {
        var result = Run(Falling(), Planned);
        Assert.True(result.Unadjusted!.Value > 0.9);
        Assert.InRange(result.Adjusted!.Value, -0.6, 0.6);
        Assert.Same(result.Adjusted, result.Planned);
        Assert.DoesNotContain("unadjusted.p", result.Tests);
    }

    [Fact]
    public void A_plan_without_adjustment_is_done_and_flagged()
    {
        var result = Run(Falling(), Planned with { AdjustForVisit = false });
        Assert.Same(result.Unadjusted, result.Planned);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.NotAdjustedForVisit);
    }

    [Fact]
    public void A_sample_pairs_with_the_nearest_scan_and_only_within_the_distance()
    {
        var cut = Falling();
        cut.Subject("X").Doses("X", 0, 21, 42).Marker("X", "BL", 0, 10).Marker("X", "C2", 42, 9)
            .Scan("X", -7, null, 50).Scan("X", 49, OverallResponse.SD, 48).Scan("X", 52, OverallResponse.SD, 20);
        cut.Subject("Y").Doses("Y", 0, 21, 42).Marker("Y", "BL", 0, 10).Marker("Y", "C2", 42, 9).Scan("Y", -7, null, 50).Scan("Y", 57, OverallResponse.SD, 48);
        var result = Run(cut, Planned);
        Assert.Equal(49, result.Pairs.Single(pair => pair is { Subject: "X", Visit: "C2" }).ScanDay);
        Assert.DoesNotContain(result.Pairs, pair => pair.Subject == "Y");
        Assert.Equal(new Dropped("fewer than two samples with a scan within 14 days", 1), Assert.Single(result.Dropped));
    }

    private static RepeatedCorrelationResult Run(TestCut cut, RepeatedCorrelation plan) => RepeatedCorrelationAnalysis.Run(cut.Context(), plan, null);

    /// <summary>Ten subjects; both series halve from visit to visit, with unrelated wobbles.</summary>
    private static TestCut Falling()
    {
        var cut = new TestCut();
        foreach (var i in Enumerable.Range(0, 10))
        {
            var id = "S" + i;
            cut.Subject(id).Doses(id, 0, 21, 42, 63).Scan(id, -7, null, 100);
            foreach (var (visit, day, k) in new[] { ("BL", 0, 0), ("C2", 42, 1), ("C4", 84, 2) })
            {
                cut.Marker(id, visit, day, 20 * Math.Pow(0.5, k) * (1 + (((i * 7 + k * 3) % 5 - 2) * 0.02)));
                if (k > 0)
                {
                    cut.Scan(id, day + 7, OverallResponse.PR, 100 * Math.Pow(0.5, k) * (1 + (((i * 3 + k * 5) % 7 - 3) * 0.02)));
                }
            }
        }

        return cut;
    }
}
