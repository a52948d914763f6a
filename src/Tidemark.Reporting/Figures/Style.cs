namespace Tidemark.Reporting.Figures;

/// <summary>How a group looks: color for the eye, dash, symbol and pattern so that it reads in black and white.</summary>
/// <param name="Color">Color, <c>#rrggbb</c>.</param>
/// <param name="Dash">Line dash in plotly's words: solid, dash, dot, dashdot, longdash.</param>
/// <param name="Symbol">Marker symbol in plotly's words.</param>
/// <param name="Pattern">Fill pattern of a bar in plotly's words; empty for a solid one.</param>
public sealed record Style(string Color, string Dash, string Symbol, string Pattern);
