using Tidemark.Study;

namespace Tidemark.Reporting.Documents;

/// <summary>Everything the document is made of.</summary>
public sealed record Report
{
    /// <summary>Record, protocol, plan and their hashes.</summary>
    public required StudyDefinition Study { get; init; }

    /// <summary>The frozen data.</summary>
    public required DataCut Cut { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Sections in plan order, exploratory ones after the planned; the page groups them by role.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The summary in plain words; where empty, the sections' headlines.</summary>
    public IReadOnlyList<SummarySentence> Summary { get; init; } = [];

    /// <summary>The sentences that open the report: <see cref="Summary"/>, or the headlines of the sections.</summary>
    public IReadOnlyList<SummarySentence> Sentences => Summary.Count > 0
        ? Summary
        : [.. Sections.Where(section => section.Headline is not null).Select(section => new SummarySentence(section.Headline!, section.Id))];

    /// <summary>What checking the study found (record, protocol, data); findings of analyses stand in their sections.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
