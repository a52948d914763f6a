namespace Tidemark.Reporting.Documents;

/// <summary>One sentence of the summary at the top, with the section that carries it.</summary>
/// <param name="Text">The sentence, in plain words.</param>
/// <param name="SectionId">Section it rests on; null for none.</param>
public sealed record SummarySentence(string Text, string? SectionId);
