using Tidemark.Analysis.Results;
using Tidemark.Protocol;
using Tidemark.Reporting.Documents;
using Tidemark.Reporting.Tables;

namespace Tidemark.Reporting.Sections;

/// <summary>The section of each kind of result.</summary>
public static class ReportSections
{
    /// <summary>Sections in the order of the results.</summary>
    public static IReadOnlyList<ReportSection> Of(IReadOnlyList<AnalysisResult> results, StudyProtocol protocol) =>
        [.. results.Select(result => Adjusted(OfKind(result, protocol), result, protocol))];

    /// <summary>The regimen by its label, and the headline with what the plan's adjustment leaves of its test.</summary>
    private static ReportSection Adjusted(ReportSection section, AnalysisResult result, StudyProtocol protocol)
    {
        var regimen = protocol.Regimens?.FirstOrDefault(candidate => candidate.Id == result.Regimen)?.Label;
        var headline = result.InFamily is { } test && section.Headline is { } words
            ? $"{words} After adjustment for the plan's {Format.Count(test.FamilySize)} tests, {Format.PValueInText(test.Adjusted)}{(test is { PValue: < 0.05, Adjusted: >= 0.05 } ? ": chance remains a possible explanation." : ".")}"
            : section.Headline;
        return section with { Title = regimen is null ? section.Title : $"{result.Plan.Title}: {regimen}", Headline = headline };
    }

    /// <summary>The section of one result; the protocol gives labels and units.</summary>
    private static ReportSection OfKind(AnalysisResult result, StudyProtocol protocol) => result switch
    {
        ParticipantFlowResult flow => ParticipantFlowSection.Of(flow, protocol),
        BaselineTableResult baseline => BaselineTableSection.Of(baseline),
        SpecimenAccountabilityResult specimens => SpecimenAccountabilitySection.Of(specimens),
        AnalysabilityResult analysability => AnalysabilitySection.Of(analysability),
        MarkerByVisitResult byVisit => MarkerByVisitSection.Of(byVisit),
        MarkerMixedModelResult mixed => MarkerMixedModelSection.Of(mixed, protocol),
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
        StatisticResult statistic => StatisticSection.Of(statistic),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.GetType().Name),
    };
}
