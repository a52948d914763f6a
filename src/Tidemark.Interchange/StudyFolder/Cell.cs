using Tidemark.Protocol;

namespace Tidemark.Interchange.StudyFolder;

/// <summary>One value of a domain row after mapping.</summary>
/// <param name="Text">Text, trimmed and translated; null when missing.</param>
/// <param name="Verbatim">Text as it stands in the file.</param>
/// <param name="Source">How it is mapped; null for Tidemark's own columns.</param>
/// <param name="Where">The place.</param>
internal sealed record Cell(string? Text, string Verbatim, ColumnSource? Source, Where Where);
