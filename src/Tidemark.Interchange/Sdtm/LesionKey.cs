namespace Tidemark.Interchange.Sdtm;

/// <summary>What tells a lesion from all others.</summary>
internal sealed record LesionKey(string Subject, string? Evaluator, string? EvaluatorId, string Lesion);
