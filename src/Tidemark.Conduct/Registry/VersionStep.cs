namespace Tidemark.Conduct.Registry;

/// <summary>What changed from one version to the next.</summary>
/// <param name="Earlier">Update and file of the earlier.</param>
/// <param name="Later">Update and file of the later.</param>
/// <param name="Changes">One sentence a change.</param>
public sealed record VersionStep(string Earlier, string Later, IReadOnlyList<string> Changes);
