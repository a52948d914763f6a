namespace Tidemark.Registry.Page;

/// <summary>One line of a trial's page.</summary>
/// <param name="Label">What it is, in words; empty for running text.</param>
/// <param name="Text">As posted, without the indentation and escapes of the form it came in.</param>
/// <param name="Depth">How deep it stands in a list, from 0.</param>
/// <param name="Path">Its path in the API, without positions in lists.</param>
public sealed record PageItem(string Label, string Text, int Depth, string Path);
