namespace Tidemark.Registry.Words;

/// <summary>A word as it is indexed.</summary>
/// <param name="Term">The indexed form.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Stacked">True where it stands on the place of the token before it.</param>
public readonly record struct Token(string Term, int Start, int End, bool Stacked);
