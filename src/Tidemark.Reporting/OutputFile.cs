namespace Tidemark.Reporting;

/// <summary>A file to be written by the caller, beside the report.</summary>
/// <param name="Path">Path relative to the output folder, with forward slashes.</param>
/// <param name="Text">Its text: UTF-8 without byte order mark, LF line ends.</param>
public sealed record OutputFile(string Path, string Text);
