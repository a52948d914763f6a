namespace Tidemark.Statistics.Formulas;

/// <summary>The kinds of word in a formula.</summary>
internal enum TokenKind
{
    /// <summary>A name, with its package where one was written.</summary>
    Name,

    /// <summary>A number; whole numbers may end in L.</summary>
    Number,

    /// <summary>Text in quotes.</summary>
    Text,

    /// <summary>An operator, parenthesis, comma or equals sign.</summary>
    Symbol,

    /// <summary>The end of the formula.</summary>
    End,
}
