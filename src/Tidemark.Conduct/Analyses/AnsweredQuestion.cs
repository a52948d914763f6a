using Tidemark.Analysis.Answers;

namespace Tidemark.Conduct.Analyses;

/// <summary>An answer of the engine with the question.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Call">The question as it was asked.</param>
/// <param name="Cautions">Findings met on the way to the data; none stopped the work.</param>
public sealed record AnsweredQuestion(Answer Answer, string Call, IReadOnlyList<Finding> Cautions);
