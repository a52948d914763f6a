namespace Tidemark.Statistics.Formulas;

/// <summary>One word of a formula.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Content">The name, the text without quotes, or the symbol.</param>
/// <param name="Position">Position of its first character.</param>
/// <param name="Length">Number of characters as written.</param>
internal readonly record struct Token(TokenKind Kind, string Content, int Position, int Length)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Content == symbol;
}
