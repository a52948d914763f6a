using System.Runtime.CompilerServices;
using Tidemark.Interchange.StudyFolder;
using Tidemark.Simulation.Truth;
using Tidemark.Study;

namespace Tidemark.Simulation.Tests;

public class LargeStudiesTests
{
    private const int Women = 20_000;
    private const int PerStudy = 2_500;

    [Fact]
    public void The_truth_kept_in_the_sample_is_found_again_within_the_Monte_Carlo_error()
    {
        var study = Founding();
        Assert.SkipWhen(study.Truth is null, "The sample has no truth.json in this checkout; study simulate writes it.");
        var found = LargeStudies.Find(study, FoundingCohort.Named(study.Truth!.Cohort)!.Value, Women, PerStudy);

        var pairs = found.Join(study.Truth.Parameters, estimate => estimate.Parameter.Name, kept => kept.Name, (estimate, kept) => (estimate, kept)).ToArray();

        Assert.InRange(pairs.Length, 5, found.Count);
        Assert.All(pairs, pair =>
            Assert.InRange(pair.kept.Value, pair.estimate.Parameter.Value - Slack(pair.estimate), pair.estimate.Parameter.Value + Slack(pair.estimate)));
    }

    [Fact]
    public void A_plan_gives_slope_ratios_hazard_ratios_area_and_medians_each_with_its_error_in_words()
    {
        var found = LargeStudies.Find(Founding(), CohortKind.Moderate, 4_000, 2_000);
        var names = found.Select(estimate => (estimate.Parameter.Analysis, estimate.Parameter.Number)).ToArray();

        Assert.Contains(("primary", "slope.estimate"), names);
        Assert.Contains(("marker-by-visit", "C2.gmr"), names);
        Assert.Contains(("landmark-pfs", "cox.hr"), names);
        Assert.Contains(("roc-c2", "auc"), names);
        Assert.Contains(("pfs", "median"), names);
        Assert.All(found, estimate => Assert.Contains("Monte Carlo error", estimate.Parameter.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void The_null_cohort_has_no_association_and_the_moderate_has_one()
    {
        var (without, with) = (ByNumber(CohortKind.Null), ByNumber(CohortKind.Moderate));

        Assert.InRange(without["slope.estimate"].Parameter.Value, -Slack(without["slope.estimate"]), Slack(without["slope.estimate"]));
        Assert.InRange(without["auc"].Parameter.Value, 0.5 - Slack(without["auc"]), 0.5 + Slack(without["auc"]));
        Assert.InRange(without["cox.hr"].Parameter.Value, 1 - Slack(without["cox.hr"]), 1 + Slack(without["cox.hr"]));
        Assert.InRange(with["slope.estimate"].Parameter.Value, 0.3, 3);
        Assert.InRange(with["auc"].Parameter.Value, 0.6, 0.9);
        Assert.InRange(with["cox.hr"].Parameter.Value, 1.1, 2.5);
    }

    /// <summary>Five errors of the found value, as the error is itself estimated from eight studies; a median in whole days is at least two days loose.</summary>
    private static double Slack(TruthEstimate estimate) => Math.Max(5 * estimate.StandardError, estimate.Parameter.Number == "median" ? 2 : 0);

    private static Dictionary<string, TruthEstimate> ByNumber(CohortKind kind) => LargeStudies.Find(Founding(), kind, Women, PerStudy)
        .Where(estimate => estimate.Parameter.Analysis is "primary" or "roc-c2" or "landmark-pfs")
        .ToDictionary(estimate => estimate.Parameter.Number);

    private static StudyDefinition Founding([CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "samples", FoundingCohort.StudyId);
        return StudyFolderReader.Read(folder).Definition!;
    }
}
