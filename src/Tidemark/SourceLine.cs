namespace Tidemark;

/// <summary>Where a datum came from.</summary>
/// <param name="File">Path relative to the study folder, with forward slashes.</param>
/// <param name="Line">Line number from 1 (the header of a table is line 1).</param>
public sealed record SourceLine(string File, int Line)
{
    /// <summary>The place, for a finding about the datum.</summary>
    public Where At(string? field = null) => new(File, Line, null, field);
}
