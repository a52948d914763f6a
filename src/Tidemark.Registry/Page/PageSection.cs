namespace Tidemark.Registry.Page;

/// <summary>A section of a trial's page.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Items">Its lines; never none.</param>
public sealed record PageSection(string Title, IReadOnlyList<PageItem> Items);
