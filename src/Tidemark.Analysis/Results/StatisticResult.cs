using Tidemark.Analysis.Answers;

namespace Tidemark.Analysis.Results;

/// <summary>A method of the engine asked by formula.</summary>
public sealed record StatisticResult : AnalysisResult
{
    /// <summary>The answer; null where the question was refused.</summary>
    public Answer? Answer { get; init; }

    /// <summary>The question as <c>tidemark stats</c> would be asked it.</summary>
    public string Call { get; init; } = "";
}
