namespace Tidemark.Study;

/// <summary>What Tidemark reads of a registry record; dates and status as posted, never inferred. Texts are verbatim.</summary>
public sealed record RegistryRecord
{
    public required string NctId { get; init; }

    public string? OrgStudyId { get; init; }

    public string? BriefTitle { get; init; }

    public string? OfficialTitle { get; init; }

    public string? OverallStatus { get; init; }

    public string? StudyType { get; init; }

    public string? StartDate { get; init; }

    public string? CompletionDate { get; init; }

    public string? LastUpdatePostDate { get; init; }

    public int? Enrollment { get; init; }

    public string? ObservationalModel { get; init; }

    public string? TimePerspective { get; init; }

    public string? BriefSummary { get; init; }

    public string? DetailedDescription { get; init; }

    public string? EligibilityCriteria { get; init; }

    public string? MinimumAge { get; init; }

    public string? Sex { get; init; }

    public string? LeadSponsor { get; init; }

    public IReadOnlyList<string> Collaborators { get; init; } = [];

    public IReadOnlyList<string> Conditions { get; init; } = [];

    public IReadOnlyList<string> Interventions { get; init; } = [];

    /// <summary>What is done in the interventions.</summary>
    public IReadOnlyList<string> InterventionDescriptions { get; init; } = [];

    /// <summary>Labels and descriptions of arms and groups.</summary>
    public IReadOnlyList<string> ArmGroups { get; init; } = [];

    /// <summary>Measures, descriptions and time frames of primary and secondary outcomes.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    public bool HasResults { get; init; }

    /// <summary>Path of the record relative to the study folder.</summary>
    public required string File { get; init; }

    /// <summary>Where each value stands in the file, by dotted path such as <c>protocolSection.statusModule.overallStatus</c>.</summary>
    public IReadOnlyDictionary<string, Where> Places { get; init; } = new Dictionary<string, Where>();
}
