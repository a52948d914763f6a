namespace Tidemark.Registry.Words;

/// <summary>One entry of the lexicon.</summary>
/// <param name="Number">Its place in the lexicon, from 0.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name as shown.</param>
/// <param name="Implied">Numbers of what it brings with it: a drug its class and target.</param>
public sealed record Concept(int Number, ConceptKind Kind, string Name, IReadOnlyList<int> Implied)
{
    /// <summary>The term that stands for it in the index.</summary>
    public string Term => $"{Kind}:{Name}";
}
