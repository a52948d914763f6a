namespace Tidemark.Interchange.Csv;

/// <summary>A row of a table.</summary>
/// <param name="Line">Line it starts on, from 1.</param>
/// <param name="Fields">As many fields as the header has.</param>
public sealed record CsvRow(int Line, IReadOnlyList<CsvField> Fields);
