using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;

namespace Tidemark.Reporting.Sections;

/// <summary>The section of each kind of result.</summary>
public static class ReportSections
{
    /// <summary>Sections in the order of the results.</summary>
    public static IReadOnlyList<ReportSection> Of(IReadOnlyList<AnalysisResult> results, StudyProtocol protocol) =>
        [.. results.Select(result => Of(result, protocol))];

    /// <summary>The section of one result; the protocol gives labels and units.</summary>
    public static ReportSection Of(AnalysisResult result, StudyProtocol protocol) => result switch
    {
        ParticipantFlowResult flow => ParticipantFlowSection.Of(flow),
        BaselineTableResult baseline => BaselineTableSection.Of(baseline),
        SpecimenAccountabilityResult specimens => SpecimenAccountabilitySection.Of(specimens),
        AnalysabilityResult analysability => AnalysabilitySection.Of(analysability),
        MarkerByVisitResult byVisit => MarkerByVisitSection.Of(byVisit),
        MarkerMixedModelResult mixed => MarkerMixedModelSection.Of(mixed),
        TumorResponseResult response => TumorResponseSection.Of(response),
        SafetyTableResult safety => SafetyTableSection.Of(safety),
        ChangeByResponseResult change => ChangeByResponseSection.Of(change, protocol),
        ChangeVersusTumorSizeResult size => ChangeVersusTumorSizeSection.Of(size, protocol),
        RepeatedCorrelationResult correlation => RepeatedCorrelationSection.Of(correlation, protocol),
        ResponseRocResult roc => ResponseRocSection.Of(roc, protocol),
        LandmarkSurvivalResult landmark => LandmarkSurvivalSection.Of(landmark, protocol),
        SurvivalSummaryResult summary => SurvivalSummarySection.Of(summary, protocol),
        TimeDependentCoxResult cox => TimeDependentCoxSection.Of(cox, protocol),
        LeadTimeResult lead => LeadTimeSection.Of(lead, protocol),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.GetType().Name),
    };
}
