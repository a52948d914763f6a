namespace Tidemark.Reporting.Figures;

/// <summary>The words of a figure.</summary>
/// <param name="Id">Identifier, unique in the report; an anchor.</param>
/// <param name="Title">Title, without a number.</param>
/// <param name="AltText">What the figure shows, for someone who does not see it: kind, axes, n, and the message.</param>
/// <param name="Note">Small print of the caption: n, what was dropped, how to read it.</param>
public sealed record FigureText(string Id, string Title, string AltText, string? Note = null);
