using Tidemark.Analysis.Analyses;
using Tidemark.Analysis.Results;
using Tidemark.Protocol;

namespace Tidemark.Analysis;

/// <summary>Runs a plan: its analyses in order, each repeated by regimen where it asks, then what is exploratory.</summary>
public static class AnalysisRun
{
    /// <summary>
    /// All results: the planned in report order, each followed by its repetitions by regimen (where it asks and at least two regimens
    /// have subjects), then the exploratory ones. The first test of each analysis of the plan's family carries its adjusted p-value.
    /// </summary>
    /// <param name="context">Study, cut and data sets.</param>
    /// <param name="running">Told the identifier of each analysis as it begins; null for nobody.</param>
    public static IReadOnlyList<AnalysisResult> All(AnalysisContext context, Action<string>? running = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var regimens = Regimens(context);
        var results = new List<AnalysisResult>();
        var exploratory = context.Study.Exploratory.Select(plan => plan with { Role = AnalysisRole.Exploratory });
        foreach (var plan in context.Study.Plan.Analyses.Concat(exploratory))
        {
            running?.Invoke(plan.Id);
            results.Add(One(context, plan, null));
            if (plan.ByRegimen && regimens.Count > 1)
            {
                results.AddRange(regimens.Select(regimen => One(context, plan, regimen)));
            }
        }

        return Family.Adjust(results, context.Study.Plan.Multiplicity);
    }

    /// <summary>One analysis, for all or for the subjects of one regimen.</summary>
    public static AnalysisResult One(AnalysisContext context, PlannedAnalysis plan, string? regimen) => plan switch
    {
        ParticipantFlow flow => ParticipantFlowAnalysis.Run(context, flow, regimen),
        BaselineTable baseline => BaselineTableAnalysis.Run(context, baseline, regimen),
        SpecimenAccountability specimens => SpecimenAccountabilityAnalysis.Run(context, specimens, regimen),
        Analysability analysability => AnalysabilityAnalysis.Run(context, analysability, regimen),
        MarkerByVisit byVisit => MarkerByVisitAnalysis.Run(context, byVisit, regimen),
        MarkerMixedModel mixed => MarkerMixedModelAnalysis.Run(context, mixed, regimen),
        TumorResponse response => TumorResponseAnalysis.Run(context, response, regimen),
        SafetyTable safety => SafetyTableAnalysis.Run(context, safety, regimen),
        ChangeByResponse change => ChangeByResponseAnalysis.Run(context, change, regimen),
        ChangeVersusTumorSize size => ChangeVersusTumorSizeAnalysis.Run(context, size, regimen),
        RepeatedCorrelation correlation => RepeatedCorrelationAnalysis.Run(context, correlation, regimen),
        LandmarkSurvival landmark => LandmarkSurvivalAnalysis.Run(context, landmark, regimen),
        ResponseRoc roc => ResponseRocAnalysis.Run(context, roc, regimen),
        SurvivalSummary survival => SurvivalSummaryAnalysis.Run(context, survival, regimen),
        TimeDependentCox timeDependent => TimeDependentCoxAnalysis.Run(context, timeDependent, regimen),
        LeadTime lead => LeadTimeAnalysis.Run(context, lead, regimen),
        Statistic statistic => StatisticAnalysis.Run(context, statistic, regimen),
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.GetType().Name),
    };

    /// <summary>Regimens that have subjects, in the protocol's order.</summary>
    private static List<string> Regimens(AnalysisContext context)
    {
        var given = context.Data.Subjects.Select(subject => subject.Subject.Regimen).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. (context.Protocol.Regimens ?? []).Select(regimen => regimen.Id).Where(given.Contains)];
    }
}
