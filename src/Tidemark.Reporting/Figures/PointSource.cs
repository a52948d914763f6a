namespace Tidemark.Reporting.Figures;

/// <summary>What a point of a figure stands for and where its datum came from; shown when the point is clicked.</summary>
/// <param name="Subject">Subject identifier.</param>
/// <param name="Datum">What it is: accession number of the specimen, or words such as <c>scan</c>.</param>
/// <param name="Source">File and line; null where the datum came from no single line.</param>
public sealed record PointSource(string Subject, string? Datum = null, SourceLine? Source = null);
