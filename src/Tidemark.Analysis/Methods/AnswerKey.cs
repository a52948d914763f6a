namespace Tidemark.Analysis.Methods;

/// <summary>A key of a method's JSON answer.</summary>
/// <param name="Path">Its path: dots for objects, <c>[]</c> for arrays of objects, for example <c>terms[].estimate</c>.</param>
/// <param name="Meaning">What it is, with its unit or scale.</param>
public sealed record AnswerKey(string Path, string Meaning);
