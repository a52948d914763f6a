namespace Tidemark.Interchange.StudyFolder;

/// <summary>A column of a domain.</summary>
/// <param name="Name">Name in the file, camelCase.</param>
/// <param name="Required">Whether a table of the domain must have it.</param>
/// <param name="Meaning">What it holds.</param>
public sealed record DomainColumn(string Name, bool Required, string Meaning);
