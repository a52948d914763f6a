using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Response;

namespace Tidemark.Analysis.Tests.Efficacy;

public class ChangeVersusTumorSizeTests
{
    private static readonly ChangeVersusTumorSize Planned = new() { Id = "primary", Title = "Primary", Analyte = "M", Visit = "C2" };

    [Fact]
    public void An_exact_relation_is_found_again()
    {
        // log tumor ratio = 0.5 · log marker ratio + 0.1 · log2 baseline, by construction
        var cut = new TestCut();
        foreach (var (ratio, baseline, k) in new[] { (0.5, 8.0, 0), (0.7, 16.0, 1), (0.9, 4.0, 2), (1.1, 8.0, 3), (1.3, 2.0, 4), (0.6, 4.0, 5) })
        {
            var id = "S" + k;
            Sampled(cut, id, baseline, ratio).Scan(id, -7, null, 100).Scan(id, 49, OverallResponse.SD, 100 * Math.Exp((0.5 * Math.Log(ratio)) + (0.1 * Math.Log2(baseline))));
        }

        var result = Run(cut);
        Assert.Equal(0.5, result.Slope!.Value, 6);
        Assert.Equal(0.1, result.BaselineSlope!.Value, 6);
        Assert.Equal(1, result.RSquared!.Value, 6);
    }

    [Fact]
    public void The_named_scan_is_the_first_at_or_after_the_sample()
    {
        var cut = Cohorts.Forty();
        Sampled(cut, "X", 10, 0.5).Scan("X", -7, null, 100).Scan("X", 41, OverallResponse.PR, 10).Scan("X", 42, OverallResponse.PR, 60).Scan("X", 90, OverallResponse.PR, 20);
        Assert.Equal(Math.Log(0.6), Run(cut).Points.Single(point => point.Subject == "X").Outcome!.Value, 12);
    }

    [Fact]
    public void Who_has_no_scan_or_nothing_to_measure_is_dropped_with_the_reason()
    {
        var cut = Cohorts.Forty();
        Sampled(cut, "A", 10, 0.5).Scan("A", -7, null, 100).Scan("A", 35, OverallResponse.PR, 10);
        Sampled(cut, "B", 10, 0.5).Scan("B", -7, null).Scan("B", 49, OverallResponse.NonCRNonPD);
        Sampled(cut, "C", 10, 0.5).Scan("C", -7, null, 100).Scan("C", 49, OverallResponse.PD, null, newLesion: true);
        var result = Run(cut);
        Assert.Equal(40, result.N);
        Assert.Contains(new Dropped("no scan at or after the sample", 1), result.Dropped);
        Assert.Contains(new Dropped("no measurable disease at baseline", 1), result.Dropped);
        Assert.Contains(new Dropped("tumor size not measured at the named scan", 1), result.Dropped);
    }

    [Fact]
    public void A_complete_response_enters_at_five_millimeters_and_is_counted()
    {
        var cut = Cohorts.Forty();
        Sampled(cut, "X", 10, 0.5).Scan("X", -7, null, 50).Scan("X", 49, OverallResponse.CR, 0);
        var result = Run(cut);
        Assert.Equal(Math.Log(5.0 / 50), result.Points.Single(point => point.Subject == "X").Outcome!.Value, 12);
        Assert.Equal(1, result.Floored);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.TumorSizeFloor && finding.Message.StartsWith("1 of 41", StringComparison.Ordinal));
    }

    [Fact]
    public void Reliability_is_the_share_of_variance_that_assay_and_biology_do_not_explain()
    {
        var result = Run(Cohorts.Forty());
        var error = 2 * (Math.Log(1 + (0.03 * 0.03)) + Math.Log(1 + (0.08 * 0.08)));
        var reliability = result.Reliability!;
        Assert.Equal(error, reliability.ErrorSd * reliability.ErrorSd, 12);
        Assert.Equal(1 - (error / (reliability.ObservedSd * reliability.ObservedSd)), reliability.Reliability, 12);
        Assert.Equal(0.41, 0.01 / (0.01 + error), 2);
    }

    [Fact]
    public void A_value_below_the_limit_enters_at_the_limit_and_the_finding_says_for_how_many()
    {
        var cut = Cohorts.Forty().Subject("X").Doses("X", 0, 21, 42).Marker("X", "BL", 0, 4).Marker("X", "C2", 42, 0.5, Quantification.BelowLimit)
            .Scan("X", -7, null, 50).Scan("X", 49, OverallResponse.PR, 20);
        var result = Run(cut);
        Assert.Equal(Math.Log(0.5 / 4), result.Points.Single(point => point.Subject == "X").LogRatio, 12);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.LimitUsed && finding.Message.StartsWith("1 of 41", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_enough_subjects_nothing_is_estimated_and_it_is_said()
    {
        var cut = new TestCut();
        Sampled(cut, "X", 10, 0.5).Scan("X", -7, null, 50).Scan("X", 49, OverallResponse.CR, 40);
        var result = Run(cut);
        Assert.Null(result.Slope);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.NotEstimable);
    }

    [Fact]
    public void The_order_of_the_file_changes_no_number() => Assert.Equal(Run(Cohorts.Forty()).Numbers, Run(Cohorts.Forty(reversed: true)).Numbers);

    private static ChangeVersusTumorSizeResult Run(TestCut cut) => ChangeVersusTumorSizeAnalysis.Run(cut.Context(), Planned, null);

    private static TestCut Sampled(TestCut cut, string id, double baseline, double ratio) =>
        cut.Subject(id).Doses(id, 0, 21, 42).Marker(id, "BL", 0, baseline).Marker(id, "C2", 42, baseline * ratio);
}
