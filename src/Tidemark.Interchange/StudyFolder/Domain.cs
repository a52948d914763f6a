namespace Tidemark.Interchange.StudyFolder;

/// <summary>A data domain of a study folder.</summary>
/// <param name="Name">Name in <c>protocol.yaml</c>, camelCase.</param>
/// <param name="File">Its file by default.</param>
/// <param name="Expected">Whether a study without it should say so.</param>
/// <param name="Columns">Its columns, in the order they are written.</param>
public sealed record Domain(string Name, string File, bool Expected, IReadOnlyList<DomainColumn> Columns);
