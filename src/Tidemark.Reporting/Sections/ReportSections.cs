using Tidemark.Analysis.Results;
using Tidemark.Reporting.Documents;

namespace Tidemark.Reporting.Sections;

/// <summary>The section of each kind of result.</summary>
public static class ReportSections
{
    /// <summary>Sections in the order of the results.</summary>
    public static IReadOnlyList<ReportSection> Of(IReadOnlyList<AnalysisResult> results) => [.. results.Select(Of)];

    /// <summary>The section of one result; a kind without a section of its own shows its numbers' findings only.</summary>
    public static ReportSection Of(AnalysisResult result) => result switch
    {
        ParticipantFlowResult flow => ParticipantFlowSection.Of(flow),
        BaselineTableResult baseline => BaselineTableSection.Of(baseline),
        SpecimenAccountabilityResult specimens => SpecimenAccountabilitySection.Of(specimens),
        AnalysabilityResult analysability => AnalysabilitySection.Of(analysability),
        MarkerByVisitResult byVisit => MarkerByVisitSection.Of(byVisit),
        MarkerMixedModelResult mixed => MarkerMixedModelSection.Of(mixed),
        TumorResponseResult response => TumorResponseSection.Of(response),
        SafetyTableResult safety => SafetyTableSection.Of(safety),
        _ => ReportSection.Of(result),
    };
}
