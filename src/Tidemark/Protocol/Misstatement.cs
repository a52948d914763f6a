namespace Tidemark.Protocol;

/// <summary>Something a protocol or plan says that cannot be, before any datum.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="Path">Which part says it, e.g. <c>analyses[3].visit</c>.</param>
/// <param name="Message">Names the guilty input.</param>
public sealed record Misstatement(FindingCode Code, string Path, string Message);
