namespace Tidemark.Reporting.Figures;

/// <summary>An empirical ROC curve.</summary>
/// <param name="Name">Name in the legend, e.g. with the area and its interval.</param>
/// <param name="Points">Points from (0, 0) to (1, 1).</param>
public sealed record RocCurve(string Name, IReadOnlyList<RocPoint> Points);
