namespace Tidemark.Registry.Records;

/// <summary>What search and related trials need of a record, whatever form it came in. Texts are as posted.</summary>
public sealed record TrialSketch
{
    /// <summary>Number of the trial.</summary>
    public required string NctId { get; init; }

    /// <summary>Brief title, or the official one; may be empty.</summary>
    public required string Title { get; init; }

    /// <summary>Official title.</summary>
    public string OfficialTitle { get; init; } = "";

    /// <summary>Other numbers and the acronym.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Conditions as posted.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Keywords and MeSH terms.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Names of interventions.</summary>
    public IReadOnlyList<string> Interventions { get; init; } = [];

    /// <summary>Summary, description, arms and what is done.</summary>
    public string Text { get; init; } = "";

    /// <summary>Inclusion criteria.</summary>
    public string Inclusion { get; init; } = "";

    /// <summary>Exclusion criteria.</summary>
    public string Exclusion { get; init; } = "";

    /// <summary>Outcome measures.</summary>
    public string Outcomes { get; init; } = "";

    /// <summary>Lead sponsor and collaborators.</summary>
    public IReadOnlyList<string> Sponsors { get; init; } = [];

    /// <summary>Countries, each once.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Status, e.g. <c>RECRUITING</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Study type, e.g. <c>OBSERVATIONAL</c>.</summary>
    public string StudyType { get; init; } = "";

    /// <summary>Phases, e.g. <c>PHASE2</c>.</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];

    /// <summary>Words for the design: model, time perspective, allocation.</summary>
    public IReadOnlyList<string> Designs { get; init; } = [];

    /// <summary>Start as posted.</summary>
    public string Start { get; init; } = "";

    /// <summary>Completion as posted.</summary>
    public string Completion { get; init; } = "";

    /// <summary>Eligible sex.</summary>
    public string Sex { get; init; } = "";

    /// <summary>Enrollment, planned or actual.</summary>
    public int? Enrollment { get; init; }

    /// <summary>True where results are posted.</summary>
    public bool HasResults { get; init; }
}
