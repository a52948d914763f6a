using Tidemark.Protocol;

namespace Tidemark.Simulation.Truth;

/// <summary>A number of the plan that a true parameter is wanted for.</summary>
/// <param name="Name">Short name of the parameter.</param>
/// <param name="Description">What it is, with its unit.</param>
/// <param name="Analysis">Analysis of the plan.</param>
/// <param name="Number">Its number.</param>
/// <param name="OnLogScale">True for a ratio: large studies are averaged on the log scale.</param>
internal sealed record TruthTarget(string Name, string Description, PlannedAnalysis Analysis, string Number, bool OnLogScale)
{
    /// <summary>
    /// The targets that a plan offers. The estimand is the plan's own: the analysis itself is run on the large studies, so that
    /// population, landmark, scan and confirmation are defined in one place.
    /// </summary>
    public static IReadOnlyList<TruthTarget> Of(AnalysisPlan plan) => [.. plan.Analyses.SelectMany(Of)];

    private static IEnumerable<TruthTarget> Of(PlannedAnalysis analysis) => analysis switch
    {
        ChangeVersusTumorSize size => [new(
            $"slope {size.Visit}",
            "slope of the log ratio of the sum of diameters at the named scan on the log ratio of the marker, adjusted for log baseline, as measured (noise of assay and reader included)",
            size,
            "slope.estimate",
            false)],
        MarkerByVisit visits => [.. FoundingCohort.FollowUpVisits.Select(visit => new TruthTarget(
            $"ratio {visit}", $"geometric mean ratio of the marker, {visit} to baseline, in those due a specimen at {visit}", visits, visit + ".gmr", true))],
        LandmarkSurvival { Grouping: MarkerGrouping.Continuous, CountFrom: SurvivalOrigin.Landmark } landmark => [new(
            $"hazard ratio {landmark.Visit}, day {landmark.LandmarkDay}",
            $"hazard ratio of {landmark.Endpoint} per standard deviation of the log ratio of the marker at {landmark.Visit}, from day {landmark.LandmarkDay}",
            landmark,
            "cox.hr",
            true)],
        ResponseRoc { Variable: MarkerVariable.Change } roc => [new(
            $"AUC {roc.Visit}", $"area under the ROC curve of the change at {roc.Visit} for response", roc with { Replicates = FewReplicates }, "auc", false)],
        SurvivalSummary survival => [new($"median {survival.Endpoint}", $"median {survival.Endpoint} in days, on the grid of scans", survival, "median", false)],
        _ => [],
    };

    /// <summary>The bootstrapped cut-off is not a target; its replicates are not wanted here.</summary>
    private const int FewReplicates = 10;
}
