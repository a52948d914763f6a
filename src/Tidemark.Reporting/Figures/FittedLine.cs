namespace Tidemark.Reporting.Figures;

/// <summary>A fitted line as computed by the analysis.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="X">Places.</param>
/// <param name="Y">Fitted values.</param>
/// <param name="Low">Lower edge of the band; null for none.</param>
/// <param name="High">Upper edge of the band; null for none.</param>
public sealed record FittedLine(
    string Name,
    IReadOnlyList<double> X,
    IReadOnlyList<double> Y,
    IReadOnlyList<double>? Low = null,
    IReadOnlyList<double>? High = null);
