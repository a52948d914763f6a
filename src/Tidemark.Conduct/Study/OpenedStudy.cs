using Tidemark.Study;

namespace Tidemark.Conduct.Study;

/// <summary>A study folder as it was read.</summary>
/// <param name="Definition">Record, protocol and plan; null where protocol or plan could not be read.</param>
/// <param name="Cut">The frozen data; null where the protocol or the data folder could not be read.</param>
/// <param name="Findings">Everything found, in reading order.</param>
public sealed record OpenedStudy(StudyDefinition? Definition, DataCut? Cut, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when a finding stops whatever depends on the study.</summary>
    public bool Stopped => Definition is null || Cut is null || Findings.Any(finding => finding.Severity == Severity.Error);
}
