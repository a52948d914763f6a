using System.Globalization;
using Tidemark.Analysis.Analyses;
using Tidemark.Protocol;
using Tidemark.Testing;

namespace Tidemark.Analysis.Tests.Efficacy;

/// <summary>
/// 94 people on pembrolizumab (Bratman et al. 2020), groups supplied with the data. Expected values: R 4.2.2, survival,
/// <c>coxph(Surv(t - 1.4, status) ~ I(group == "Decrease from baseline"))</c>, Efron, those with t > 1.4 months; the same from C3.
/// </summary>
public class InspireTests
{
    private const double Month = 30.4375;

    [Fact]
    public void From_a_landmark_of_1_4_months_decrease_against_increase()
    {
        var result = LandmarkSurvivalAnalysis.Run(Study().Context(), Plan() with { LandmarkDay = 1.4 * Month }, null);
        Assert.Equal((71, 60), (result.N, result.Events));
        Assert.Equal(0.3033, result.HazardRatios[0].Estimate, 4);
        Assert.StartsWith("Decrease from baseline against Increase", result.HazardRatios[0].Term, StringComparison.Ordinal);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.EarlyLandmark);
    }

    [Fact]
    public void From_each_persons_own_sample()
    {
        var result = LandmarkSurvivalAnalysis.Run(Study().Context(), Plan() with { CountFrom = SurvivalOrigin.OwnVisit }, null);
        Assert.Equal((70, 59), (result.N, result.Events));
        Assert.Equal(0.3122, result.HazardRatios[0].Estimate, 4);
    }

    private static LandmarkSurvival Plan() => new()
    {
        Id = "landmark",
        Title = "PFS by change",
        Endpoint = "PFS",
        Visit = "C3",
        Grouping = MarkerGrouping.SuppliedGroup,
        GroupCovariate = "change",
    };

    private static TestCut Study()
    {
        var file = SharedFolder.At("data", "reportRmd_INSPIRE", "PMH_Fig3.csv");
        Assert.SkipUnless(File.Exists(file), "the INSPIRE data are not here (TIDEMARK_SHARED names no folder with them)");
        var lines = File.ReadLines(file).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToArray();
        var column = lines[0].Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        var cut = new TestCut().WithProtocol(protocol => protocol with
        {
            Schedule =
            [
                new StudyEvent("BL", "Baseline", new VisitAnchor(Day: 0), new VisitWindow(28, 0), Baseline: true),
                new StudyEvent("C3", "Cycle 3", new VisitAnchor(Day: 42), new VisitWindow(14, 60)),
            ],
            Endpoints = [new EndpointDefinition("PFS", "Progression-free survival", [EndpointEvent.Progression, EndpointEvent.Death], Supplied: true)],
        });
        foreach (var cells in lines.Skip(1))
        {
            Add(cut, name => cells[column[name]]);
        }

        return cut;
    }

    private static void Add(TestCut cut, Func<string, string> cell)
    {
        var id = cell("ID");
        cut.Subject(id).Supplied(id, "PFS", Number(cell("PFS_TIME")) * Month, cell("PFS_status") == "1");
        if (cell("change_ctDNA group").Length > 0)
        {
            cut.Covariate(id, "change", cell("change_ctDNA group"));
        }

        if (cell("PFSTIME_Months_since_C3").Length > 0)
        {
            cut.Marker(id, "C3", (Number(cell("PFS_TIME")) - Number(cell("PFSTIME_Months_since_C3"))) * Month, Math.Max(0.01, Number(cell("C3_ctDNA"))));
        }
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
