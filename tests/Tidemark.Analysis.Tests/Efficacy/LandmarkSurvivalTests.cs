using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Response;

namespace Tidemark.Analysis.Tests.Efficacy;

public class LandmarkSurvivalTests
{
    private static readonly LandmarkSurvival Planned = new()
    {
        Id = "landmark",
        Title = "Landmark",
        Endpoint = "PFS",
        Analyte = "M",
        Visit = "C2",
        LandmarkDay = 56,
        CutOff = -10,
    };

    [Fact]
    public void Response_groups_counted_from_baseline_are_refused_as_guarantee_time()
    {
        var result = Run(Planned with { CountFrom = SurvivalOrigin.Baseline, Grouping = MarkerGrouping.BestResponse });
        Refuses(result, FindingCodes.GuaranteeTime);
    }

    [Fact]
    public void Change_groups_counted_from_baseline_are_refused_as_late_entry()
    {
        Refuses(Run(Planned with { CountFrom = SurvivalOrigin.Baseline }), FindingCodes.LateEntry);
        Refuses(Run(Planned with { CountFrom = SurvivalOrigin.Baseline, Grouping = MarkerGrouping.SuppliedGroup }), FindingCodes.LateEntry);
    }

    [Fact]
    public void No_sample_coded_as_no_change_is_refused()
        => Refuses(Run(Planned with { Missing = MissingChange.AsNoChange }), FindingCodes.MissingAsNoChange);

    [Fact]
    public void The_three_refusals_say_three_different_sentences()
    {
        var both = Run(Planned with { CountFrom = SurvivalOrigin.Baseline, Missing = MissingChange.AsNoChange });
        var response = Run(Planned with { CountFrom = SurvivalOrigin.Baseline, Grouping = MarkerGrouping.BestResponse });
        Assert.Equal(3, both.Findings.Concat(response.Findings).Select(finding => finding.Message).Distinct().Count());
    }

    [Fact]
    public void A_value_drawn_on_the_day_of_progression_does_not_predict_it()
    {
        var cut = Cohorts.Forty().Subject("X").Doses("X", 0, 21, 42).Marker("X", "BL", 0, 10).Marker("X", "C2", 44, 5)
            .Scan("X", -7, null, 50).Scan("X", 44, OverallResponse.PD, 70);
        var result = LandmarkSurvivalAnalysis.Run(cut.Context(), Planned with { CountFrom = SurvivalOrigin.OwnVisit }, null);
        Assert.Equal(40, result.N);
        Assert.Contains(new Dropped("PFS event on or before the day of the sample", 1), result.Dropped);
    }

    [Fact]
    public void Everyone_left_out_is_counted_under_one_reason()
    {
        var cut = Cohorts.Forty()
            .Subject("P").Doses("P", 0, 21).Marker("P", "BL", 0, 10).Scan("P", -7, null, 50).Scan("P", 56, OverallResponse.PD, 70)
            .Subject("L").Doses("L", 0, 21, 49).Marker("L", "BL", 0, 10).Marker("L", "C2", 57, 9).Scan("L", -7, null, 50).Scan("L", 49, OverallResponse.SD, 50).Scan("L", 91, OverallResponse.PD, 70)
            .Subject("M").Doses("M", 0, 21, 42).Marker("M", "BL", 0, 10).Scan("M", -7, null, 50).Scan("M", 49, OverallResponse.SD, 50).Scan("M", 91, OverallResponse.PD, 70);
        var result = LandmarkSurvivalAnalysis.Run(cut.Context(), Planned, null);
        Assert.Equal(40, result.N);
        Assert.Equal(
            ["PFS event on or before the landmark", "no value at C2: specimen missed", "sampled after the landmark"],
            result.Dropped.Select(drop => drop.Reason).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_landmark_inside_the_window_of_sample_or_scan_is_flagged()
    {
        Assert.Contains(Run(Planned with { LandmarkDay = 48 }).Findings, finding => finding.Code == FindingCodes.EarlyLandmark);
        Assert.DoesNotContain(Run(Planned).Findings, finding => finding.Code == FindingCodes.EarlyLandmark);
    }

    [Fact]
    public void The_order_of_the_file_changes_no_number()
    {
        var plan = Planned with { Covariates = ["age"] };
        var straight = LandmarkSurvivalAnalysis.Run(Cohorts.Forty().Context(), plan, null);
        var reversed = LandmarkSurvivalAnalysis.Run(Cohorts.Forty(reversed: true).Context(), plan, null);
        Assert.NotEmpty(straight.Adjusted);
        Assert.Equal(straight.Numbers, reversed.Numbers);
    }

    [Fact]
    public void The_lower_group_is_compared_with_the_higher_and_the_sign_is_left_to_the_data()
    {
        var result = Run(Planned);
        Assert.Equal("change > −10%", result.Reference);
        var ratio = Assert.Single(result.HazardRatios);
        Assert.StartsWith("change ≤ −10% against", ratio.Term, StringComparison.Ordinal);
        Assert.Equal(result.N, result.Curves.Sum(curve => curve.N));
        Assert.Equal(ratio.Estimate, result.Numbers.Single(number => number.Name == "cox.hr").Value);
        Assert.Contains("logrank.p", result.Tests);
    }

    [Fact]
    public void A_regimen_with_under_ten_events_is_shown_and_not_compared()
    {
        var cut = Cohorts.Forty();
        var result = LandmarkSurvivalAnalysis.Run(cut.Context(), Planned with { LandmarkDay = 230 }, "B");
        Assert.InRange(result.Events, 1, 9);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.ShownNotCompared);
        Assert.NotEmpty(result.Curves);
        Assert.Empty(result.HazardRatios);
        Assert.Empty(result.Tests);
        Assert.Null(result.Continuous);
    }

    [Fact]
    public void More_coefficients_than_a_tenth_of_the_events_are_not_fitted()
    {
        var result = Run(Planned with { LandmarkDay = 200, Covariates = ["age", "regimen"] });
        Assert.True(result.Events < 30);
        Assert.Empty(result.Adjusted);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.TooManyCovariates);
    }

    [Fact]
    public void Response_groups_from_a_landmark_use_only_what_was_seen_by_then()
    {
        var result = Run(Planned with { Grouping = MarkerGrouping.BestResponse });
        var responders = Enumerable.Range(0, 40).Count(i => Cohorts.Sum(i) <= 35);
        Assert.Equal(responders, result.Curves.Single(curve => curve.Group == "CR or PR by the landmark").N);
    }

    private static LandmarkSurvivalResult Run(LandmarkSurvival plan) => LandmarkSurvivalAnalysis.Run(Cohorts.Forty().Context(), plan, null);

    private static void Refuses(LandmarkSurvivalResult result, FindingCode code)
    {
        Assert.True(result.Refused);
        Assert.Contains(result.Findings, finding => finding.Code == code);
        Assert.Equal(0, result.N);
        Assert.Empty(result.Numbers);
        Assert.Empty(result.Curves);
    }
}
