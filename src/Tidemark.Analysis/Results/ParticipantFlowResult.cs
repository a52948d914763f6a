namespace Tidemark.Analysis.Results;

/// <summary>Participant flow: a chain of stages, and the planned visits that the last stage is followed through.</summary>
public sealed record ParticipantFlowResult : AnalysisResult
{
    /// <summary>Stages from enrolled on; each is a part of the one before.</summary>
    public IReadOnlyList<FlowStage> Stages { get; init; } = [];

    /// <summary>Those with a valid change at each visit after baseline; each a part of those with a valid baseline value.</summary>
    public IReadOnlyList<FlowStage> Visits { get; init; } = [];

    /// <summary>Label of the endpoint whose events are counted; null for none.</summary>
    public string? EndpointLabel { get; init; }
}
