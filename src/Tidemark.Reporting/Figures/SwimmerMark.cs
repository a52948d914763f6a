namespace Tidemark.Reporting.Figures;

/// <summary>One event on a lane.</summary>
/// <param name="Kind">Kind, e.g. <c>Sample</c>, <c>Progression</c>, <c>Death</c>; each kind has its symbol.</param>
/// <param name="At">Place on the time axis.</param>
/// <param name="Source">Where it came from.</param>
public sealed record SwimmerMark(string Kind, double At, PointSource? Source = null);
