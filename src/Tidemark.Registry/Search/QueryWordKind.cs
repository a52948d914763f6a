namespace Tidemark.Registry.Search;

/// <summary>What a piece of a search is.</summary>
internal enum QueryWordKind
{
    /// <summary>A word, or the value of a field.</summary>
    Word,

    /// <summary>Words in quotes.</summary>
    Phrase,

    /// <summary>Both sides.</summary>
    And,

    /// <summary>Either side.</summary>
    Or,

    /// <summary>Without what follows.</summary>
    Not,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,
}
