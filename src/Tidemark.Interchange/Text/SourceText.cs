namespace Tidemark.Interchange.Text;

/// <summary>A text file as it was read.</summary>
/// <param name="File">Name in findings and hashes: relative to the study folder, with forward slashes.</param>
/// <param name="Text">The text, without byte order mark.</param>
/// <param name="Sha256">SHA-256 of the bytes, lowercase hexadecimal.</param>
public sealed record SourceText(string File, string Text, string Sha256);
