namespace Tidemark.Conduct.Registry;

/// <summary>The changes of a trial's record.</summary>
/// <param name="NctId">Number of the trial.</param>
/// <param name="Versions">How many versions are held.</param>
/// <param name="Steps">From one version to the next.</param>
public sealed record ComparedVersions(string NctId, int Versions, IReadOnlyList<VersionStep> Steps);
