namespace Tidemark.Analysis.Results;

/// <summary>Baseline characteristics.</summary>
public sealed record BaselineTableResult : AnalysisResult
{
    /// <summary>Variables in planned order, then the analytes.</summary>
    public IReadOnlyList<BaselineVariable> Variables { get; init; } = [];
}
