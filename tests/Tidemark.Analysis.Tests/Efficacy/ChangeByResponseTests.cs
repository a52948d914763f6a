using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Assays;
using Tidemark.Protocol;
using Tidemark.Response;

namespace Tidemark.Analysis.Tests.Efficacy;

public class ChangeByResponseTests
{
    private static readonly ChangeByResponse Planned = new() { Id = "cbr", Title = "By response", Analyte = "M", Visit = "C2" };

    [Fact]
    public void Three_separate_groups_of_two_are_ranked_as_R_ranks_them()
    {
        // R: kruskal.test(c(.5,.6,.8,.9,1.1,1.3), c(1,1,2,2,3,3)): 4.5714, p 0.10170; Jonckheere exact two-sided 2/90
        var result = Run(Six());
        Assert.Equal(4.571429, result.KruskalWallis!.Value, 6);
        Assert.Equal(0.1017012, result.KruskalWallisPValue!.Value, 6);
        Assert.Equal(2.0 / 90, result.JonckheerePValue!.Value, 10);
        Assert.Equal(["PR", "SD", "PD"], result.Boxes.Select(box => box.Group));
        Assert.Equal(-45, result.Boxes[0].Median, 9);
    }

    [Fact]
    public void Values_below_the_limit_are_tied_lowest_whatever_their_baseline()
    {
        // limit/baseline would be 0.5/0.8 and 0.5/8; as ranks both stand below every quantified change
        var cut = Six();
        Add(cut, "L1", 0.8, 0.5, OverallResponse.PR, Quantification.BelowLimit);
        Add(cut, "L2", 8, 0.5, OverallResponse.PR, Quantification.BelowLimit);
        var other = Six();
        Add(other, "L1", 100, 0.5, OverallResponse.PR, Quantification.BelowLimit);
        Add(other, "L2", 2, 0.5, OverallResponse.PR, Quantification.BelowLimit);
        Assert.Equal(Run(cut).KruskalWallis, Run(other).KruskalWallis);
        Assert.Contains(Run(cut).Findings, finding => finding.Code == FindingCodes.LimitUsed);
    }

    [Fact]
    public void A_response_that_cannot_be_ranked_is_dropped_with_the_reason()
    {
        var cut = Six();
        cut.Subject("N").Doses("N", 0, 21, 42).Marker("N", "BL", 0, 10).Marker("N", "C2", 42, 9);
        var result = Run(cut);
        Assert.Equal(6, result.N);
        Assert.Single(result.Dropped);
    }

    private static ChangeByResponseResult Run(TestCut cut) => ChangeByResponseAnalysis.Run(
        cut.WithProtocol(protocol => protocol with { Response = new ResponseSettings(ConfirmationRequired: false) }).Context(), Planned, null);

    private static TestCut Six()
    {
        var cut = new TestCut();
        Add(cut, "A1", 10, 5, OverallResponse.PR);
        Add(cut, "A2", 10, 6, OverallResponse.PR);
        Add(cut, "B1", 10, 8, OverallResponse.SD);
        Add(cut, "B2", 10, 9, OverallResponse.SD);
        Add(cut, "C1", 10, 11, OverallResponse.PD);
        Add(cut, "C2", 10, 13, OverallResponse.PD);
        return cut;
    }

    private static void Add(TestCut cut, string id, double baseline, double value, OverallResponse response, Quantification quantification = Quantification.Quantified) => cut
        .Subject(id).Doses(id, 0, 21, 42).Marker(id, "BL", 0, baseline).Marker(id, "C2", 42, value, quantification)
        .Scan(id, -7, null, 50).Scan(id, 49, response, response == OverallResponse.PR ? 30 : response == OverallResponse.PD ? 70 : 50);
}
