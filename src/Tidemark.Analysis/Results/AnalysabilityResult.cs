namespace Tidemark.Analysis.Results;

/// <summary>Who of all enrolled can be analyzed at each visit and landmark, and what happened to the others.</summary>
public sealed record AnalysabilityResult : AnalysisResult
{
    /// <summary>Visits in schedule order, then landmarks in order of day.</summary>
    public IReadOnlyList<AnalysabilityRow> Rows { get; init; } = [];

    /// <summary>Label of the endpoint.</summary>
    public required string EndpointLabel { get; init; }
}
