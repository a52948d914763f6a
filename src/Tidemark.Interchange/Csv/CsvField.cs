namespace Tidemark.Interchange.Csv;

/// <summary>A field of a table, verbatim (quotes taken off), with the place it starts at.</summary>
/// <param name="Text">The text.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Character column from 1.</param>
public readonly record struct CsvField(string Text, int Line, int Column);
