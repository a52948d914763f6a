using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Datasets;
using Tidemark.Protocol;
using Tidemark.Response;

namespace Tidemark.Analysis.Tests.Datasets;

/// <summary>Lesions beside the reader's own calls: analyses use the derived response, the call stands, and a difference is said.</summary>
public class DerivedTumorTests
{
    [Fact]
    public void The_derived_response_is_used_and_the_readers_own_stands_beside_it_with_a_finding()
    {
        var outcome = Datasets(new ResponseSettings());
        var scan = outcome.Value!.Tumors.Single(row => row.Day == 84);

        Assert.Equal((OverallResponse.PD, OverallResponse.SD), (scan.Response, scan.ReaderResponse));
        Assert.Equal("PD: sum 28 -> 34 mm, +21 % and +6 mm from nadir at day 42", scan.Derived!.Explain());
        Assert.Equal(84, outcome.Value.Subjects[0].ProgressionDay);
        var finding = Assert.Single(outcome.Findings, finding => finding.Code == FindingCodes.ReaderDisagrees);
        Assert.Contains("the reader calls SD, derived is PD: sum 28 -> 34 mm", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_protocol_may_ask_for_the_readers_own_call()
    {
        var outcome = Datasets(new ResponseSettings(Use: ResponseUse.Reader));

        Assert.Equal(OverallResponse.SD, outcome.Value!.Tumors.Single(row => row.Day == 84).Response);
        Assert.Null(outcome.Value.Subjects[0].ProgressionDay);
        Assert.Contains(outcome.Findings, finding => finding.Code == FindingCodes.ReaderDisagrees);
    }

    [Fact]
    public void Scans_that_only_lesions_record_count_and_the_sum_is_that_of_the_lesions()
    {
        var tumors = Datasets(new ResponseSettings()).Value!.Tumors;

        Assert.Equal([-7, 42, 84, 126], tumors.Select(row => row.Day));
        Assert.Equal([40, 28, 34, 20], tumors.Select(row => row.SumMillimeters!.Value));
        Assert.Null(tumors[3].ReaderResponse);
    }

    [Fact]
    public void The_analysis_says_how_many_were_derived_and_how_many_calls_agree()
    {
        var cut = Cut();
        var study = cut.Context();
        var sets = AnalysisDatasets.From(study.Cut with { Lesions = Lesions() }, study.Protocol).Value!;
        var result = TumorResponseAnalysis.Run(new AnalysisContext(study.Study, study.Cut with { Lesions = Lesions() }, sets), new TumorResponse { Id = "response", Title = "Response" }, null);

        Assert.Equal((3, 2, 1), (result.Derived, result.Compared, result.Agreeing));
    }

    [Fact]
    public void A_marker_that_must_be_normal_keeps_complete_response_back_while_it_is_high()
    {
        Assert.Equal(OverallResponse.NonCRNonPD, WithMarker(40));
        Assert.Equal(OverallResponse.CR, WithMarker(30));
    }

    private static OverallResponse? WithMarker(double value)
    {
        var cut = new TestCut().Subject("S1").Marker("S1", "C2", 42, value)
            .WithProtocol(protocol => protocol with { Response = new ResponseSettings(NormalMarkers: [new NormalMarker("M", 35)]) });
        LesionMeasurement[] rows = [Row("NT1", LesionRole.NonTarget, -7, null, "present"), Row("NT1", LesionRole.NonTarget, 42, null, "absent")];
        var study = cut.Context();
        return AnalysisDatasets.From(study.Cut with { Lesions = rows }, study.Protocol).Value!.Tumors.Single(row => row.Day == 42).Response;
    }

    private static Outcome<AnalysisDatasets> Datasets(ResponseSettings settings)
    {
        var study = Cut().WithProtocol(protocol => protocol with { Response = settings }).Context();
        return AnalysisDatasets.From(study.Cut with { Lesions = Lesions() }, study.Protocol);
    }

    private static TestCut Cut() => new TestCut().Subject("S1").Doses("S1", 0)
        .Scan("S1", -7, null, 40).Scan("S1", 42, OverallResponse.PR, 28).Scan("S1", 84, OverallResponse.SD, 34);

    private static LesionMeasurement[] Lesions() =>
        [.. new (double Day, decimal Size)[] { (-7, 40), (42, 28), (84, 34), (126, 20) }.Select(scan => Row("T1", LesionRole.Target, scan.Day, scan.Size, null))];

    private static LesionMeasurement Row(string lesion, LesionRole role, double day, decimal? size, string? state) => new(
        "S1", lesion, role, "liver", false, TimePoint.DaysAfterOrigin(day), size, state, "INV", new SourceLine("lesions.csv", (int)day + 100));
}
