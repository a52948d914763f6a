namespace Tidemark.Reporting.Figures;

/// <summary>One point of a course.</summary>
/// <param name="X">Place, e.g. study day.</param>
/// <param name="Y">Value (at the limit where censored).</param>
/// <param name="Label">Visit or other words for the point.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Censored">True for a value at a limit of quantification: drawn open.</param>
public sealed record SeriesPoint(double X, double Y, string? Label = null, PointSource? Source = null, bool Censored = false);
