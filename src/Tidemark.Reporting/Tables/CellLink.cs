namespace Tidemark.Reporting.Tables;

/// <summary>A link inside the report.</summary>
/// <param name="Text">Words of the link.</param>
/// <param name="Anchor">Identifier of the place in this report, without <c>#</c>.</param>
public sealed record CellLink(string Text, string Anchor);
