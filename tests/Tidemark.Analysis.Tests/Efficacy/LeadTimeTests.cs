using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Response;
using Tidemark.Subjects;

namespace Tidemark.Analysis.Tests.Efficacy;

public class LeadTimeTests
{
    private static readonly LeadTime Planned = new() { Id = "lead", Title = "Lead time", Analyte = "M", Endpoint = "PFS" };

    [Fact]
    public void A_rise_counts_over_the_lowest_earlier_value_and_the_lead_ends_at_progression()
    {
        // one-sided 95 %, CVA 3 %, CVI 8 %: exp(1.6449 · √2 · √ln(1.0073)) - 1 = 21.9 %; 12 over the nadir of 9 is 33 %, over baseline 20 %
        var result = Run(Twelve(last: 12));
        Assert.Equal(21.9, result.RisePercent!.Value, 1);
        Assert.All(result.Subjects, subject => Assert.Equal(84, subject.RiseDay));
        Assert.True(result.Estimable);
        Assert.Equal(26, result.MedianLead!.Value, 12);
        Assert.Equal((12, 12, 12), (result.Progressors, result.InWindow, result.RisesBeforeProgression));
    }

    [Fact]
    public void A_rise_on_the_day_of_progression_does_not_come_before_it()
    {
        var result = Run(Twelve(last: 9, onTheDay: 100));
        Assert.All(result.Subjects, subject => Assert.Null(subject.RiseDay));
        Assert.Equal(0, result.RisesBeforeProgression);
    }

    [Fact]
    public void Where_the_schedule_cannot_carry_it_the_counts_are_said_instead()
    {
        var result = Run(Cohorts.Forty());
        Assert.False(result.Estimable);
        Assert.Null(result.MedianLead);
        var said = Assert.Single(result.Findings, finding => finding.Code == FindingCodes.NotEstimable);
        Assert.Contains($"not estimable under this schedule; {result.InWindow} of {result.Progressors} progressors had a sample in the window", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void False_alarms_are_counted_among_those_without_progression_with_what_noise_alone_gives()
    {
        var cut = Twelve(last: 12);
        foreach (var k in Enumerable.Range(0, 8))
        {
            Add(cut, "Q" + k, k == 0 ? 12 : 9, OverallResponse.SD);
        }

        var result = Run(cut);
        Assert.Equal((1, 8), (result.FalseAlarms!.Count, result.FalseAlarms.Of));
        Assert.Equal(0.5265097, result.FalseAlarms.High, 6); // R: binom.test(1, 8)$conf.int[2]
        Assert.InRange(result.NoiseAlarms!.Value, 0.10, 0.20); // three samples over the running nadir, one-sided 5 %
    }

    [Fact]
    public void Death_without_progression_is_left_out()
    {
        var cut = Twelve(last: 12).Subject("D").Doses("D", 0, 21, 42).Marker("D", "BL", 0, 10).Scan("D", -7, null, 50).Event("D", ClinicalEventKind.Death, 60);
        var result = Run(cut);
        Assert.Equal(12, result.N);
        Assert.Equal(new Dropped("died without progression", 1), Assert.Single(result.Dropped));
    }

    [Fact]
    public void Without_the_assays_variation_no_rise_is_called_significant()
    {
        var cut = Twelve(last: 12).WithProtocol(protocol => protocol with { Assays = [.. protocol.Assays.Select(assay => assay with { WithinSubjectCv = null })] });
        var result = Run(cut);
        Assert.Null(result.RisePercent);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.NotEstimable);
    }

    private static LeadTimeResult Run(TestCut cut) => LeadTimeAnalysis.Run(cut.Context(), Planned, null);

    private static TestCut Twelve(double last, double? onTheDay = null)
    {
        var cut = new TestCut();
        foreach (var k in Enumerable.Range(0, 12))
        {
            Add(cut, "P" + k, last, OverallResponse.PD);
            if (onTheDay is { } value)
            {
                cut.Marker("P" + k, null, 110, value);
            }
        }

        return cut;
    }

    private static void Add(TestCut cut, string id, double last, OverallResponse end) => cut
        .Subject(id).Doses(id, 0, 21, 42, 63).Marker(id, "BL", 0, 10).Marker(id, "C2", 42, 9).Marker(id, "C4", 84, last)
        .Scan(id, -7, null, 50).Scan(id, 49, OverallResponse.SD, 50).Scan(id, 91, OverallResponse.SD, 50).Scan(id, 110, end, end == OverallResponse.PD ? 70 : 50);
}
